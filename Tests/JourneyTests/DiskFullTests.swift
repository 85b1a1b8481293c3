import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Whether a disk can be mounted that nobody else sees.
private enum SmallDisk {
  static let isPermitted: Bool = {
    let terminal = try? PseudoTerminal(
      running: "/usr/bin/unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"])
    return terminal?.ending(seconds: Journey.patience) == .exited(0)
  }()
}

/// A disk of its own, a small one, that is full in the middle of a questionnaire.
///
/// Nobody but the program sees the disk, as it is mounted in a namespace; so what becomes of the
/// answers can be looked at where they went. `PerformerTests` does the same without a disk.
@Suite(.enabled(if: SmallDisk.isPermitted, "a namespace to mount a disk in is not permitted here"))
struct DiskFullTests {
  private let data: TemporaryFolder
  private let disk: String

  init() throws {
    data = try newData()
    disk = data.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
  }

  /// The program at its first question, its records on the small disk.
  private func begun(_ more: String = "", size: Size = Size(columns: 200, rows: 24)) throws
    -> PseudoTerminal
  {
    let script = """
      mount -t tmpfs -o size=2m none "$DISK" && exec "$THENAR" take hand-dexterity --role self \
      --data "$DISK/records" --every-press --now \(Journey.now) \(more)
      """
    let terminal = try PseudoTerminal(
      running: "/usr/bin/unshare", ["-rm", "/bin/sh", "-c", script],
      environment: [
        "HOME": data.path, "DISK": disk, "THENAR": builtProgram("thenar"), "TMPDIR": data.path,
        "TZ": "Europe/Berlin",
      ], size: size)
    try wait(for: "Question 1 of 11", on: terminal)
    return terminal
  }

  private func wait(for text: String, on terminal: PseudoTerminal) throws {
    try terminal.wait(for: text, seconds: Journey.patience)
  }

  /// Fills the disk that the program sees, to the last byte.
  private func fill(_ terminal: PseudoTerminal) throws {
    let path = "/proc/\(terminal.process)/root\(disk)/full"
    let file = try #require(open(path, O_WRONLY | O_CREAT, 0o600) as Int32?)
    defer { close(file) }
    try #require(file >= 0, "\(String(cString: strerror(errno)))")
    let block = [UInt8](repeating: 1, count: 4096)
    for _ in 0..<4096 where write(file, block, block.count) == block.count {}
  }

  @Test func `all answers go to another place when the disk is full, and are found there`() throws {
    let terminal = try begun()
    try terminal.press("4")
    try wait(for: "Question 2 of 11", on: terminal)
    try terminal.press("4")
    try wait(for: "Question 3 of 11", on: terminal)
    try fill(terminal)
    try terminal.press("3")
    try wait(for: "Your answer could not be saved: the disk is full", on: terminal)
    try terminal.press("2")
    try wait(for: "1  \(data.path)", on: terminal)
    try terminal.press("1")
    let folder = data.path + "/thenar-2026-11-22"
    try wait(for: "Your answers are in", on: terminal)
    try wait(for: "Question 4 of 11", on: terminal)
    #expect(Picture(of: terminal).says("Your answers are in \(folder) now."))
    try terminal.press("3")
    try wait(for: "Question 5 of 11", on: terminal)
    try terminal.press("q")
    try wait(for: "Stop here?", on: terminal)
    try terminal.press("2")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    #expect(Picture(of: terminal).says("thenar --data \(folder) opens it"))
    #expect(try Kept.log(inFolder: folder).count == 4)
    var facts = stat()
    #expect(stat(folder, &facts) == 0 && facts.st_mode & 0o777 == 0o700)

    let again = try CommandRun(
      ["take", "hand-dexterity", "--role", "self", "--plain", "--data", folder], input: "q\n")
    #expect(again.output.contains("4 of 11 answered"))
  }

  @Test func `in lines it works the same way`() throws {
    let terminal = try begun("--plain")
    terminal.send("4\n")
    try wait(for: "Question 2 of 11", on: terminal)
    try fill(terminal)
    terminal.send("4\n")
    try wait(for: "could not be saved: the disk is full", on: terminal)
    terminal.send("2\n")
    try wait(for: "1: \(data.path)", on: terminal)
    terminal.send("1\n")
    try wait(for: "Question 3 of 11", on: terminal)
    terminal.send("q\n")
    try wait(for: "Stop here?", on: terminal)
    terminal.send("2\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    #expect(try Kept.log(inFolder: data.path + "/thenar-2026-11-22").count == 2)
  }
}
