import Foundation
import Testing

@testable import Records

struct LeaseHolderTests {
  @Test func `this process and its parent are running`() {
    #expect(LeaseHolder.current.isRunning)
    #expect(LeaseHolder(runningAs: getppid()).isRunning)
    #expect(LeaseHolder.current == LeaseHolder.current)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/sys/kernel/random/boot_id")))
  func `the boot is told without the end of its line`() {
    #expect(LeaseHolder.current.bootID?.utf8.count == 36)
  }

  @Test func `where the system tells neither boot nor start, the number decides`() {
    #expect(LeaseHolder(pid: getpid(), bootID: nil, startTicks: nil).isRunning)
    #expect(!LeaseHolder(pid: 4_194_305, bootID: nil, startTicks: nil).isRunning)
  }

  @Test(arguments: [0, -1, Int32.min])
  func `a number that names no process is not running`(pid: Int32) {
    #expect(!LeaseHolder(pid: pid, bootID: nil, startTicks: nil).isRunning)
  }

  @Test func `a process that ended and was not taken notice of holds nothing`() throws {
    let child = childThatEnds()
    try #require(child > 0)
    // Waits until the child has ended, and leaves it in the table of processes.
    var status = siginfo_t()
    #expect(waitid(P_PID, id_t(child), &status, WEXITED | WNOWAIT) == 0)
    #expect(!LeaseHolder(runningAs: child).isRunning)
    waitpid(child, nil, 0)
  }

  /// A child that ends at once.
  private func childThatEnds() -> pid_t {
    var child: pid_t = 0
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    defer { free(arguments[0]) }
    return posix_spawnp(&child, "true", nil, nil, arguments, nil) == 0 ? child : -1
  }
}

struct ProcessStatusTests {
  private func line(name: String, state: String) -> String {
    "42 (\(name)) \(state) 1 42 42 0 -1 4194560 85 0 0 0 0 0 0 0 20 0 1 0 987654 2433024 64"
  }

  @Test(arguments: ["thenar", "a) Z 1 (b", ") ", ""])
  func `the start is field 22, whatever the program is called`(name: String) throws {
    let status = try #require(ProcessStatus(line(name: name, state: "S")))
    #expect(status.startTicks == "987654")
    #expect(!status.isOver)
  }

  @Test(arguments: ["Z", "X"])
  func `a process that has ended is over`(state: String) {
    #expect(ProcessStatus(line(name: "thenar", state: state))?.isOver == true)
  }

  @Test(arguments: ["", "42", "42 (thenar", "42 (thenar) S 1 42", "42 (thenar)"])
  func `a line of another form says nothing`(line: String) {
    #expect(ProcessStatus(line) == nil)
  }
}
