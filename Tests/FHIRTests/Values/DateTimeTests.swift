import FHIR
import Testing

struct DateTimeTests {
  @Test(arguments: [
    "2026", "2026-11", "2026-11-22", "2026-11-22T10:42:05+01:00", "2026-11-22T10:42:05.120Z",
    "2026-11-22T10:42", "2026-11-22T10", "2026-11-22T10:42:05-05:30", "2026-11-22T10:42:05+00:00",
    "2026-11-22T10:42:05-00:00",
  ])
  func `a date with a time is given back as written`(text: String) throws {
    #expect(try #require(DateTime(text)).description == text)
  }

  @Test(arguments: [
    "", "2026-11T10:42", "2026-11-22T", "2026-11-22T10:42+1:00", "2026-11-22T10:42+15:00",
    "2026-11-22T10:42+01:60", "2026-11-22T10:42z", "2026-11-22 10:42", "2026-11-22T10:42ZZ",
    "2026-11-22Z", "2026-11-31T10:42",
  ])
  func `what is no date with a time is nil`(text: String) {
    #expect(DateTime(text) == nil)
  }

  @Test func `parts are read`() throws {
    let value = try #require(DateTime("2026-11-22T10:42:05-05:30"))
    #expect(value.date.description == "2026-11-22")
    #expect(value.time?.description == "10:42:05")
    #expect(value.offsetMinutes == -330)
    #expect(try #require(DateTime("2026-11-22T10:42")).offsetMinutes == nil)
  }

  @Test func `parts are put together where they fit`() throws {
    let month = try #require(PartialDate("2026-11"))
    let day = try #require(PartialDate("2026-11-22"))
    let time = try #require(TimeOfDay("10:42"))
    #expect(DateTime(date: month, time: time) == nil)
    #expect(DateTime(date: day, offsetMinutes: 60) == nil)
    #expect(DateTime(date: day, time: time, offsetMinutes: 841) == nil)
    let value = DateTime(date: day, time: time, offsetMinutes: -90)
    #expect(value?.description == "2026-11-22T10:42-01:30")
    #expect(value == DateTime("2026-11-22T10:42-01:30"))
  }

  @Test(
    arguments: [
      ("2017-11-05T01:30:00.0-04:00", "2017-11-05T01:15:00.0-05:00", .less),
      ("2017-11-05T01:30:00.0-04:00", "2017-11-05T00:30:00.0-05:00", .equal),
      ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z", .equal),
      ("2012-04-15T15:30:31", "2012-04-15T15:30:31.0", .equal),
      ("2012-04-15T15:30:31.1Z", "2012-04-15T16:30:31+01:00", .greater),
      ("2018-03-01T10:30", "2018-03-01T10:30:00", nil),
      ("2018-03-01T10:30Z", "2018-03-01T11:30:00+01:00", nil),
      ("2018-03-01T10:30Z", "2018-03-01T11:31:00+01:00", .less),
      ("2018-03-01T10:30:00", "2018-03-01T10:30:00Z", nil),
      ("2018-03-01T10:30:00", "2019-03-01T10:30:00Z", nil),
      ("2018-03-01", "2018-03-01T10:30:00", nil), ("2018-03-01", "2018-03-02T10:30:00Z", .less),
      ("2019", "2018-03-02T10:30:00Z", .greater), ("2018", "2018-03", nil),
      ("2018-03", "2018-03", .equal),
      ("2018-03-01T10Z", "2018-03-01T11+01:00", nil), ("2018-03-01T10Z", "2018-03-01T10Z", .equal),
      ("2018-03-01T23:00:00", "2018-03-02T01:00:00", .less),
    ] as [(String, String, Ordering?)])
  func `points in time are ordered where precision and zone allow`(
    left: String, right: String, ordering: Ordering?
  ) throws {
    let (left, right) = (try #require(DateTime(left)), try #require(DateTime(right)))
    #expect(left.order(against: right) == ordering)
    let reverse: Ordering? = ordering == .less ? .greater : ordering == .greater ? .less : ordering
    #expect(right.order(against: left) == reverse)
  }

  @Test(
    arguments: [
      ("1973-12-25T00:00:00.000+10:00", "7.7", .day, "1974-01-01T00:00:00.000+10:00"),
      ("1973-12-25T00:00:00.000+10:00", "1", .second, "1973-12-25T00:00:01.000+10:00"),
      ("1973-12-25T00:00:00.000+10:00", "10", .millisecond, "1973-12-25T00:00:00.010+10:00"),
      ("2025-01-31T10:00:00Z", "1", .month, "2025-02-28T10:00:00Z"),
      ("2025-12-31T23:30:00Z", "45", .minute, "2026-01-01T00:15:00Z"),
      ("2025-01-01T00:00:00Z", "-1", .second, "2024-12-31T23:59:59Z"),
      ("2025-01-01T10:30", "-11", .hour, "2024-12-31T23:30"),
      ("2025-01-01", "48", .hour, "2025-01-03"),
      ("2025", "13", .month, "2026"), ("9999-12-31T23:00:00Z", "1", .hour, nil),
      ("2025-01-01T10:30", "1e40", .hour, nil),
    ] as [(String, String, CalendarUnit, String?)])
  func `an amount carries over into the date`(
    text: String, amount: String, unit: CalendarUnit, sum: String?
  ) throws {
    let amount = Decimal128(amount) ?? Decimal128(Int.max)
    #expect(try #require(DateTime(text)).adding(amount, unit)?.description == sum)
  }
}
