import Assessment
import FHIR
import Testing

@testable import Interface

struct DayPickerTests {
  private func day() -> Rehearsal { Rehearsal.asked("kind.date") }

  private func date(_ text: String) -> Reply? {
    PartialDate(text).map { .answers([.date($0)]) }
  }

  @Test func `today and yesterday come first`() throws {
    var app = day()
    try expectPicture(of: app, named: "first")
    app.press("1")
    #expect(app.reply(to: "kind.date") == date("2026-11-22"))
    app.press("backspace 2")
    #expect(app.reply(to: "kind.date") == date("2026-11-21"))
  }

  @Test func `the days of the past week have their names`() throws {
    var app = day()
    app.press("3")
    try expectPicture(of: app, named: "week")
    app.press("6")
    #expect(app.reply(to: "kind.date") == date("2026-11-15"))
  }

  @Test func `the days of a month are shown six at a time, none in the future`() throws {
    var app = day()
    app.press("4 0 0 0")
    #expect(
      Array(app.labels.prefix(5)) == [19, 20, 21, 22].map { "\($0) November 2026" } + ["1 to 6"])
    app.press("0")
    try expectPicture(of: app, named: "days")
    app.press("0 2")
    #expect(app.reply(to: "kind.date") == date("2026-11-08"))
  }

  @Test func `year, month and day are three presses`() {
    var app = day()
    app.press("5 3 2 0 0 0 0 5")
    #expect(app.reply(to: "kind.date") == date("2024-02-29"))
  }

  @Test func `7 keeps the month alone, or the year`() {
    var app = day()
    app.press("5 2 3 7")
    #expect(app.reply(to: "kind.date") == date("2025-03"))
    app.press("backspace 5 2 7")
    #expect(app.reply(to: "kind.date") == date("2025"))
  }

  @Test func `not knowing is an answer`() {
    var app = day()
    app.press("6")
    #expect(app.reply(to: "kind.date") == .absent(.unknown))
    app.press("backspace 5 6")
    #expect(app.reply(to: "kind.date") == .absent(.unknown))
  }

  @Test func `back leads through the steps`() {
    var app = day()
    app.press("5 2 3")
    #expect(app.question == "March 2025: on which day?")
    app.press("9")
    #expect(app.question == "2025: in which month?")
    app.press("9 9")
    #expect(app.labels.first == "Today, 22 November 2026")
    app.press("4 9")
    #expect(app.labels.first == "Today, 22 November 2026")
    app.press("3 9 9")
    #expect(app.linkId == "kind.note")
  }

  @Test func `a stored day is marked on every page that leads to it`() {
    var app = day()
    app.press("5 2 3 0 0 2 backspace")
    #expect(app.focused?.label.full == "Earlier")
    for label in ["2025, last year", "March", "14 March 2025"] {
      app.press("enter")
      #expect(app.focused?.label.full == label)
      #expect(app.focused?.isStored == true)
    }
  }
}
