import Assessment
import FHIR
import Testing

@testable import Interface

struct ChoiceListTests {
  @Test func `one answer out of a few is a row each`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.goOn(to: "hand.dominant")
    try expectPicture(of: app, named: "few")
    app.press("2")
    #expect(app.reply(to: "hand.dominant")?.answers.first?.label == "Left")
  }

  @Test func `more than six rows come in parts, and 0 comes round again`() throws {
    var app = Rehearsal.asked("kind.day")
    try expectPicture(of: app, named: "many")
    app.press("0")
    #expect(app.labels.prefix(2) == ["Sunday", "A holiday"])
    app.press("0")
    #expect(app.labels.first == "Monday")
    app.press("0 2")
    #expect(app.reply(to: "kind.day")?.answers.first?.label == "A holiday")
  }

  @Test func `the stored answer is on the part that comes up`() {
    var app = Rehearsal.asked("kind.day")
    app.press("0 1 9")
    #expect(app.focused?.label.full == "Sunday")
    #expect(app.focused?.isStored == true)
  }

  @Test(arguments: [4, 3, 2, 1, 0])
  func `the digit that is pressed is the weight that is stored`(weight: Int) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("\(weight)")
    #expect(app.weight(of: "hand.fasten") == weight)
    #expect(app.linkId == "hand.turn")
  }

  @Test func `an open choice of one answer takes words of one's own`() throws {
    let option = #"{ "valueCoding": { "code": "a", "display": "Tea" } }"#
    let json = """
      { "resourceType": "Questionnaire", "url": "urn:own", "title": "Own", "status": "draft",
        "item": [{ "linkId": "which", "type": "open-choice", "text": "Which?",
          "answerOption": [\(option)] }] }
      """
    let shelf = Shelf(files: [Shelf.File(name: "own.json", json: Array(json.utf8))])
    var app = Rehearsal.taking("own", store: RehearsalStore(shelf: shelf))
    #expect(app.labels.prefix(2) == ["Tea", "Type own words"])
    app.press("2")
    app.type("Milk")
    app.press("enter")
    #expect(app.reply(to: "which") == .answers([.string("Milk")]))
    #expect(app.question == "All answered")
    app.press("2 1")
    #expect(app.page.rows[1].isStored)
  }
}
