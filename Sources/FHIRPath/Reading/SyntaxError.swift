/// What is wrong with the text of an expression, and where.
package struct SyntaxError: Error, Equatable, Sendable {
  /// The whole expression, as it was written.
  package let text: String
  /// The place of the fault, in characters from 0; the length of the text when its end came early.
  package let offset: Int
  package let fault: Fault

  /// The ways in which the text of an expression can be wrong.
  package enum Fault: Equatable, Sendable {
    case empty
    case unknownCharacter(String)
    case unfinished(Unfinished)
    case badEscape
    case badNumber(String)
    case badDate(String)
    /// `found` is nil at the end of the text.
    case unexpected(found: String?, expected: Expected)
    case unknownFunction(String, nearest: String?)
    /// `least` and `most` are the argument counts that the function takes.
    case wrongArgumentCount(function: String, found: Int, least: Int, most: Int)
    case unknownType(String, nearest: String?)
    case badPattern(PatternError)
    /// More than `limit` parentheses, arguments or operators stand inside one another.
    case tooDeep(limit: Int)
    /// The text has more than `limit` bytes.
    case tooLong(limit: Int)
  }

  /// What was opened and never closed.
  package enum Unfinished: Equatable, Sendable { case string, quotedName, comment }

  /// What could have stood at the place.
  package enum Expected: Equatable, Sendable {
    case value
    case name
    case typeName
    case operatorOrEnd
    case symbol(String)
  }

  init(_ fault: Fault, in text: String, atByte offset: Int) {
    self.text = text
    self.offset = CharacterOffsets.count(in: text, upTo: offset)
    self.fault = fault
  }
}

/// The way from bytes to the characters that a person counts.
enum CharacterOffsets {
  /// How many characters of `text` begin before a byte.
  static func count(in text: String, upTo byte: Int) -> Int {
    var count = 0
    var bytes = 0
    for character in text {
      guard bytes < byte else { break }
      bytes += character.utf8.count
      count += 1
    }
    return count
  }
}
