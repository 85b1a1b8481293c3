import Assessment
import FHIR
import Testing

@testable import Reports

/// What goes into a report, and what stays out of it.
@Suite struct ReportTests {
  private func days(_ diary: Diary, _ wish: Report.Wish) throws -> [String] {
    try diary.report(wish).results.map(\.day.description)
  }

  @Test func `a bound that is a month or a year takes all of it in`() throws {
    var diary = Diary()
    for day in ["2025-12-31", "2026-10-31", "2026-11-01", "2026-11-22"] {
      try diary.finish("gait", on: day)
    }
    #expect(
      try days(diary, Report.Wish(from: PartialDate("2026-11"))) == ["2026-11-22", "2026-11-01"])
    #expect(
      try days(diary, Report.Wish(from: PartialDate("2026"), to: PartialDate("2026-10")))
        == ["2026-10-31"])
    #expect(try days(diary, Report.Wish(to: PartialDate("2025"))) == ["2025-12-31"])
    #expect(try days(diary, Report.Wish(from: PartialDate("2026-11-22"))) == ["2026-11-22"])
  }

  @Test func `only answers of the wished role are in it`() throws {
    let diary = try Diary.ofTwoMonths()
    let report = try diary.report(Report.Wish(role: .proxy))
    #expect(report.results.map(\.role) == [.proxy])
    #expect(report.trends.codes(in: .own) == [])
  }

  @Test(arguments: [ReportShape.html, .text, .csv])
  func `without name no name, no birth and no hands stand in it`(shape: ReportShape) throws {
    let diary = try Diary.ofTwoMonths()
    let named = try diary.text(shape)
    let unnamed = try diary.text(shape, Report.Wish(isNamed: false))
    for word in ["Ana", "1961", "Eva"] {
      #expect(named.contains(word) && !unnamed.contains(word), "\(word)")
    }
    if shape != .text { #expect(unnamed.contains("how well could this person do up buttons")) }
  }

  @Test func `each result keeps its own voice, whatever was gathered before it`() throws {
    let text = try Diary.ofTwoMonths().text(.csv)
    #expect(text.contains("how well could you do up buttons"))
    #expect(text.contains("how well could Ana Ríos do up buttons"))
  }

  @Test func `a result whose questionnaire cannot be read is told of`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22")
    let report = Report(
      of: diary.person, Report.Wish(), past: diary.past, at: try Diary.moment("2026-11-24"),
      words: .english, form: { _ in nil })
    let contents = Contents(report, in: .english)
    #expect(
      contents.facts.contains(
        "1 result is not in this report, as it or its questionnaire cannot be read."))
    #expect(contents.sections.map(\.title) == ["About these numbers"])
  }

  @Test func `nothing finished in the time is said with the time`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22")
    let wish = Report.Wish(from: PartialDate("2025"), to: PartialDate("2025-06"))
    #expect(
      Contents(try diary.report(wish), in: .english).facts[1]
        == "Nothing is finished from 2025 to June 2025.")
  }

  @Test func `it tells how far it is, as it may take long`() throws {
    let diary = try Diary.ofTwoMonths()
    var told: [Int] = []
    _ = Report(
      of: diary.person, Report.Wish(), past: diary.past, at: try Diary.moment("2026-11-24"),
      words: .english, form: { _ in try? Diary.form("check-in") }, progress: { told.append($0) })
    #expect(told == [1, 2, 3])
  }
}
