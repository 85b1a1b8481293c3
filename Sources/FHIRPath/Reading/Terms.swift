internal import FHIR

/// The smallest parts of an expression: literals, variables, parentheses and types.
extension Parser {
  mutating func term() throws(SyntaxError) -> Int {
    let token = current
    switch token.kind {
    case .name("true"), .name("false"):
      advance()
      return literal(.boolean(token.kind == .name("true")), at: token)
    case .string(let text, let pattern):
      advance()
      return stringLiteral(text, pattern: pattern, at: token)
    case .number(let written):
      advance()
      return try number(written, at: token)
    case .date, .dateTime, .time:
      advance()
      return try moment(token)
    case .symbol(.openingParenthesis):
      advance()
      let inner = try expression(above: 0)
      try expect(.closingParenthesis)
      return inner
    case .symbol(.openingBrace):
      advance()
      try expect(.closingBrace)
      return node(.nothing, at: token)
    case .symbol(.percent):
      return try variable()
    case .symbol(.dollar):
      return try dollar()
    default:
      throw unexpected(.value)
    }
  }

  private mutating func stringLiteral(_ text: String, pattern: String, at token: Token) -> Int {
    syntax.stringLiterals.insert(text)
    patternTexts[syntax.nodes.count] = pattern
    return literal(.string(text), at: token)
  }

  /// A number, and the unit that may follow it.
  private mutating func number(_ written: String, at token: Token) throws(SyntaxError) -> Int {
    guard let decimal = Decimal128(written) else {
      throw fault(.badNumber(written), at: token)
    }
    if let unit = unitAfterNumber {
      advance()
      return literal(.quantity(decimal, unit: unit), at: token)
    }
    if let integer = Int(written) { return literal(.integer(integer), at: token) }
    return literal(.decimal(decimal), at: token)
  }

  private var unitAfterNumber: MeasureUnit? {
    switch current.kind {
    case .name(let word): MeasureUnit(calendarWord: word)
    case .string(let code, _): MeasureUnit(code: code)
    default: nil
    }
  }

  private mutating func moment(_ token: Token) throws(SyntaxError) -> Int {
    switch token.kind {
    case .date(let written):
      if let date = PartialDate(written) { return literal(.date(date), at: token) }
      throw fault(.badDate(written), at: token)
    case .dateTime(let written):
      if let moment = DateTime(written) { return literal(.dateTime(moment), at: token) }
      throw fault(.badDate(written), at: token)
    case .time(let written):
      if let time = TimeOfDay(written) { return literal(.time(time), at: token) }
      throw fault(.badDate("T" + written), at: token)
    default:
      throw unexpected(.value)
    }
  }

  /// `%name`, where the name may also stand between backquotes or quotes.
  private mutating func variable() throws(SyntaxError) -> Int {
    let token = current
    advance()
    switch current.kind {
    case .name(var name):
      advance()
      // because `%vs-administrative-gender` is written without the quotes that it should have
      while name.hasPrefix("vs-") || name.hasPrefix("ext-") || name == "vs" || name == "ext" {
        guard let part = takeHyphenated() else { break }
        name += "-" + part
      }
      return variable(name, at: token)
    case .quotedName(let name), .string(let name, _):
      advance()
      return variable(name, at: token)
    default:
      throw unexpected(.name)
    }
  }

  private mutating func takeHyphenated() -> String? {
    guard current.kind == .symbol(.minus), case .name(let part) = following.kind else {
      return nil
    }
    advance()
    advance()
    return part
  }

  private mutating func variable(_ name: String, at token: Token) -> Int {
    let index = syntax.variables.firstIndex(of: name) ?? syntax.variables.count
    if index == syntax.variables.count { syntax.variables.append(name) }
    return node(.variable(index), at: token)
  }

  /// `$this`, `$index` or `$total`.
  mutating func dollar() throws(SyntaxError) -> Int {
    let token = current
    advance()
    let kind: Syntax.Node? =
      switch current.kind {
      case .name("this"): .this
      case .name("index"): .index
      case .name("total"): .total
      default: nil
      }
    guard let kind else { throw unexpected(.name) }
    advance()
    return node(kind, at: token)
  }

  /// The name of a type, with its namespace or without; the answer is an index in `types`.
  mutating func typeSpecifier() throws(SyntaxError) -> Int {
    let token = current
    var parts: [String] = []
    repeat {
      switch current.kind {
      case .name(let part), .quotedName(let part):
        parts.append(part)
        advance()
      default:
        throw unexpected(.typeName)
      }
    } while following.kind != .end && current.kind == .symbol(.dot) && isNameAfterDot
      && take(.dot)
    let written = parts.joined(separator: ".")
    guard let type = TypeSpecifier(written) else {
      let nearest = TypeSpecifier.nearest(to: written)
      throw fault(.unknownType(written, nearest: nearest), at: token)
    }
    syntax.types.append(type)
    return syntax.types.count - 1
  }

  /// Whether the point after a type goes on with its name and not with a function.
  private var isNameAfterDot: Bool {
    switch following.kind {
    case .name, .quotedName: after(2).kind != .symbol(.openingParenthesis)
    default: false
    }
  }
}
