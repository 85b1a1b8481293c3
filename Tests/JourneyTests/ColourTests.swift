import TestSupport
import Testing

/// What is sent about colours, byte for byte, on a whole walk through a form.
@Suite struct ColourTests {
  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "xterm"], false),
    (["TERM": "vt100"], false),
  ])
  func `a theme is sent where it can be seen, and else no byte of colour, and the page says so`(
    environment: [String: String], isColoured: Bool
  ) throws {
    let journey = try Journey(
      "take hand-dexterity --role self", in: try newData(), environment: environment)
    try journey.see("Question 1 of").press("m 0").see("Settings").press("3")
    try journey.see("Colours: from the terminal").terminal.press("4")
    try journey.see(isColoured ? "Colours: dark" : "Colours: dark, which cannot be shown here")
    #expect(journey.picture.says("cannot be shown") != isColoured)
    try journey.terminal.press("9")
    try journey.see("Question 1 of").terminal.send("44332444441")
    try journey.see("All answered").terminal.press("1")
    try journey.see("Hand dexterity 20 of 24")
    #expect(try journey.stopAfterFinish() == .exited(0))
    let sent = journey.terminal.renditions
    #expect(sent.contains { $0 >= 30 && ![39, 49].contains($0) } == isColoured)
    #expect(sent.contains(7) && sent.contains(1))
  }
}

extension PseudoTerminal {
  /// The numbers by which the program asked for colours and attributes: `ESC [ 7 ; 1 m` are 7 and 1.
  fileprivate var renditions: [Int] {
    String(decoding: output, as: UTF8.self).matches(of: /\u{1B}\[([0-9;:]*)m/).flatMap { match in
      match.1.split { ";:".contains($0) }.compactMap { Int($0) }
    }
  }
}
