import TestSupport
import Testing

/// However the program ends, what was answered is there again (decision 14).
@Suite struct CutOffTests {
  /// A way to be cut off, and how the program ends by it (decision 28).
  enum Cut: String, CaseIterable, Sendable {
    case killed, crashed, aborted, terminated, hungUp, windowClosed, interrupted

    func fall(on terminal: PseudoTerminal) throws {
      switch self {
      case .killed: terminal.signal(9)
      case .crashed: terminal.signal(11)
      case .aborted: terminal.signal(6)
      case .terminated: terminal.signal(15)
      case .hungUp: terminal.signal(1)
      case .windowClosed: terminal.hangUp()
      case .interrupted: try terminal.press("ctrl-c")
      }
    }

    /// Whether the program has no time to keep how keys were pressed.
    var isSudden: Bool { [.killed, .crashed, .aborted].contains(self) }

    var ending: PseudoTerminal.Ending {
      switch self {
      case .killed: .killed(signal: 9)
      case .crashed: .killed(signal: 11)
      case .aborted: .killed(signal: 6)
      case .terminated, .hungUp, .windowClosed: .exited(3)
      case .interrupted: .exited(0)
      }
    }
  }

  @Test(arguments: Cut.allCases)
  func `cut off after the third answer it goes on at the fourth`(_ cut: Cut) throws {
    let data = try newData()
    let broken = try Journey(taking: "hand-dexterity", in: data)
    try broken.press("4 4 3").see("Question 4 of 11")
    try cut.fall(on: broken.terminal)
    #expect(broken.ending == cut.ending)
    if cut != .killed && cut != .windowClosed { #expect(broken.terminal.isGivenBack) }
    #expect(try Kept.presses(in: data) == (cut.isSudden ? [] : [3]))

    let again = try Journey(in: data)
    try again.press("1").see("What would you like to do?")
    #expect(again.picture.focusedLabel == "Carry on: Hand dexterity, 3 of 11 answered")
    try again.press("enter").see("Question 4 of 11")
    // Were one of the three lost, the score could not be 20.
    try again.press("3 2 4 4 4 4 1").see("All answered").press("1")
    try again.see("Hand dexterity 20 of 24")
    #expect(try again.stopAfterFinish() == .exited(0))
    #expect(try ListedResult.only(in: data)["hand-dexterity"] == "20 from 0 to 24, 6 of 6")
  }

  @Test func `a number that is typed when the window is closed is kept`() throws {
    let data = try newData()
    let broken = try Journey(taking: "gait", in: data)
    for _ in 0..<12 where !broken.picture.says("how many times did you fall") {
      try broken.press("enter")
    }
    try broken.type("12")
    broken.terminal.hangUp()
    #expect(broken.ending == .exited(3))
    let last = try Kept.log(in: data).last ?? ""
    #expect(last.hasPrefix("answer gait.falls nothing -> ") && last.contains("12"))
  }

  @Test func `taking the questionnaire again asks about the draft first`() throws {
    let data = try newData()
    let broken = try Journey(taking: "gait", in: data)
    try broken.press("3").see("Question 2 of")
    #expect(try broken.stop() == .exited(0))
    let again = try Journey("take gait --role self", in: data)
    try again.see("You stopped in Gait")
    try again.see("today at 10:42").see("Last answer: Moving indoors, ")
    try again.press("1").see("Question 2 of")
    try again.stopForGood()
  }
}
