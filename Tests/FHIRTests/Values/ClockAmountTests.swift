import Testing

@testable import FHIR

struct ClockAmountTests {
  @Test(
    arguments: [
      ("1.9", 1), ("-1.9", -1), ("999999999999", 999_999_999_999), ("1000000000000", nil),
      ("1e38", nil), ("-1e38", nil),
    ] as [(String, Int?)])
  func `a whole part is bounded`(text: String, whole: Int?) {
    #expect(decimal(text).boundedWhole == whole)
  }

  @Test(
    arguments: [
      ("1.5", .hour, "3600"), ("-2.5", .minute, "-120"), ("1.25", .second, "1.25"),
      ("10", .millisecond, "0.010"), ("1000", .millisecond, "1"), ("0.5", .millisecond, "0.0005"),
      ("1", .day, nil), ("1", .year, nil),
    ] as [(String, CalendarUnit, String?)])
  func `an amount of the clock is so many seconds`(
    text: String, unit: CalendarUnit, seconds: String?
  ) {
    #expect(decimal(text).clockSeconds(unit)?.description == seconds)
  }
}
