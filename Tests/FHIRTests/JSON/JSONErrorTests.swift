import FHIR
import Testing

struct JSONErrorTests {
  /// A text, and the fault and the place that it is refused with.
  struct Refusal: Sendable {
    let text: String
    let fault: JSONError.Fault
    let line: Int
    let column: Int

    init(_ text: String, _ fault: JSONError.Fault, at column: Int, line: Int = 1) {
      (self.text, self.fault, self.line, self.column) = (text, fault, line, column)
    }
  }

  static let structure = [
    Refusal("", .empty, at: 1),
    Refusal(" \n\t", .empty, at: 2, line: 2),
    Refusal("\u{FEFF}{}", .byteOrderMark, at: 1),
    Refusal("{", .endOfText(expected: .keyOrClosingBrace), at: 2),
    Refusal("[", .endOfText(expected: .valueOrClosingBracket), at: 2),
    Refusal("[1", .endOfText(expected: .commaOrClosingBracket), at: 3),
    Refusal("[1,", .endOfText(expected: .value), at: 4),
    Refusal("[1,]", .unexpected(found: "]", expected: .value), at: 4),
    Refusal("[1 2]", .unexpected(found: "2", expected: .commaOrClosingBracket), at: 4),
    Refusal("[1}", .unexpected(found: "}", expected: .commaOrClosingBracket), at: 3),
    Refusal("{]", .unexpected(found: "]", expected: .keyOrClosingBrace), at: 2),
    Refusal("{a:1}", .unexpected(found: "a", expected: .keyOrClosingBrace), at: 2),
    Refusal("{\"a\" 1}", .unexpected(found: "1", expected: .colon), at: 6),
    Refusal("{\"a\":}", .unexpected(found: "}", expected: .value), at: 6),
    Refusal("{\"a\":1,}", .unexpected(found: "}", expected: .key), at: 8),
    Refusal("{\"a\":1]", .unexpected(found: "]", expected: .commaOrClosingBrace), at: 7),
    Refusal("{\"a\":1,", .endOfText(expected: .key), at: 8),
    Refusal("{\"a\"", .endOfText(expected: .colon), at: 5),
    Refusal(
      "{\n  \"a\": 1\n  \"b\"", .unexpected(found: "\"", expected: .commaOrClosingBrace),
      at: 3, line: 3),
    Refusal("{} x", .trailingText(found: "x"), at: 4),
    Refusal("1 2", .trailingText(found: "2"), at: 3),
    Refusal("]", .unexpected(found: "]", expected: .value), at: 1),
    Refusal("\u{A0}1", .unexpected(found: "\u{A0}", expected: .value), at: 1),
  ]

  static let tokens = [
    Refusal("NaN", .unexpected(found: "NaN", expected: .value), at: 1),
    Refusal("True", .unexpected(found: "True", expected: .value), at: 1),
    Refusal("tru", .unexpected(found: "tru", expected: .value), at: 1),
    Refusal("fals", .unexpected(found: "fals", expected: .value), at: 1),
    Refusal("falsy", .unexpected(found: "falsy", expected: .value), at: 1),
    Refusal("nulL", .unexpected(found: "nulL", expected: .value), at: 1),
    Refusal("nullx", .trailingText(found: "x"), at: 5),
    Refusal("+1", .unexpected(found: "+", expected: .value), at: 1),
    Refusal(".5", .unexpected(found: ".", expected: .value), at: 1),
    Refusal("01", .badNumber, at: 1),
    Refusal("-01", .badNumber, at: 1),
    Refusal("-", .badNumber, at: 1),
    Refusal("1.", .badNumber, at: 1),
    Refusal("1.e3", .badNumber, at: 1),
    Refusal("1e", .badNumber, at: 1),
    Refusal("1e+", .badNumber, at: 1),
    Refusal("[1, 1E-]", .badNumber, at: 5),
    Refusal("0x10", .trailingText(found: "x10"), at: 2),
    Refusal("\"abc", .endOfText(expected: .closingQuote), at: 5),
    Refusal("\"abc\\", .endOfText(expected: .closingQuote), at: 6),
    Refusal("\"\\u12", .endOfText(expected: .closingQuote), at: 6),
    Refusal("\"\\x\"", .badEscape, at: 2),
    Refusal("\"\\u12g4\"", .badEscape, at: 2),
    Refusal("\"a\nb\"", .controlCharacter(0x0A), at: 3),
    Refusal("\"eight by\u{1B}[0m\"", .controlCharacter(0x1B), at: 10),
  ]

  @Test(arguments: structure + tokens)
  func `a broken text is refused with a fault and a place`(refusal: Refusal) {
    let place = Place(line: refusal.line, column: refusal.column)
    #expect(throws: JSONError(place: place, fault: refusal.fault)) {
      try JSONTree(refusal.text)
    }
  }

  @Test(arguments: [
    [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82],
    [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80],
    [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98, 0x28], [0xFF],
  ])
  func `ill-formed UTF-8 is refused where it begins`(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let error = JSONError(place: Place(line: 1, column: 3), fault: .invalidUTF8)
    #expect(throws: error) { try JSONTree(reading: [quote, 0x61] + bytes + [quote]) }
    #expect(throws: error) { try JSONTree(reading: [quote, 0x61] + bytes) }
    #expect(throws: JSONError(place: Place(line: 1, column: 1), fault: .invalidUTF8)) {
      try JSONTree(reading: Array(bytes))
    }
  }
}
