import Assessment
import FHIR
import Testing

@testable import Interface

struct ChecklistTests {
  private func aids() -> Rehearsal {
    var app = Rehearsal.taking("gait")
    app.goOn(to: "gait.aids")
    return app
  }

  private func chosen(_ app: Rehearsal) -> [String] {
    app.reply(to: "gait.aids")?.answers.map(\.label) ?? []
  }

  @Test func `a digit turns a row on, and the focus goes there`() throws {
    var app = aids()
    app.press("3")
    try expectPicture(of: app, named: "first-rows")
    #expect(chosen(app) == ["Stick or cane"])
    #expect(app.linkId == "gait.aids")
  }

  @Test func `0 shows the other rows and then says how many are on`() throws {
    var app = aids()
    app.press("3 0")
    try expectPicture(of: app, named: "last-rows")
    app.press("1 0")
    #expect(chosen(app) == ["Stick or cane", "Power chair or scooter"])
    #expect(app.linkId != "gait.aids")
  }

  @Test func `a second press turns a row off`() {
    var app = aids()
    app.press("3 4 3")
    #expect(chosen(app) == ["Crutches"])
  }

  @Test func `none clears the rest, and the rest clear none`() {
    var app = aids()
    app.press("2 3 1")
    #expect(chosen(app) == ["None"])
    app.press("4")
    #expect(chosen(app) == ["Crutches"])
  }

  @Test func `going on with nothing on, where None is a row, is a skip`() {
    var app = aids()
    app.press("0 0")
    #expect(app.reply(to: "gait.aids") == .absent(.declined))
  }

  @Test func `every press is kept at once`() {
    var app = aids()
    let before = app.entries.count
    app.press("2 3")
    #expect(app.entries.count == before + 2)
    #expect(app.entries.last?.old == app.entries.dropLast().last?.new)
  }

  @Test func `what is turned on in the first go is not a change`() {
    var app = aids()
    app.press("2 3 0 0")
    app.press("9 8 9")
    #expect(app.app.ongoing?.changed == [])
  }

  @Test func `own words have a row of their own`() throws {
    var app = Rehearsal.asked("kind.feel")
    app.press("1 4")
    try expectPicture(of: app, named: "own-words-rows")
    app.press("6")
    app.type("my arm has to be told twice")
    try expectPicture(of: app, named: "own-words-typing")
    app.press("enter")
    #expect(app.page.rows[5].label.full == "my arm has to be told twice")
    #expect(app.page.rows[5].isStored)
    let answers = app.reply(to: "kind.feel")?.answers.map(\.label)
    #expect(
      answers == [
        WidgetForm.feelings[0], WidgetForm.feelings[3], "my arm has to be told twice",
      ])
  }

  @Test(arguments: ["escape", "down"])
  func `own words that are left alone stay as they were`(key: String) {
    var app = Rehearsal.asked("kind.feel")
    app.press("6 a b \(key)")
    #expect(app.page.rows[5].label.full == "Type own words")
    #expect(app.reply(to: "kind.feel") == nil)
  }

  @Test func `backspace in own words rubs out and then shows the rows again`() {
    var app = Rehearsal.asked("kind.feel")
    app.press("6 a backspace backspace")
    #expect(app.page.rows.count > 6)
    #expect(app.linkId == "kind.feel")
  }

  @Test func `own words that are too long are not taken`() {
    var app = Rehearsal.asked("kind.feel")
    app.press("6")
    app.paste(String(repeating: "x", count: 501))
    app.press("enter")
    #expect(app.page.problem?.full == "501 letters; at most 500 fit. Rub out 1.")
    app.press("backspace enter")
    #expect(app.page.problem == nil)
    #expect(app.page.rows[5].isStored)
  }
}
