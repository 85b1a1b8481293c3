import FHIR
import Testing

/// A number that the test itself writes, zero when it is misspelt.
func decimal(_ text: String) -> Decimal128 { Decimal128(text) ?? 0 }

struct DecimalArithmeticTests {
  @Test(arguments: [
    ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("1.50", "1", "2.50", "0.50", "1.50"),
    ("-1.5", "1.50", "0.00", "-3.00", "-2.250"), ("10", "-3", "7", "13", "-30"),
    (
      "99999999999999999999", "1", "100000000000000000000", "99999999999999999998",
      "99999999999999999999"
    ),
  ])
  func `sums, differences and products are exact and keep their places`(
    left: String, right: String, sum: String, difference: String, product: String
  ) {
    #expect(decimal(left).adding(decimal(right))?.description == sum)
    #expect(decimal(left).subtracting(decimal(right))?.description == difference)
    #expect(decimal(left).multiplied(by: decimal(right))?.description == product)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.45", 1, "2.5"), ("2.449", 1, "2.4"), ("0.05", 1, "0.1"),
    ("1.5", 3, "1.5"), ("-0.4", 0, "0"), ("9.99", 1, "10.0"), ("14.5", -2, "15"),
    ("1e-76", 2, "0.00"),
  ])
  func `halves are rounded away from zero`(text: String, places: Int, rounded: String) {
    #expect(decimal(text).rounded(toPlaces: places).description == rounded)
  }

  @Test(arguments: [
    ("1.7", "1", "1", "2"), ("-1.7", "-1", "-2", "-1"), ("2.0", "2", "2", "2"),
    ("-1e-76", "0", "-1", "0"), ("0.2", "0", "0", "1"),
  ])
  func `a number has whole ones around it`(
    text: String, truncated: String, floor: String, ceiling: String
  ) {
    #expect(decimal(text).truncated.description == truncated)
    #expect(decimal(text).floor.description == floor)
    #expect(decimal(text).ceiling.description == ceiling)
  }

  @Test func `the sign can be turned and dropped`() {
    let largest = decimal("-170141183460469231731687303715884105727")
    #expect(largest.negated.negated == largest)
    #expect(largest.magnitude == largest.negated)
    #expect(decimal("1.50").magnitude.description == "1.50")
  }
}
