import TestSupport
import Testing

/// Undo is one key, and forgets nothing (interaction.md 4.6).
@Suite struct UndoTests {
  @Test(arguments: ["backspace", "9"])
  func `going back marks the old answer, and another one takes its place`(
    _ back: String
  ) throws {
    let data = try newData()
    let journey = try Journey(taking: "hand-dexterity", in: data)
    try journey.press("4 2").see("Saved: 2 Only with two hands").press(back).see("Question 2 of")
    #expect(journey.picture.storedLabel == "Only with two hands, a grip aid or a lever")
    #expect(journey.picture.focusedLabel == journey.picture.storedLabel)
    try journey.press("3").see("Saved: 3 Takes more care").see("Question 3 of")
    try journey.press(back).see("Question 2 of")
    #expect(journey.picture.storedLabel == "Takes more care, but one hand does it")
    try journey.press("3").see("Question 3 of").stopForGood()
    // Both answers stay in the log, in the order in which they were given.
    #expect(
      try Kept.log(in: data) == [
        "answer hand.fasten nothing -> 4", "answer hand.turn nothing -> 2",
        "undo hand.turn 2 -> 2", "answer hand.turn 2 -> 3", "undo hand.turn 3 -> 3",
      ])
  }

  @Test func `what was changed or skipped is on the check page, and finishing can be undone`()
    throws
  {
    let data = try newData()
    let journey = try Journey(taking: "hand-dexterity", in: data)
    try journey.press("4 2 backspace 3 7 3 2 4 4 4 4 1").see("Check these, then finish")
    try journey.see("Writing - Skipped").see("Key, tap or knob 3 Takes more care").see("(changed)")
    // The first row opens what was skipped, and its answer comes back here.
    try journey.press("1").see("write with a pen?").press("3").see("All answered").press("1")
    try journey.see("Hand dexterity 19 of 24").press("5").see("All answered")
    #expect(try ListedResult.all(in: data).isEmpty)
    try journey.press("1").see("Hand dexterity 19 of 24").stopForGood()
    #expect(try ListedResult.only(in: data)["hand-dexterity"] == "19 from 0 to 24, 6 of 6")
  }
}
