import FHIR
import Testing

struct CalendarUnitTests {
  @Test(
    arguments: [
      ("year", .year), ("years", .year), ("months", .month), ("week", .week), ("days", .day),
      ("hour", .hour), ("minutes", .minute), ("second", .second), ("milliseconds", .millisecond),
      ("a", nil), ("Year", nil), ("", nil),
    ] as [(String, CalendarUnit?)])
  func `a keyword means a unit in both numbers`(keyword: String, unit: CalendarUnit?) {
    #expect(CalendarUnit(keyword: keyword) == unit)
  }
}
