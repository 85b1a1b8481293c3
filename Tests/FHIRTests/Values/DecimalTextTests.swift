import FHIR
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    "0", "1.50", "-0.001", "123456789012345678901234567890.12345678", "10", "1.0",
    "170141183460469231731687303715884105727", "-170141183460469231731687303715884105727",
  ])
  func `a number in plain digits is given back as written`(text: String) throws {
    #expect(try #require(Decimal128(text)).description == text)
  }

  @Test(arguments: [
    ("1e3", "1000"), ("1E+3", "1000"), ("1.50e1", "15.0"), ("1.5e-3", "0.0015"), ("-2e0", "-2"),
    ("007.5", "7.5"), ("-0.0", "0.0"), ("0e-200", "0." + String(repeating: "0", count: 76)),
    ("0e999", "0"), ("1e38", "1" + String(repeating: "0", count: 38)),
    ("1e-76", "0." + String(repeating: "0", count: 75) + "1"),
  ])
  func `other forms are given back in plain digits`(text: String, plain: String) throws {
    #expect(try #require(Decimal128(text)).description == plain)
  }

  @Test(arguments: [
    "", "-", ".5", "1.", "1e", "1e+", "+1", " 1", "1 ", "1,5", "0x1", "--1", "NaN", "1.5.2",
    "1e1.5",
    "٣", "1e39", "1e-77", "1e99999", "170141183460469231731687303715884105728",
    "0.1000000000000000000000000000000000000001",
  ])
  func `what is no number or out of range is nil`(text: String) {
    #expect(Decimal128(text) == nil)
  }

  @Test func `a node's number keeps its digits from reading to writing`() throws {
    let root = try JSONTree(#"[1.500, "1.5", null]"#).root
    let number = try #require(root[0]?.decimal)
    #expect(root[1]?.decimal == nil && root[2]?.decimal == nil)
    var writer = JSONWriter()
    writer.object { $0.member("a", number) }
    #expect(writer.text == #"{"a":1.500}"#)
  }
}
