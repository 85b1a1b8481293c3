import Terminal
import TestSupport
import Testing

/// Lines in place of a screen, where there is none or none is wanted (interaction.md 4.8).
@Suite struct PlainTests {
  private let firstQuestion = """
    Question 1 of 11. In the past 7 days, how well could you do up buttons or zips?
    4 is as before, 0 is not at all. Half and half? Take the lower row.
    4: As well as before.
    3: Slow or fumbly, but no aid.
    2: Only with a tool or easy-on clothes.
    1: Only with a person doing part of it.
    0: Not able to do it.
    5 not sure, 6 did not come up, 7 skip, 8 help, 9 back, m menu, l list again, q stop.

    """

  @Test func `without a terminal it is plain by itself`() throws {
    let run = try CommandRun("take hand-dexterity --role self", in: try newData())
    #expect(run.output.hasPrefix(firstQuestion))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.ending == .exited(0))
  }

  @Test func `a terminal breaks no word, and a pipe no line`() throws {
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      ["take", "hand-dexterity", "--role", "self", "--plain", "--data", try newData().path],
      size: Size(columns: 40, rows: 30))
    try terminal.wait(for: "Answer:", seconds: Journey.patience)
    #expect(
      terminal.rows.joined(separator: " ").hasPrefix(
        firstQuestion.replacing("\n", with: " ") + "Answer:"))
    terminal.send("q\n2\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": ""], ["ACCESSIBLE": "1"]])
  func `a form is answered in lines where no screen can be had, or none is wanted`(
    environment: [String: String]
  ) throws {
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      ["take", "hand-dexterity", "--role", "self", "--data", try newData().path],
      environment: environment)
    try terminal.wait(for: "Question 1 of 11", seconds: Journey.patience)
    terminal.send("44332444441".map { "\($0)\n" }.joined())
    try terminal.wait(for: "All answered", seconds: Journey.patience)
    terminal.send("1\n")
    try terminal.wait(for: "Hand dexterity 20 of 24", seconds: Journey.patience)
    #expect(!terminal.isOnAlternateScreen)
    terminal.send("q\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
  }

  @Test func `what is typed ahead of its question is taken in its turn`() throws {
    let data = try newData()
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      ["take", "gait", "--role", "self", "--plain", "--data", data.path])
    terminal.send("3\n2\n1\nq\n2\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    #expect(
      try Kept.log(in: data) == [
        "answer gait.indoor nothing -> 3", "answer gait.outdoor nothing -> 2",
        "answer gait.stairs nothing -> 1",
      ])
  }

  @Test func `without TERM there are lines`() throws {
    let terminal = try PseudoTerminal(
      running: "/usr/bin/env",
      ["-u", "TERM", builtProgram("thenar"), "--data", try newData().path])
    try terminal.wait(for: "1: I answer for myself.", seconds: Journey.patience)
    #expect(!terminal.isOnAlternateScreen)
    terminal.send("q\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
  }

  @Test func `an unknown terminal is taken for a usual one, which is said once`() throws {
    let journey = try Journey(in: try newData(), term: "no-such-terminal")
    try journey.see("no-such-terminal").press("down")
    #expect(!journey.picture.says("no-such-terminal"))
    #expect(try journey.stopAfterFinish() == .exited(0))
  }

  @Test(arguments: [["TERM": "dumb"], ["ACCESSIBLE": "1"], ["TERM": ""]])
  func `a terminal that cannot place the cursor, or a wish, gives lines`(
    _ environment: [String: String]
  ) throws {
    let data = try newData()
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"), ["--data", data.path], environment: environment)
    func wait(for text: String) throws { try terminal.wait(for: text, seconds: Journey.patience) }
    try wait(for: "1: I answer for myself.")
    #expect(!terminal.isOnAlternateScreen)
    #expect(terminal.echoes)
    terminal.send("1\n")
    try wait(for: "5: Stop.")
    terminal.send("5\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
  }

  @Test func `the end of input keeps the draft`() throws {
    let data = try newData()
    let cut = try CommandRun("take gait --role self --plain", in: data, input: "3\n2\n")
    #expect(cut.ending == .exited(3))
    #expect(cut.output.contains("Saved: Walking outside, 2, "))
    let again = try CommandRun("--role self --plain", in: data)
    #expect(again.output.contains("1: Carry on: Gait (walking), 2 of "))
    #expect(again.ending == .exited(0))
  }

  @Test func `the end of input tells of a draft, and ends the line of the prompt`() throws {
    let data = try newData()
    let none = try CommandRun("take gait --role self --plain", in: data)
    #expect(none.ending == .exited(0))
    #expect(none.complaints == "")
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      ["take", "gait", "--role", "self", "--plain", "--data", data.path])
    try terminal.wait(for: "Answer:", seconds: Journey.patience)
    terminal.send("3\n")
    try terminal.wait(for: "Question 2 of", seconds: Journey.patience)
    terminal.send("\u{4}")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(3))
    let last = terminal.rows.filter { !$0.isEmpty }.suffix(2)
    #expect(last == ["Answer:", "thenar: what was answered is kept; start again to carry on."])
  }

  @Test func `a line that is none of the keys says which ones are`() throws {
    let data = try newData()
    let run = try CommandRun(
      "take hand-dexterity --role self --plain", in: data, input: "what\n44\n4\n")
    let asked = "Please type 0 to 9, m, l or q."
    #expect(run.output.split(separator: "\n").count { $0 == asked } == 2)
    #expect(run.output.contains("Saved: Buttons and zips, 4"))
    #expect(try Kept.log(in: data) == ["answer hand.fasten nothing -> 4"])
  }

  @Test func `a sheet with a wrong line stores nothing and names the line`() throws {
    let data = try newData()
    let file = try answers(["# Sunday", "gait.indoor=3", "gait.falls=500"], in: data)
    let run = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    #expect(
      run.complaints == """
        \(file):3: error: 500 is more than 99. Type a number from 0 to 99. Nothing was stored.

        """)
    #expect(try ListedResult.all(in: data).isEmpty)
  }
}
