import Assessment
import Testing

@testable import Interface

struct StopScreenTests {
  private func begun() -> Rehearsal {
    var app = Rehearsal.taking("check-in")
    app.press("4 3 2")
    return app
  }

  @Test func `stopping says that the answers are kept, and asks where to`() throws {
    var app = begun()
    app.press("q")
    try expectPicture(of: app, named: "stop")
    app.press("1")
    #expect(app.linkId == "hand.pinch")
    app.press("q 2")
    #expect(app.ending == .stopped)
  }

  @Test func `carrying on leads back to the question, from the menu too`() {
    var app = begun()
    app.press("m 3 1")
    #expect(app.linkId == "hand.pinch")
  }

  @Test func `stopping leads to the check page as well`() {
    var app = begun()
    app.press("q 3")
    #expect(app.question == "Check these, then finish")
    app.press("9")
    #expect(app.linkId == "hand.pinch")
  }

  @Test func `asking to stop twice asks once`() {
    var app = begun()
    app.press("q q 9")
    #expect(app.linkId == "hand.pinch")
  }

  @Test func `where nothing is under way nothing is asked`() {
    var app = Rehearsal()
    app.press("q")
    #expect(app.ending == .stopped)
  }

  @Test func `the menu of a question has its rows, with their digits`() throws {
    var app = begun()
    app.press("9 m")
    try expectPicture(of: app, named: "menu")
    app.press("5")
    #expect(app.reply(to: "hand.write") == .absent(.unknown))
    app.press("m 1")
    #expect(app.linkId == "hand.write")
  }

  @Test(arguments: ["9", "backspace", "escape", "m", "tab"])
  func `the menu is left for the page below`(key: String) {
    var app = begun()
    app.press("m \(key)")
    #expect(app.linkId == "hand.pinch")
  }

  @Test func `clearing takes the answer back and stays`() {
    var app = begun()
    app.press("9 m 0 1")
    #expect(app.linkId == "hand.write")
    #expect(app.page.rows.allSatisfy { !$0.isStored })
    #expect(app.entries.last?.kind == .clear)
    #expect(app.entries.last?.new == nil)
  }

  @Test func `an answer that cannot be saved is still here`() throws {
    var app = begun()
    app.store.failure = .full
    app.press("2")
    try expectPicture(of: app, named: "cannot-save")
    app.press("3")
    try expectPicture(of: app, named: "copy-by-hand")
    app.press("9 1")
    #expect(app.weight(of: "hand.pinch") == 2)
    #expect(app.linkId == "hand.keys")
  }

  @Test func `a second program on the same assessment is named`() {
    var app = begun()
    app.store.failure = .openElsewhere(process: 4711)
    app.press("2")
    #expect(app.question.contains("another program (process 4711) has it open"))
  }
}
