import Testing

@testable import FHIR

struct DigitReaderTests {
  @Test func `digits and separators are taken from the front`() {
    var reader = DigitReader("0412-5x")
    let number = reader.number(4)
    #expect(number == 412)
    let separators = [reader.take(":"), reader.take("-")]
    #expect(separators == [false, true])
    let missing = reader.number(2)
    #expect(missing == nil)
    let digits = reader.digits()
    #expect(digits == "5")
    #expect(reader.next == UInt8(ascii: "x") && !reader.isAtEnd)
    let last = reader.take("x")
    #expect(last && reader.isAtEnd)
  }

  @Test func `a number is padded with zeros`() {
    #expect(digits(7, width: 2) == "07")
    #expect(digits(2025, width: 2) == "2025")
  }
}
