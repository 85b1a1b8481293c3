/// One word of an expression, and the bytes of the text it was read from.
struct Token: Equatable, Sendable {
  /// What a word is, with its meaning where it has one of its own.
  enum Kind: Equatable, Sendable {
    case name(String)
    /// A name between backquotes, which is never a keyword.
    case quotedName(String)
    /// A text in two readings: as the specification has it, and as a pattern (see `Choices`).
    case string(String, pattern: String)
    case number(String)
    /// A date, a point in time or a time of day, without its `@`.
    case date(String), dateTime(String), time(String)
    case symbol(Symbol)
    case end
  }

  /// The signs of the language.
  enum Symbol: String, Sendable {
    case openingParenthesis = "("
    case closingParenthesis = ")"
    case openingBracket = "["
    case closingBracket = "]"
    case openingBrace = "{"
    case closingBrace = "}"
    case dot = "."
    case comma = ","
    case percent = "%"
    case dollar = "$"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case ampersand = "&"
    case bar = "|"
    case equal = "="
    case unequal = "!="
    case equivalent = "~"
    case inequivalent = "!~"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  let kind: Kind
  /// The bytes of UTF-8 that the word takes up in the text.
  let bytes: Range<Int>
}
