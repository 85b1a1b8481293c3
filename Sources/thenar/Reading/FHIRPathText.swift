import Interface

/// The text of an expression without the spaces between its words, taken from the front.
struct FHIRPathText {
  private var rest: Substring

  init(_ expression: String) {
    var text = ""
    var isQuoted = false
    for character in expression {
      if character == "'" { isQuoted.toggle() }
      if isQuoted || !character.isWhitespace { text.append(character) }
    }
    rest = text[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Takes a beginning; false, and nothing is taken, where the text begins otherwise.
  mutating func take(_ beginning: String) -> Bool {
    guard rest.hasPrefix(beginning) else { return false }
    rest = rest.dropFirst(beginning.count)
    return true
  }

  /// Takes what stands before the next quote, and the quote.
  mutating func wordToQuote() -> String? {
    guard let quote = rest.firstIndex(of: "'") else { return nil }
    defer { rest = rest[rest.index(after: quote)...] }
    return String(rest[..<quote])
  }

  mutating func comparison() -> String? {
    ["<=", ">=", "!=", "=", "<", ">"].first { take($0) }
  }

  /// Takes a word in quotes, a number, true or false.
  mutating func literal() -> String? {
    if take("'") { return wordToQuote() }
    if let word = ["true", "false"].first(where: { take($0) }) { return word }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? nil : String(digits)
  }

  /// Takes the end of the text where it asks whether something is there.
  mutating func existence() -> Bool? {
    switch rest {
    case ".exists()", ".empty().not()": true
    case ".empty()", ".exists().not()": false
    default: nil
    }
  }

  /// The parts of an expression between a word that stands in no brackets and no quotes.
  static func split(_ text: String, at word: String) -> [String] {
    var parts: [String] = []
    var part = text[...]
    var depth = 0
    var isQuoted = false
    var at = text.startIndex
    while at < text.endIndex {
      switch text[at] {
      case "'": isQuoted.toggle()
      case "(" where !isQuoted: depth += 1
      case ")" where !isQuoted: depth -= 1
      default: break
      }
      if depth == 0, !isQuoted, text[at...].hasPrefix(word) {
        parts.append(String(part[..<at]))
        at = text.index(at, offsetBy: word.count)
        part = text[at...]
      } else {
        at = text.index(after: at)
      }
    }
    return (parts + [String(part)]).map { $0.trimmed }
  }

  /// The expression without brackets around the whole of it.
  static func withoutBrackets(_ text: String) -> String {
    let text = text.trimmed
    guard text.first == "(", text.last == ")" else { return text }
    var depth = 0
    for at in text.indices.dropLast() {
      if text[at] == "(" { depth += 1 }
      if text[at] == ")" { depth -= 1 }
      if depth == 0 { return text }
    }
    return withoutBrackets(String(text.dropFirst().dropLast()))
  }

  /// The arguments of a call that is the whole expression.
  static func arguments(of function: String, in text: String) -> [String]? {
    let text = text.trimmed
    guard text.hasPrefix(function + "("), text.last == ")" else { return nil }
    let inside = String(text.dropFirst(function.count + 1).dropLast())
    // because in `f(a) + g(b)` the last bracket does not close the first.
    guard withoutBrackets("(\(inside))") == withoutBrackets(inside) else { return nil }
    return split(inside, at: ",")
  }

  /// The text with the meaning of each name after `%` in its place, where it has one.
  static func unfolding(_ text: String, _ meaning: (String) -> String?) -> String {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { unfolded, part in
      let name = String(part.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      unfolded += meaning(name).map { $0 + part.dropFirst(name.count) } ?? "%" + part
    }
  }
}
