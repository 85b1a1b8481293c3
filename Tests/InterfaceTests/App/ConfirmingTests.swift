import Assessment
import FHIR
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Answers that are chosen first and then kept (decision 9).
struct ConfirmingTests {
  private func asked(_ id: String = "hand-dexterity", size: Size = .roomy) -> Rehearsal {
    var app = Rehearsal.taking(id, size: size)
    app.perform(.change(.answering))
    return app
  }

  @Test func `a digit chooses, the same digit again keeps`() {
    var app = asked()
    app.press("3")
    #expect(app.entries.isEmpty)
    #expect(app.focused?.key == "3")
    #expect(app.status == "Chosen: 3. Press 3 again or Enter to keep it.")
    app.press("3")
    #expect(app.weight(of: "hand.fasten") == 3)
    #expect(app.linkId == "hand.turn")
  }

  @Test(arguments: [Words.english, .spanish])
  func `what is chosen is told on the last line`(words: Words) throws {
    try Rehearsal.$words.withValue(words) {
      var app = asked()
      app.press("3")
      try expectPicture(of: app, named: "chosen-" + words.language)
    }
  }

  @Test func `enter keeps what was chosen, another digit chooses another`() {
    var app = asked()
    app.press("3 2 enter")
    #expect(app.weight(of: "hand.fasten") == 2)
    app.press("4")
    #expect(app.entries.count == 1)
  }

  @Test func `the row that has the focus by itself is not chosen yet`() {
    var app = asked()
    app.press("4")
    #expect(app.entries.isEmpty)
    app.press("4")
    #expect(app.weight(of: "hand.fasten") == 4)
  }

  @Test func `skipping is chosen first too, what leads elsewhere is done at once`() {
    var app = asked()
    app.press("7")
    #expect(app.entries.isEmpty)
    app.press("enter 9")
    #expect(app.entries.map(\.kind) == [.skip, .undo])
  }

  @Test(arguments: ["y", "s"])
  func `a letter chooses first too`(letter: String) {
    var app = Rehearsal.asked("kind.yes")
    app.perform(.change(.answering))
    app.press(letter)
    #expect(app.entries.isEmpty)
    app.press(letter)
    #expect(app.entries.count == 1)
  }

  @Test func `arrows and enter keep at once`() {
    var app = asked()
    app.press("down enter")
    #expect(app.weight(of: "hand.fasten") == 3)
  }

  @Test func `the first release of the mouse chooses, the second keeps`() throws {
    var app = asked()
    app.draw()
    let row = try #require(
      app.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains(" 2  ") })
    for count in 0..<2 {
      #expect(app.entries.count == 0)
      app.send(.pressed(Point(column: 5, row: row)))
      app.send(.released(Point(column: 5, row: row)))
      app.draw()
      if count == 0 { #expect(app.focused?.key == "2") }
    }
    #expect(app.weight(of: "hand.fasten") == 2)
  }

  @Test func `a number on a scale is marked first`() {
    var app = asked("cramping")
    app.press("2 2")
    #expect(app.linkId == "cramp.pain")
    app.press("5")
    #expect(app.linkId == "cramp.pain")
    #expect(app.status == "Chosen: 5. Press Enter to keep it.")
    app.press("enter")
    #expect(app.reply(to: "cramp.pain") == .answers([.integer(5)]))
    app.press("backspace 1 0")
    #expect(app.linkId == "cramp.pain")
    app.press("enter")
    #expect(app.reply(to: "cramp.pain") == .answers([.integer(10)]))
  }

  @Test func `a line is confirmed by its end`() {
    var app = asked(size: PlainLoop.size)
    app.say("3")
    #expect(app.weight(of: "hand.fasten") == 3)
  }

  @Test func `after ten was chosen on a scale another number can be`() {
    var app = Rehearsal.taking("cramping")
    app.prefer { $0.isConfirmed = true }
    app.press("2 2 1 0 5")
    #expect(app.status.contains("5"))
    app.press("enter")
    #expect(app.reply(to: "cramp.pain") == .answers([.integer(5)]))
  }
}
