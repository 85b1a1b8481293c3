/// Why a text is not JSON, and where.
package struct JSONError: Error, Equatable, Sendable {
  /// What is wrong at the place.
  package enum Fault: Equatable, Sendable {
    /// The text holds nothing but white space.
    case empty
    /// The text begins with the bytes EF BB BF, which JSON text must not (RFC 8259, section 8.1).
    case byteOrderMark
    case endOfText(expected: Expected)
    /// `found` is the character or the word at the place, at most 20 characters.
    case unexpected(found: String, expected: Expected)
    case invalidUTF8
    /// More than `limit` objects and arrays are open at once.
    case tooDeep(limit: Int)
    /// The text has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// A backslash is followed by none of `" \ / b f n r t` and no `u` with four hexadecimal digits.
    case badEscape
    /// Digits that break the number grammar, such as `01`, `1.` or `-`.
    case badNumber
    /// A byte below 0x20 stands unescaped in a string.
    case controlCharacter(UInt8)
    /// Something follows the one value of the text.
    case trailingText(found: String)
  }

  /// What the grammar asks for at a place.
  package enum Expected: Equatable, Sendable {
    case value
    case valueOrClosingBracket
    case key
    case keyOrClosingBrace
    case colon
    case commaOrClosingBrace
    case commaOrClosingBracket
    case closingQuote
  }

  package let place: Place
  package let fault: Fault

  package init(place: Place, fault: Fault) {
    self.place = place
    self.fault = fault
  }
}
