import Assessment
import FHIR
import Testing

@testable import Interface

struct MonthPickerTests {
  private func month() -> Rehearsal { Rehearsal.asked("kind.month") }

  private func date(_ text: String) -> Reply? {
    PartialDate(text).map { .answers([.date($0)]) }
  }

  @Test func `first the year is chosen, this year at the top`() throws {
    try expectPicture(of: month(), named: "year")
  }

  @Test func `then the month, six at a time`() throws {
    var app = month()
    app.press("2")
    try expectPicture(of: app, named: "month")
    app.press("0")
    #expect(
      app.labels.prefix(6) == [
        "July", "August", "September", "October", "November", "December",
      ])
    app.press("3")
    #expect(app.reply(to: "kind.month") == date("2025-09"))
  }

  @Test func `no month lies in the future`() {
    var app = month()
    app.press("1 0")
    let months = app.page.rows.filter { if case .month = $0.action { true } else { false } }
    #expect(months.map(\.label.full) == ["July", "August", "September", "October", "November"])
    app.press("6")
    #expect(app.linkId == "kind.month")
    #expect(app.reply(to: "kind.month") == nil)
  }

  @Test func `the year alone is an answer`() {
    var app = month()
    app.press("0 1 7")
    #expect(app.reply(to: "kind.month") == date("2021"))
  }

  @Test func `not sure stands under the years, and 6 is June under the months`() {
    var app = month()
    app.press("2 6")
    #expect(app.reply(to: "kind.month") == date("2025-06"))
    app.press("9 6")
    #expect(app.reply(to: "kind.month") == .absent(.unknown))
  }

  @Test func `back from the months is back to the years`() {
    var app = month()
    app.press("2 9")
    #expect(app.labels.first == "2026, this year")
    app.press("9")
    #expect(app.linkId == "kind.yes")
  }

  @Test func `a stored date is marked on the page that comes up, year and month`() {
    var app = month()
    app.press("0 0 3 0 4 9")
    #expect(app.focused?.label.full == "2014")
    #expect(app.focused?.isStored == true)
    app.press("enter")
    #expect(app.focused?.label.full == "October")
    #expect(app.focused?.isStored == true)
  }

  @Test func `earlier years come round to this year in the end`() {
    var app = month()
    for _ in 0..<40 { app.press("0") }
    let years = app.page.rows.compactMap { row -> Int? in
      if case .year(let year) = row.action { year } else { nil }
    }
    #expect(years.allSatisfy { (1900...2026).contains($0) })
  }

  @Test func `a month that lies ahead of the clock does not stop the program`() throws {
    var app = Rehearsal.asked("kind.month")
    app.press("1 0 5")
    let stored = app.reply(to: "kind.month")
    #expect(stored == .answers([.date(try #require(PartialDate("2026-11")))]))
    let item = try #require(app.app.ongoing?.form.item("kind.month"))
    let today = try #require(PartialDate("2026-03-01"))
    var picker = MonthPicker(
      Asking(item: item, reply: stored, today: today, profile: .mostKeys))
    _ = picker.act(.year(2026))
    var page = Page(place: "", question: "", rows: [])
    picker.show(on: &page, words: .english)
    #expect(page.rows.filter { if case .month = $0.action { true } else { false } }.count == 3)
  }
}
