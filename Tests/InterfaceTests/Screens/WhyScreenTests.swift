import Assessment
import FHIR
import Testing

@testable import Interface

struct WhyScreenTests {
  private func why(_ id: String, _ keys: String) -> Rehearsal {
    var app = Rehearsal.taking(id)
    app.press(keys)
    app.choose(.finish)
    if let row = app.page.rows.first(where: { $0.label.full == "Why this number?" }) {
      app.press(row.key)
    }
    return app
  }

  @Test func `a number is the sum of what was answered`() throws {
    try expectPicture(of: why("hand-dexterity", "4 4 3 3 2 4 4 4 4 1"), named: "single")
  }

  @Test func `an estimated number says out of how many answers`() throws {
    try expectPicture(of: why("hand-dexterity", "4 4 7 3 2 4 4 4 4 1"), named: "estimated")
  }

  @Test func `a number outside of its range says so, and not that answers are missing`() throws {
    let json = """
      { "resourceType": "Questionnaire", "url": "urn:far", "status": "draft",
        "title": "Far", "item": [
        { "linkId": "a", "type": "integer", "text": "How many?" },
        \(hidden("n", "1", "")),
        \(hidden("s", "%resource.item.where(linkId = 'a').answer.value", score)) ] }
      """
    let shelf = Shelf(files: [Shelf.File(name: "far.json", json: Array(json.utf8))])
    var app = Rehearsal.taking("far", store: RehearsalStore(shelf: shelf))
    app.press("9 9 enter 1 1")
    guard case .text(let note)? = app.page.notes.first else {
      Issue.record("no note")
      return
    }
    #expect(note.full == "It was worked out as 99, which is not from 0 to 10.")
    #expect(!app.screen.contains("Not enough answers"))
  }

  private func hidden(_ linkId: String, _ expression: String, _ more: String) -> String {
    """
    { "linkId": "\(linkId)", "type": "integer", "text": "S", "extension": [\(more)
      { "url": "\(ExtensionURL.hidden)", "valueBoolean": true },
      { "url": "\(ExtensionURL.calculatedExpression)", "valueExpression": {
        "language": "text/fhirpath", "expression": "\(expression)" } }] }
    """
  }

  private let score = """
    { "url": "\(ExtensionURL.score)", "extension": [
      { "url": "code", "valueCode": "s" }, { "url": "kind", "valueCode": "function" },
      { "url": "min", "valueDecimal": 0 }, { "url": "max", "valueDecimal": 10 },
      { "url": "count", "valueString": "n" }, { "url": "part", "valueString": "a" }] },
    """

  @Test func `no number says what is missing`() throws {
    try expectPicture(of: why("hand-dexterity", "4 7 5 3 2 4 4 4 4 1"), named: "no-score")
  }

  @Test func `an implied weight names the answer that implies it`() throws {
    try expectPicture(of: why("gait", "0 1 0 4 4 0 enter 1 0 0"), named: "implied")
  }

  @Test func `the rating has three parts, and opens each`() throws {
    var app = why(
      "check-in", "4 4 3 3 1 4  4 4 3 3 2 2  4 4 4 4 3 3  3 3 3 3 3 3  2 5 2 2 2 2")
    try expectPicture(of: app, named: "rating")
    app.press("2")
    #expect(app.question == "Gait 18 of 24")
    app.press("9 9")
    #expect(app.labels.first == "Why this number?")
  }

  @Test func `a digit shows the question as it was asked`() {
    var app = why("hand-dexterity", "4 4 3 3 2 4 4 4 4 1")
    app.press("3")
    #expect(app.question == "Writing")
    app.press("escape")
    #expect(app.question == "Hand dexterity 20 of 24")
    app.press("escape")
    #expect(app.labels.contains("Undo finish"))
  }
}
