import Records
import TestSupport
import Testing

/// Two programs on one draft: the first has it, the second looks (data-model.md 6, `lease`).
@Suite struct TwoProgramsTests {
  @Test func `the second says who has the draft, and only looks`() throws {
    let data = try newData()
    let first = try Journey(taking: "hand-dexterity", in: data)
    try first.press("4 4 3").see("Question 4 of 11")

    let second = try Journey("take hand-dexterity --role self", in: data)
    try second.see("Another program (process \(first.terminal.process)) has it open.")
    #expect(second.picture.focusedLabel == "Look at the answers")
    #expect(!second.picture.says("Start again"))
    try second.press("1").see("Buttons and zips 4 As well as before")
    try second.see("These can be read here, not changed.")
    try second.press("1").see("how well could you do up buttons or zips?").press("9")
    try second.see("Writing 3 A full page, but the hand tires or it looks rough")

    // From Home as well, the draft is looked at and not taken up.
    try second.press("9 9").see("Not finished: Hand dexterity, the person's own")
      .press("4")
    try second.see("has it open.").stopForGood()

    try first.press("3 2 4 4 4 4 1").see("All answered").press("1")
    try first.see("Hand dexterity 20 of 24").stopForGood()
    #expect(try ListedResult.only(in: data)["hand-dexterity"] == "20 from 0 to 24, 6 of 6")
  }

  @Test func `a draft that was left can be taken up by the next program`() throws {
    let data = try newData()
    let first = try Journey(taking: "gait", in: data)
    try first.press("3").see("Question 2 of")
    #expect(try first.stop() == .exited(0))
    let second = try Journey("take gait --role self", in: data)
    try second.see("Carry on: Walking outside").press("1").see("Question 2 of").press("3")
    try second.see("Question 3 of").stopForGood()
  }

  @Test func `two that begin on an empty folder answer for one person`() throws {
    let data = try newData()
    let (first, second) = (try Journey(in: data), try Journey(in: data))
    for one in [first, second] { try one.press("1").see("What would you like to do?") }
    try first.press("1").see("Question 1 of").press("4").see("Question 2 of")
    _ = try first.stop()
    try second.stopForGood()
    let third = try Journey(in: data)
    try third.press("1").see("Carry on: ").stopForGood()
    let store = try Store(folder: data.path)
    #expect(try store.people().count == 1)
    try store.close()
  }
}
