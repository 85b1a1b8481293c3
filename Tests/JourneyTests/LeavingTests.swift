import Terminal
import TestSupport
import Testing

/// The terminal is given back as it was, however the program is left.
@Suite struct LeavingTests {
  @Test func `quitting gives the terminal back`() throws {
    let journey = try Journey(taking: "hand-dexterity", in: try newData())
    #expect(journey.terminal.isOnAlternateScreen)
    #expect(!journey.terminal.echoes)
    try journey.press("4")
    #expect(try journey.stop() == .exited(0))
    #expect(journey.terminal.isGivenBack)
    #expect(journey.picture.text.isEmpty)
  }

  @Test(arguments: [true, false], ["--every-press", "--plain"])
  func `when the terminal is gone it ends at once and spins for no moment`(
    isTold: Bool, option: String
  ) throws {
    let data = try newData()
    // Where a shell leads the session, it alone is told, and does not pass it on.
    let script = isTold ? #"exec "$0" "$@""# : #"trap '' HUP; "$0" "$@"; exit $?"#
    let terminal = try PseudoTerminal(
      running: "/bin/sh",
      ["-c", script, builtProgram("thenar"), "take", "gait", "--role", "self", option]
        + ["--data", data.path], environment: ["HOME": data.path])
    try terminal.wait(for: "Question 1 of", seconds: Journey.patience)
    try terminal.press(option == "--plain" ? "3 enter" : "3")
    try terminal.wait(for: "Question 2 of", seconds: Journey.patience)
    terminal.hangUp()
    #expect(terminal.ending(seconds: 1) == .exited(3))
    #expect(terminal.processorMilliseconds < 500)
    #expect(try Kept.log(in: data) == ["answer gait.indoor nothing -> 3"])
  }

  @Test func `it is stopped by Ctrl-Z and goes on with fg in a shell`() throws {
    let data = try newData()
    let shell = try PseudoTerminal(
      running: "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: ["HOME": data.path, "PS1": "ready> "])
    func wait(for text: String) throws { try shell.wait(for: text, seconds: Journey.patience) }
    try wait(for: "ready>")
    let command = "take gait --role self --every-press --data \(data.path)"
    shell.send("\(builtProgram("thenar")) \(command)\n")
    try wait(for: "Question 1 of")
    try shell.press("3")
    try wait(for: "Question 2 of")
    try shell.press("ctrl-z")
    try wait(for: "Stopped")
    #expect(!shell.isOnAlternateScreen)
    #expect(shell.cursorIsVisible)
    shell.send("echo between\n")
    try wait(for: "between")
    shell.send("fg\n")
    try wait(for: "Question 2 of")
    #expect(shell.isOnAlternateScreen)
    #expect(Picture(of: shell).faults == [])
    try shell.press("3")
    try wait(for: "Question 3 of")
    try shell.press("ctrl-c")
    try shell.wait("the shell", seconds: Journey.patience) { !shell.isOnAlternateScreen }
    shell.send("echo ended with $?\n")
    try wait(for: "ended with 0")
    #expect(try Kept.log(in: data).count == 2)
  }

  @Test(arguments: ["", "--role self", "take gait --role self"])
  func `a data folder that cannot be written is told before the first question`(
    _ command: String
  ) throws {
    let data = try newData()
    let file = try answers(["a file, not a folder"], in: data)
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      command.split(separator: " ").map(String.init) + ["--data", file + "/records"],
      size: Size(columns: 200, rows: 24))
    #expect(terminal.ending(seconds: Journey.patience) == .exited(4))
    #expect(terminal.isGivenBack)
    let shown = Picture(of: terminal)
    #expect(shown.says("the data folder \(file)/records cannot be used: Not a directory"))
    #expect(!shown.says("Question"))
  }

  @Test func `a data folder that cannot be written is told in plain lines as well`() throws {
    let run = try CommandRun(["take", "gait", "--role", "self", "--plain", "--data", "/proc/none"])
    #expect(run.ending == .exited(4))
    #expect(run.output == "")
    #expect(run.complaints.contains("the data folder /proc/none cannot be used"))
  }
}
