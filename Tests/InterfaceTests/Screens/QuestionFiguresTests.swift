import Assessment
import Terminal
import Testing

@testable import Interface

/// Right and left on one page.
struct QuestionFiguresTests {
  private func left() -> Rehearsal {
    var app = EveryPage.sides()
    app.press("3")
    return app
  }

  @Test func `an interview asks right and left side by side`() {
    let app = EveryPage.sides()
    #expect(app.question.hasSuffix("how was the right hand? And the left?"))
    #expect(app.page.progress.full == "Question 7 and 8 of 11")
    #expect(app.screen.contains("     RIGHT HAND                            LEFT HAND"))
    #expect(app.screen.contains("> 4  Strong and sure                       Strong and sure"))
  }

  @Test func `after the right the left is asked, with the right's answer beside it`() {
    let app = left()
    #expect(app.linkId == "hand.side.left")
    #expect(app.screen.contains("*   A bit weak or clumsy               3  A bit weak or clumsy"))
    #expect(app.app.fitted.cursor.column == 38)
  }

  @Test func `6 gives the left the answer of the right, once it has one`() {
    #expect(!EveryPage.sides().page.rows.contains { $0.key == "6" })
    var app = left()
    #expect(app.labels.contains("Same for both"))
    app.press("6")
    #expect(app.weight(of: "hand.side.left") == 3)
    #expect(app.reply(to: "hand.side.left") != app.reply(to: "hand.side.right"))
  }

  @Test func `the right never repeats the left`() {
    var app = left()
    app.press("2")
    app.perform(.back)
    app.perform(.back)
    #expect(app.linkId == "hand.side.right")
    #expect(!app.page.rows.contains { $0.key == "6" })
  }

  @Test func `a side that is not asked stands on no page`() throws {
    let sides = ["r", "l"].map { side in
      let options = [3, 2, 1, 0].map { weight in
        """
        {"valueCoding": {"system": "https://example.org", "code": "\(side)\(weight)",
        "display": "\(weight)"}, "extension": [{"url":
        "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": \(weight)}]}
        """
      }
      let condition = """
        , "enableWhen": [{"question": "r", "operator": "exists", "answerBoolean": true}]
        """
      return """
        {"linkId": "\(side)", "type": "choice", "text": "\(side)?",
        "answerOption": [\(options.joined(separator: ","))]\(side == "l" ? condition : "")}
        """
    }
    let json = """
      {"resourceType": "Questionnaire", "url": "https://example.org/sides", "version": "1",
      "status": "draft", "title": "Sides", "item": [{"linkId": "g", "type": "group",
      "text": "Both?", "extension": [{"url":
      "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
      "valueCodeableConcept": {"coding": [{"system":
      "http://hl7.org/fhir/questionnaire-item-control", "code": "htable"}]}}],
      "item": [\(sides.joined(separator: ","))]}]}
      """
    let shelf = Shelf(files: [Shelf.File(name: "sides.json", json: Array(json.utf8))])
    var app = Rehearsal.taking(
      "sides", as: .interview, about: "Ana", store: RehearsalStore(shelf: shelf))
    #expect(app.linkId == "r")
    #expect(app.page.figure == nil)
    app.press("1")
    #expect(app.linkId == "l")
    #expect(app.page.figure != nil)
  }

  @Test func `after a skipped right there is nothing to repeat`() {
    var app = EveryPage.sides()
    app.press("7")
    #expect(app.linkId == "hand.side.left")
    #expect(!app.page.rows.contains { $0.key == "6" })
  }

  @Test func `left and right change the side, the right one first`() {
    var app = EveryPage.sides()
    app.press("right")
    #expect(app.linkId == "hand.side.right")
    app.press("left")
    #expect(app.linkId == "hand.side.right")
    app.press("3 left")
    #expect(app.linkId == "hand.side.right")
    #expect(app.page.rows[app.page.focus].key == "3")
    app.press("right")
    #expect(app.linkId == "hand.side.left")
  }

  @Test func `a press beside the side that is asked answers nothing`() {
    let fitted = left().app.fitted
    let row = fitted.cursor.row
    #expect(fitted.row(at: Point(column: 37, row: row)) == nil)
    #expect(fitted.row(at: Point(column: 38, row: row)) == 0)
    #expect(fitted.row(at: Point(column: 79, row: row)) == 0)
  }

  @Test(arguments: [Role.`self`, .proxy])
  func `everybody else has two pages`(role: Role) {
    let app = EveryPage.sides(as: role)
    #expect(app.page.figure == nil)
    #expect(app.page.progress.full.hasPrefix("Question 7 of"))
  }

  @Test(arguments: [Size.narrow, Size(columns: 79, rows: 24), Size(columns: 80, rows: 23)])
  func `where two columns have no room there are two pages`(size: Size) {
    let app = EveryPage.sides(size: size)
    #expect(app.page.figure == nil)
    #expect(app.question.hasSuffix("how was the right hand?"))
  }
}
