/// Cuts the text of an expression into tokens.
struct Lexer {
  /// An expression has at most this many bytes; the longest known real one has under 3,000.
  static let lengthLimit = 100_000

  private let text: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// All tokens of a text, the last one being `.end`.
  static func tokens(of text: String) throws(SyntaxError) -> [Token] {
    guard text.utf8.count <= lengthLimit else {
      throw SyntaxError(.tooLong(limit: lengthLimit), in: text, atByte: 0)
    }
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private mutating func next() throws(SyntaxError) -> Token {
    try skipBlanks()
    let start = position
    guard let byte = current else { return Token(kind: .end, bytes: start..<start) }
    let kind: Token.Kind =
      switch byte {
      case UInt8(ascii: "'"): try string()
      case UInt8(ascii: "`"): try quotedName()
      case UInt8(ascii: "@"): try moment()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
      case _ where byte.beginsName: .name(takeText { $0.continuesName })
      default: .symbol(try symbol())
      }
    return Token(kind: kind, bytes: start..<position)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func byte(after distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private func fault(_ fault: SyntaxError.Fault, at offset: Int) -> SyntaxError {
    SyntaxError(fault, in: text, atByte: offset)
  }

  private mutating func takeText(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = current, belongs(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() throws(SyntaxError) {
    while let byte = current {
      if byte.isBlank {
        position += 1
      } else if byte == UInt8(ascii: "/"), self.byte(after: 1) == UInt8(ascii: "/") {
        while let byte = current, byte != 10, byte != 13 { position += 1 }
      } else if byte == UInt8(ascii: "/"), self.byte(after: 1) == UInt8(ascii: "*") {
        try skipComment()
      } else if bytes[position...].starts(with: [0xC2, 0xA0]) {
        position += 2  // because expressions pasted from documents hold no-break spaces
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxError) {
    let start = position
    position += 2
    while position < bytes.count {
      if current == UInt8(ascii: "*"), byte(after: 1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    throw fault(.unfinished(.comment), at: start)
  }

  private mutating func number() -> Token.Kind {
    var written = takeText { $0.isDigit }
    if current == UInt8(ascii: "."), let next = byte(after: 1), next.isDigit {
      position += 1
      written += "." + takeText { $0.isDigit }
    } else if current == UInt8(ascii: "L"), byte(after: 1)?.continuesName != true {
      position += 1  // FHIRPath 3.0 writes a long integer so; our integers are long
    }
    return .number(written)
  }

  private mutating func symbol() throws(SyntaxError) -> Token.Symbol {
    let start = position
    position += 1
    let isEqual = current == UInt8(ascii: "=")
    let symbol: Token.Symbol?
    switch bytes[start] {
    case UInt8(ascii: "!"):
      symbol = isEqual ? .unequal : current == UInt8(ascii: "~") ? .inequivalent : nil
    case UInt8(ascii: "<"): symbol = isEqual ? .lessOrEqual : .less
    case UInt8(ascii: ">"): symbol = isEqual ? .greaterOrEqual : .greater
    case let byte where byte < 0x80:
      symbol = Token.Symbol(rawValue: String(Character(Unicode.Scalar(byte))))
    default: symbol = nil
    }
    guard let symbol else {
      let rest = String(decoding: bytes[start...], as: UTF8.self)
      throw fault(.unknownCharacter(rest.first.map(String.init) ?? ""), at: start)
    }
    position = start + symbol.rawValue.utf8.count
    return symbol
  }

  /// A date or time after `@`; the forms are FHIRPath 4.1.5 to 4.1.7.
  private mutating func moment() throws(SyntaxError) -> Token.Kind {
    let start = position
    position += 1
    if current == UInt8(ascii: "T") {
      position += 1
      return .time(takeTime())
    }
    var written = takeText { $0.isDigit }
    for _ in 0..<2 where current == UInt8(ascii: "-") && byte(after: 1)?.isDigit == true {
      position += 1
      written += "-" + takeText { $0.isDigit }
    }
    guard !written.isEmpty else {
      throw fault(.badDate(String(decoding: bytes[start..<position], as: UTF8.self)), at: start)
    }
    guard current == UInt8(ascii: "T") else { return .date(written) }
    position += 1
    let time = takeTime()
    return .dateTime(time.isEmpty ? written : written + "T" + time + takeZone())
  }

  private mutating func takeTime() -> String {
    var written = takeText { $0.isDigit || $0 == UInt8(ascii: ":") }
    // because `@T10:30.precision()` goes on with a function, a point needs a digit after it
    if current == UInt8(ascii: "."), byte(after: 1)?.isDigit == true {
      position += 1
      written += "." + takeText { $0.isDigit }
    }
    return written
  }

  private mutating func takeZone() -> String {
    if current == UInt8(ascii: "Z") {
      position += 1
      return "Z"
    }
    let zone = bytes[position...].prefix(6)
    let at = zone.startIndex
    guard zone.count == 6, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(zone[at]),
      zone[at + 1].isDigit, zone[at + 2].isDigit, zone[at + 3] == UInt8(ascii: ":"),
      zone[at + 4].isDigit, zone[at + 5].isDigit
    else { return "" }
    position += 6
    return String(decoding: zone, as: UTF8.self)
  }
}

extension Lexer {
  private mutating func quotedName() throws(SyntaxError) -> Token.Kind {
    let start = position
    guard let written = try takeQuoted(UInt8(ascii: "`")) else {
      throw fault(.unfinished(.quotedName), at: start)
    }
    return .quotedName(written.text)
  }

  private mutating func string() throws(SyntaxError) -> Token.Kind {
    let start = position
    guard let written = try takeQuoted(UInt8(ascii: "'")) else {
      throw fault(.unfinished(.string), at: start)
    }
    return .string(written.text, pattern: written.pattern)
  }

  /// The text up to the closing quote; nil when there is none.
  private mutating func takeQuoted(
    _ quote: UInt8
  ) throws(SyntaxError) -> (text: String, pattern: String)? {
    position += 1
    var decoded: [UInt8] = []
    var pattern: [UInt8] = []
    while let byte = current {
      position += 1
      if byte == quote {
        return (String(decoding: decoded, as: UTF8.self), String(decoding: pattern, as: UTF8.self))
      }
      guard byte == UInt8(ascii: "\\") else {
        decoded.append(byte)
        pattern.append(byte)
        continue
      }
      let before = decoded.count
      let known = try takeEscape(into: &decoded)
      if !known { pattern.append(byte) }
      pattern += decoded[before...]
    }
    return nil
  }

  /// Takes what follows a backslash, and tells whether it is an escape of the language.
  ///
  /// > If a backslash begins no escape sequence it is ignored (FHIRPath 4.1.2, in short).
  private mutating func takeEscape(into decoded: inout [UInt8]) throws(SyntaxError) -> Bool {
    guard let byte = current else { return true }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): decoded.append(10)
    case UInt8(ascii: "r"): decoded.append(13)
    case UInt8(ascii: "t"): decoded.append(9)
    case UInt8(ascii: "f"): decoded.append(12)
    case UInt8(ascii: "u"): decoded += try takeUnicodeEscape()
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"),
      UInt8(ascii: "/"):
      decoded.append(byte)
    default:
      decoded.append(byte)
      return false
    }
    return true
  }

  private mutating func takeUnicodeEscape() throws(SyntaxError) -> [UInt8] {
    let start = position - 2
    guard let first = takeHexDigits() else { throw fault(.badEscape, at: start) }
    if let scalar = Unicode.Scalar(first) { return Array(String(Character(scalar)).utf8) }
    // because beyond U+FFFF two escapes, a surrogate pair, make one character
    guard (0xD800..<0xDC00).contains(first), current == UInt8(ascii: "\\"),
      byte(after: 1) == UInt8(ascii: "u")
    else { throw fault(.badEscape, at: start) }
    position += 2
    guard let second = takeHexDigits(), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.badEscape, at: start) }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func takeHexDigits() -> UInt32? {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
    position += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 32 || (9...13).contains(self) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
  fileprivate var beginsName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
  }
  fileprivate var continuesName: Bool { beginsName || isDigit }
}
