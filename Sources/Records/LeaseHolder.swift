#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One process, told from every other that ever had its number.
///
/// The number alone is given anew: at every boot, and in a container to every first process.
struct LeaseHolder: Hashable {
  let pid: Int32
  /// The identity of the boot; nil where the system tells none.
  let bootID: String?
  /// When the process began, in clock ticks since boot; nil where the system tells none.
  let startTicks: String?

  /// The process that asks.
  static var current: LeaseHolder { LeaseHolder(runningAs: getpid()) }

  init(pid: Int32, bootID: String?, startTicks: String?) {
    self.pid = pid
    self.bootID = bootID
    self.startTicks = startTicks
  }

  /// The process that has the number at this moment.
  init(runningAs pid: Int32) {
    self.init(
      pid: pid, bootID: contents(ofFile: "/proc/sys/kernel/random/boot_id"),
      startTicks: contents(ofFile: "/proc/\(pid)/stat").flatMap(ProcessStatus.init)?.startTicks)
  }

  var isRunning: Bool {
    // A number below 1 names a group of processes, which a signal would reach.
    guard pid > 0, kill(pid, 0) == 0 || errno == EPERM else { return false }
    let present = LeaseHolder(runningAs: pid)
    if let bootID, let now = present.bootID, bootID != now { return false }
    if let startTicks, let now = present.startTicks, startTicks != now { return false }
    let status = contents(ofFile: "/proc/\(pid)/stat").flatMap(ProcessStatus.init)
    return status?.isOver != true
  }
}

/// What one line of `/proc/PID/stat` says about a process; proc(5).
struct ProcessStatus {
  let startTicks: String
  /// True of a process that has ended and whose parent has not taken notice: it holds nothing.
  let isOver: Bool

  /// Nil when the line has another form.
  init?(_ line: String) {
    // The second field is the program's name in parentheses, which may hold any character.
    guard let nameEnd = line.lastIndex(of: ")") else { return nil }
    let fields = line[line.index(after: nameEnd)...].split(separator: " ")
    // The state is field 3 and the start field 22, counted from 1.
    guard fields.count > 19 else { return nil }
    isOver = fields[0] == "Z" || fields[0] == "X"
    startTicks = String(fields[19])
  }
}

/// The first line of a file, nil when it cannot be read.
private func contents(ofFile path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 4096)
  let count = read(descriptor, &bytes, bytes.count)
  guard count > 0 else { return nil }
  return String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self)
}
