import Testing

@testable import FHIR

struct CivilDaysTests {
  @Test func `each day of the calendar follows the one before`() {
    var expected = CivilDays.count(year: 1, month: 1, day: 1)
    for year in 1...9999 {
      for month in 1...12 {
        for day in [1, CivilDays.daysInMonth(month, of: year)] {
          let count = CivilDays.count(year: year, month: month, day: day)
          let back = CivilDays.date(count)
          guard count == expected, back ?? (0, 0, 0) == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          expected = day == 1 ? count + CivilDays.daysInMonth(month, of: year) - 1 : count + 1
        }
      }
    }
    #expect(CivilDays.date(expected) == nil)
    #expect(CivilDays.date(-1) == nil)
    #expect(CivilDays.date(0) == nil)
  }

  @Test(arguments: [(2000, 29), (1900, 28), (2024, 29), (2025, 28)])
  func `February follows the Gregorian leap years`(year: Int, days: Int) {
    #expect(CivilDays.daysInMonth(2, of: year) == days)
  }
}
