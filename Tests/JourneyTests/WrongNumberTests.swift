import TestSupport
import Testing

/// A wrong value says what is wrong and what to type, and is never stored.
@Suite struct WrongNumberTests {
  @Test func `five hundred falls are not stored, two are`() throws {
    let data = try newData()
    let journey = try Journey(taking: "gait", in: data)
    try journey.press("4 4 4 4 4 4 4 4").see("how many times did you fall").see("0 to 99")
    try journey.press("5 0 0 enter").see("! 500 is more than 99. Type a number from 0 to 99.")
    try journey.see("Not saved yet.")
    #expect(try Kept.log(in: data).count == 8)
    // Enter again does not take it either: the focus is on rubbing out.
    #expect(journey.picture.says("> Backspace Rub out"))
    try journey.press("backspace backspace backspace 2 enter").see("Saved: Falls, 2.")
    #expect(
      try Kept.log(in: data).last
        == #"answer gait.falls nothing -> [{"valueInteger":2}]"#)
    try journey.stopForGood()
  }

  @Test func `one on a scale waits for Enter, ten is one and nought`() throws {
    let data = try newData()
    let journey = try Journey(taking: "cramping", in: data)
    try journey.press("1").see("how strong was a cramp?").press("1").see("Use 1")
    #expect(try Kept.log(in: data).count == 1)
    try journey.press("enter").see("how long did most cramps last?").press("backspace")
    // The 1 shows already, so only both keys together make another page.
    try journey.see("how strong was a cramp?").terminal.press("1 0")
    try journey.see("how long did most cramps last?")
    #expect(try Kept.log(in: data).last?.hasSuffix(#"[{"valueInteger":10}]"#) == true)
    try journey.stopForGood()
  }
}
