import FHIR
import Testing

struct TimeOfDayTests {
  @Test(arguments: [
    "10", "10:42", "10:42:05", "10:42:05.120", "00:00:00", "23:59:60",
    "10:42:05.12345678901234567890",
  ])
  func `a time is given back as written`(text: String) throws {
    #expect(try #require(TimeOfDay(text)).description == text)
  }

  @Test(arguments: [
    "", "1", "24:00", "10:60", "10:42:61", "10:42:5", "10:42:05.", "10:42Z", "10:", "-1:00",
    "10:42:05.1234567890123456789012345678901234567890",
  ])
  func `what is no time is nil`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(
    arguments: [
      ("10:42", "10:43", .less), ("10:42", "10:42", .equal), ("10:42", "10:42:00", nil),
      ("10", "10:42", nil), ("11", "10:42", .greater), ("10:42:05", "10:42:05.0", .equal),
      ("10:42:05.1", "10:42:05", .greater),
    ] as [(String, String, Ordering?)])
  func `times of different precision are ordered only where they differ`(
    left: String, right: String, ordering: Ordering?
  ) throws {
    let (left, right) = (try #require(TimeOfDay(left)), try #require(TimeOfDay(right)))
    #expect(left.order(against: right) == ordering)
  }

  @Test(
    arguments: [
      ("23:30", "45", .minute, "00:15"), ("00:15", "-45", .minute, "23:30"),
      ("10:42:05", "0.5", .second, "10:42:05.5"),
      ("10:42:05.100", "10", .millisecond, "10:42:05.110"),
      ("10:42:05", "250", .millisecond, "10:42:05.250"),
      ("10:42:05", "2000", .millisecond, "10:42:07"),
      ("00:00:00", "-1", .second, "23:59:59"), ("23:00:00", "50", .hour, "01:00:00"),
      ("10:42", "59", .second, "10:42"), ("10", "90", .minute, "11"),
      ("10:00:00", "1.9", .hour, "11:00:00"),
      ("10:42", "1", .day, nil), ("10:42", "1e30", .hour, nil), ("10:42:05", "1e30", .second, nil),
    ] as [(String, String, CalendarUnit, String?)])
  func `an amount goes round at midnight`(
    text: String, amount: String, unit: CalendarUnit, sum: String?
  ) throws {
    #expect(try #require(TimeOfDay(text)).adding(decimal(amount), unit)?.description == sum)
  }

  @Test func `parts out of range make no time`() {
    #expect(TimeOfDay(hour: 10, minute: nil, second: 5) == nil)
    #expect(TimeOfDay(hour: 10, minute: 5, second: -1) == nil)
    #expect(TimeOfDay(hour: -1) == nil)
    #expect(TimeOfDay(hour: 9, minute: 5)?.description == "09:05")
  }
}
