import FHIR
import Testing

struct Decimal128Tests {
  @Test(arguments: [
    ("1.5", "1.50"), ("0", "-0.000"), ("1e3", "1000"), ("-2.10", "-2.1"), ("100", "1e2"),
  ])
  func `numbers are equal by value and hash alike`(left: String, right: String) throws {
    let (left, right) = (try #require(Decimal128(left)), try #require(Decimal128(right)))
    #expect(left == right && right == left)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test func `numbers are ordered by value whatever their scales`() throws {
    let texts = [
      "-1e38", "-100000000000000000000", "-1.5", "-0.01", "-1e-76", "0", "1e-76", "0.0099", "0.01",
      "1", "1.0000000000000000000000000000000000001", "1.5", "9", "10", "1e37", "1e38",
    ]
    let numbers = texts.compactMap { Decimal128($0) }
    try #require(numbers.count == texts.count)
    for (offset, left) in numbers.enumerated() {
      for right in numbers[(offset + 1)...] {
        #expect(left < right && !(right < left) && left != right)
      }
    }
  }

  @Test(
    arguments: [
      ("3", 3), ("3.00", 3), ("-4e2", -400), ("3.5", nil), ("9223372036854775808", nil),
    ] as [(String, Int?)])
  func `a whole number in range is an integer`(text: String, integer: Int?) throws {
    #expect(try #require(Decimal128(text)).integer == integer)
  }

  @Test func `zeros at the end are dropped or added on demand`() throws {
    let number = try #require(Decimal128("1.500"))
    #expect(number.scale == 3)
    #expect(number.withoutTrailingZeros.description == "1.5")
    #expect(number.padded(toPlaces: 5).description == "1.50000")
    #expect(number.padded(toPlaces: 1).description == "1.500")
    #expect(number.padded(toPlaces: 70).description == "1.500")
  }

  @Test func `an integer is a number without places`() {
    #expect(Decimal128(-7).description == "-7")
    #expect(Decimal128(Int.min).integer == Int.min)
    #expect(Decimal128(-1).isNegative && !Decimal128(0).isNegative)
    #expect(Decimal128(0).isZero && !Decimal128(1).isZero)
  }
}
