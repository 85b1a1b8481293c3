import FHIR
import Testing

struct PartialDateTests {
  @Test(arguments: ["2025", "2025-03", "2025-03-15", "0001-01-01", "9999-12-31", "2024-02-29"])
  func `a date is given back as written`(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(arguments: [
    "", "25", "2025-3", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-03-15T", "2025-",
    "2025-03-", "0000", "20250315", "-2025", "2025-03-15 ", "２０２５",
  ])
  func `what is no date is nil`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a day without a month is no date`() {
    #expect(PartialDate(year: 2025, month: nil, day: 3) == nil)
    #expect(PartialDate(year: 2025, month: 3, day: nil)?.description == "2025-03")
  }

  @Test(
    arguments: [
      ("2025-03-15", "2025-03-16", .less), ("2025-03-15", "2025-03-15", .equal),
      ("2026", "2025-12-31", .greater), ("2025", "2025-03", nil), ("2025-03", "2025-04-01", .less),
      ("2025", "2025", .equal),
    ] as [(String, String, Ordering?)])
  func `dates of different precision are ordered only where they differ`(
    left: String, right: String, ordering: Ordering?
  ) throws {
    let (left, right) = (try #require(PartialDate(left)), try #require(PartialDate(right)))
    #expect(left.order(against: right) == ordering)
  }

  @Test(
    arguments: [
      ("2025-01-31", "1", .month, "2025-02-28"), ("2024-02-29", "1", .year, "2025-02-28"),
      ("2025-03-31", "-1", .month, "2025-02-28"), ("2025-12-15", "1", .month, "2026-01-15"),
      ("1973-12-25", "7.7", .day, "1974-01-01"), ("1973-12-25", "1", .week, "1974-01-01"),
      ("2025-03-01", "-1", .day, "2025-02-28"), ("2025-03-01", "47", .hour, "2025-03-02"),
      ("2025-03-01", "86400", .second, "2025-03-02"), ("2014", "24", .month, "2016"),
      ("2014", "23", .month, "2015"), ("2014", "730", .day, "2016"),
      ("2014", "-11", .month, "2014"),
      ("2014-03", "59", .day, "2014-04"), ("2014-03", "-60", .day, "2014-01"),
      ("2014", "8760", .hour, "2015"), ("9999-12-31", "1", .day, nil), ("0001", "-1", .year, nil),
      ("0001-01", "-1", .month, nil), ("2025", "1e30", .year, nil),
      ("2025-01-01", "1e11", .day, nil),
    ] as [(String, String, CalendarUnit, String?)])
  func `an amount is added in the precision of the date`(
    text: String, amount: String, unit: CalendarUnit, sum: String?
  ) throws {
    #expect(try #require(PartialDate(text)).adding(decimal(amount), unit)?.description == sum)
  }

  @Test func `days are counted between days alone`() throws {
    let day = try #require(PartialDate("2024-02-28"))
    #expect(day.days(until: try #require(PartialDate("2024-03-01"))) == 2)
    #expect(day.days(until: try #require(PartialDate("2023-02-28"))) == -365)
    #expect(day.days(until: try #require(PartialDate("2024-03"))) == nil)
  }
}
