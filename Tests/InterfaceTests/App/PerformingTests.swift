import Assessment
import Testing

@testable import Interface

struct PerformingTests {
  @Test func `help lies over its page only once`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("h h 9")
    #expect(app.linkId == "hand.fasten")
  }

  @Test func `help of the menu is the help of the question`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("m 8")
    #expect(app.question == "Buttons and zips")
    app.press("9")
    #expect(app.question == "What would you like to do?")
    app.press("9")
    #expect(app.linkId == "hand.fasten")
  }

  @Test func `back one question in the menu is back`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 m 1")
    #expect(app.linkId == "hand.turn")
    #expect(app.focused?.isStored == true)
  }

  @Test func `back from the first question is home`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("9")
    #expect(app.question == "What would you like to do?")
    #expect(app.app.ongoing == nil)
  }

  @Test func `back from home asks again who answers`() {
    var app = Rehearsal()
    app.press("1 9")
    #expect(app.question == "Who is answering?")
    app.press("1")
    #expect(app.question == "What would you like to do?")
  }

  @Test func `home with a role from the start has no way back`() {
    var app = Rehearsal(wish: Wish(role: .`self`))
    #expect(!app.page.rows.contains { $0.action == .back })
    app.press("backspace")
    #expect(app.status == "That key does nothing here.")
  }

  @Test func `a page that does not fit shows its next part, and comes round`() {
    var app = Rehearsal(size: .narrow)
    app.press("8")
    let first = app.screen
    app.press("0")
    #expect(app.screen != first)
    for _ in 0..<5 where app.screen != first { app.press("0") }
    #expect(app.screen == first)
  }

  @Test func `the menu of the check page leads home, and the draft stays`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 q 3 m 1")
    #expect(app.labels.first == "Carry on: Hand dexterity, 1 of 11 answered")
    app.press("1")
    #expect(app.linkId == "hand.turn")
  }

  @Test func `nothing is changed by looking at a draft`() {
    let store = RehearsalStore(shelf: .builtIn)
    var before = Rehearsal.taking("check-in", store: store)
    before.press("4 4")
    var app = Rehearsal.taking("check-in", store: store)
    let kept = app.entries
    app.press("2 1 0 3 9 0 9")
    #expect(app.entries == kept)
    #expect(app.question.hasPrefix("You stopped in"))
  }

  @Test func `a question opened from the check page comes back there, answered or not`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("7 4 4 4 4 4 4 4 4 1 1 9")
    #expect(app.question == "Check these, then finish")
    app.press("1 4")
    #expect(app.question == "All answered")
  }

  @Test func `back from the check page is the last question`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 4 4 4 4 4 4 4 1 9")
    #expect(app.linkId == "hand.dominant")
    #expect(app.focused?.isStored == true)
  }

  @Test func `back from the check page shows the answer that was given from it`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 9")
    #expect(app.linkId == "hand.turn")
    app.press("m 2")
    app.choose(.allAnswers)
    app.press("2 0 9")
    #expect(app.question == "Check these, then finish")
    app.press("9")
    #expect(app.linkId == "hand.turn")
    #expect(app.focused?.isStored == true)
    #expect(app.focused?.key == "0")
  }

  @Test func `what was never reached is gone through from the check page, one after the other`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 m 2")
    #expect(app.question == "Check these, then finish")
    app.press("1")
    #expect(app.linkId == "hand.turn")
    app.press("3")
    #expect(app.linkId == "hand.write", "not back on the check page after each")
  }

  @Test func `a skipped question comes back to the check page`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("7 4 3 3 2 4 4 4 4 1")
    app.press("1 4")
    #expect(app.question == "All answered")
  }
}
