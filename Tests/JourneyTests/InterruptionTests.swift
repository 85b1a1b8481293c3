import Foundation
import Glibc
import TestSupport
import Testing

/// Signals and closed pipes while lines are asked for (decision 28).
@Suite struct InterruptionTests {
  @Test(arguments: [(2, 0), (3, 0), (15, 3), (1, 3)] as [(Int32, Int)])
  func `a signal amid a draft ends it with everything kept`(
    signal: Int32, code: Int
  ) throws {
    let data = try newData()
    let terminal = try terminal("take gait --role self --plain", in: data)
    try wait(for: "Question 1 of", on: terminal)
    terminal.send("3\n")
    try wait(for: "Question 2 of", on: terminal)
    terminal.signal(signal)
    #expect(terminal.ending(seconds: Journey.patience) == .exited(code))
    #expect(try data.names.filter { $0.hasPrefix("thenar") } == ["thenar.sqlite"])
    #expect(try Kept.log(in: data) == ["answer gait.indoor nothing -> 3"])
  }

  @Test(arguments: [2, 15, 1] as [Int32])
  func `a signal before anything was answered is no fault`(_ signal: Int32) throws {
    let data = try newData()
    let terminal = try terminal("take gait --role self --plain", in: data)
    try wait(for: "Question 1 of", on: terminal)
    terminal.signal(signal)
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    #expect(try data.names == ["thenar.sqlite"])
  }

  @Test func `a crash in lines asks nothing and writes nothing`() throws {
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"), ["--plain", "--data", try newData().path],
      environment: ["TERM": "dumb", "SWIFT_BACKTRACE": "enable=yes"])
    try terminal.wait(for: "Answer:", seconds: Journey.patience)
    let written = terminal.output
    terminal.signal(SIGSEGV)
    #expect(terminal.ending(seconds: Journey.patience) == .killed(signal: SIGSEGV))
    #expect(terminal.output == written)
    #expect(terminal.echoes)
  }

  @Test func `a terminal that reads nothing does not hold up the end`() throws {
    let data = try newData()
    let terminal = try terminal("take gait --role self --plain", in: data)
    try wait(for: "Answer:", on: terminal)
    terminal.send("3\n")
    try wait(for: "Question 2 of", on: terminal)
    terminal.send("\u{13}")
    for _ in 0..<400 { terminal.send("l\n") }
    terminal.signal(SIGTERM)
    #expect(terminal.ending(seconds: Journey.patience) != .stillRunning)
    #expect(try Kept.log(in: data) == ["answer gait.indoor nothing -> 3"])
  }

  @Test func `when nobody reads any more, the draft is kept and the run cut off`() throws {
    let data = try newData()
    // The reader leaves with the question after the first answer; the next lines are never asked.
    let script = """
      mkfifo "$DATA/pipe"
      exec 3>&1
      { printf '3\\n'; sleep 1; printf '2\\n2\\n'; sleep 20; } > "$DATA/pipe" & feeder=$!
      { "$THENAR" take gait --role self --plain --data "$DATA" < "$DATA/pipe"
        echo "ended $?" >&3; } \
      | sed '/Question 2 of/q' > /dev/null
      kill $feeder
      """
    let terminal = try PseudoTerminal(
      running: "/bin/sh", ["-c", script],
      environment: [
        "THENAR": builtProgram("thenar"), "DATA": data.path, "HOME": data.path,
        "PATH": "/usr/bin:/bin",
      ])
    try wait(for: "ended 3", on: terminal)
    #expect(try data.names.filter { $0.hasPrefix("thenar") } == ["thenar.sqlite"])
  }

  private func terminal(_ arguments: String, in data: TemporaryFolder) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: builtProgram("thenar"),
      arguments.split(separator: " ").map(String.init) + ["--data", data.path],
      environment: ["HOME": data.path, "TERM": "dumb"])
  }

  private func wait(for text: String, on terminal: PseudoTerminal) throws {
    try terminal.wait(for: text, seconds: Journey.patience)
  }
}

extension TemporaryFolder {
  /// The names of what is in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
