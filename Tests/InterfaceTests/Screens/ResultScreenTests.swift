import Assessment
import FHIR
import Testing

@testable import Interface

struct ResultScreenTests {
  private func finished(_ id: String, _ keys: String, as role: Role = .`self`) -> Rehearsal {
    var app = Rehearsal.taking(id, as: role, about: role == .`self` ? nil : "Dad")
    app.press(keys)
    app.choose(.finish)
    return app
  }

  @Test func `a result stands with its range, its direction and how much was answered`() throws {
    let app = finished("hand-dexterity", "4 4 3 3 2 4 4 4 4 1")
    try expectPicture(of: app, named: "complete")
    #expect(app.screen.contains("Hand dexterity 20 of 24"))
  }

  @Test func `a result from five of six answers says that it is estimated`() throws {
    try expectPicture(
      of: finished("hand-dexterity", "4 4 7 3 2 4 4 4 4 1"), named: "estimated")
  }

  @Test func `too few answers give no score, and say so`() throws {
    try expectPicture(
      of: finished("hand-dexterity", "4 7 7 3 2 4 4 4 4 1"), named: "no-score")
  }

  @Test func `a check-in shows the rating line and a bar for each part`() throws {
    var app = Rehearsal.taking("check-in")
    app.press("4 4 3 3 1 4  4 4 3 3 2 2  4 4 4 4 3 3  3 3 3 3 3 3  2 5 2 2 2 2")
    app.choose(.finish)
    try expectPicture(of: app, named: "check-in")
  }

  @Test func `a check-in with a part missing has no total and says which part`() throws {
    var app = Rehearsal.taking("check-in")
    app.press("4 4 3 3 1 4  7 7 3 3 2 2  4 4 4 4 3 3  4 4")
    app.choose(.finish)
    try expectPicture(of: app, named: "missing-part")
  }

  @Test func `a result about somebody has the name on it`() throws {
    var app = Rehearsal.taking("speech", as: .proxy, about: "Dad")
    app.finishWithTopRows()
    try expectPicture(of: app, named: "proxy")
  }

  @Test func `what comes next is the next of the five, until all are done`() {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    for next in ["Next: Gait", "Next: Speech", "Next: Cramping", "Next: Stiffness"] {
      app.finishWithTopRows()
      #expect(app.labels.first == next)
      app.press("1")
    }
    app.finishWithTopRows()
    #expect(app.labels.first == "Why this number?")
  }

  @Test func `finishing can be undone, and done again`() {
    var app = finished("hand-dexterity", "4 4 3 3 2 4 4 4 4 1")
    #expect(app.store.finished.count == 1)
    app.choose(.undoFinish)
    #expect(app.question == "All answered")
    #expect(app.store.drafts.count == 1)
    app.press("9 2 1")
    #expect(app.store.finished.count == 1)
    #expect(app.entries.suffix(3).map(\.kind) == [.reopen, .answer, .finish])
  }

  @Test func `there is no way back into a result by backspace`() {
    var app = finished("hand-dexterity", "4 4 3 3 2 4 4 4 4 1")
    app.press("backspace")
    #expect(app.status == "That key does nothing here.")
    #expect(app.store.finished.count == 1)
  }

  @Test func `all answers can be read after finishing, not changed`() {
    var app = finished("hand-dexterity", "4 4 3 3 2 4 4 4 4 1")
    let kept = app.entries
    app.choose(.allAnswers)
    app.press("1")
    #expect(app.question == "Buttons and zips")
    app.press("3 9")
    #expect(app.entries == kept)
    #expect(app.question == "All answers")
  }

  @Test func `the emergency number stands in what a form says at its end`() {
    let form = """
      { "resourceType": "Questionnaire", "url": "https://example.org/end", "version": "1",
        "title": "End", "status": "active", "item": [
          { "linkId": "a", "type": "boolean", "text": "Is it so?" },
          { "linkId": "b", "type": "display", "text": "In need call {emergency}." }] }
      """
    let file = Shelf.File(name: "end.json", json: Array(form.utf8))
    let store = RehearsalStore(shelf: Shelf(files: [file]))
    store.emergencyNumber = "112"
    var app = Rehearsal.taking("end", store: store)
    app.press("1 1")
    #expect(app.page.body.contains(.text("In need call 112.")))
  }
}
