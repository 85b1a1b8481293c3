internal import FHIR

/// Reads tokens into a `Syntax`, by climbing over the precedence of the operators.
struct Parser {
  /// At most this many parentheses, arguments and operators stand inside one another.
  static let depthLimit = 200

  private let text: String
  private let tokens: [Token]
  private var next = 0
  private var depth = 0
  var syntax = Syntax()
  /// How string literals read as patterns, by node.
  var patternTexts: [Int: String] = [:]

  static func read(_ text: String) throws(SyntaxError) -> Syntax {
    var parser = Parser(text: text, tokens: try Lexer.tokens(of: text))
    if parser.current.kind == .end { throw parser.fault(.empty) }
    parser.syntax.root = try parser.expression(above: 0)
    guard parser.current.kind == .end else { throw parser.unexpected(.operatorOrEnd) }
    parser.syntax.countCharacters(of: text)
    return parser.syntax
  }

  private init(text: String, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  var current: Token { tokens[next] }

  var following: Token { after(1) }

  func after(_ distance: Int) -> Token { tokens[min(next + distance, tokens.count - 1)] }

  /// Goes on to the next word; the last, `.end`, is never left behind.
  mutating func advance() {
    if next + 1 < tokens.count { next += 1 }
  }

  func fault(_ fault: SyntaxError.Fault, at token: Token? = nil) -> SyntaxError {
    SyntaxError(fault, in: text, atByte: (token ?? current).bytes.lowerBound)
  }

  func unexpected(_ expected: SyntaxError.Expected) -> SyntaxError {
    let found = current.kind == .end ? nil : written(current)
    return fault(.unexpected(found: found, expected: expected))
  }

  private func written(_ token: Token) -> String {
    String(decoding: Array(text.utf8)[token.bytes], as: UTF8.self)
  }

  /// Whether the current word is this sign; it is then left behind.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(SyntaxError) {
    if !take(symbol) { throw unexpected(.symbol(symbol.rawValue)) }
  }

  mutating func node(_ node: Syntax.Node, at token: Token) -> Int {
    syntax.nodes.append(node)
    syntax.nodeOffsets.append(token.bytes.lowerBound)
    return syntax.nodes.count - 1
  }

  mutating func literal(_ value: Value, at token: Token) -> Int {
    syntax.literals.append(value)
    return node(.literal(syntax.literals.count - 1), at: token)
  }

  /// An expression whose operators bind more tightly than `precedence`.
  mutating func expression(above precedence: Int) throws(SyntaxError) -> Int {
    let depthBefore = depth
    defer { depth = depthBefore }
    try deepen()
    var left = try signed()
    while true {
      let token = current
      if let test = typeTest, Operator.typeTestPrecedence > precedence {
        advance()
        try deepen()
        let type = try typeSpecifier()
        left = node(.typeTest(left, test, type), at: token)
      } else if let operation = binaryOperator, operation.precedence > precedence {
        advance()
        let right = try expression(above: operation.precedence)
        left = shortened(node(.binary(operation, left, right), at: token), at: token)
      } else {
        return left
      }
    }
  }

  private mutating func deepen() throws(SyntaxError) {
    depth += 1
    if depth > Self.depthLimit { throw fault(.tooDeep(limit: Self.depthLimit)) }
  }

  private var typeTest: Syntax.TypeTest? {
    guard case .name(let word) = current.kind else { return nil }
    return Syntax.TypeTest(rawValue: word)
  }

  private var binaryOperator: Operator? {
    switch current.kind {
    case .name(let word): Operator(rawValue: word)
    case .symbol(let symbol): Operator(rawValue: symbol.rawValue)
    default: nil
    }
  }

  /// A value with any signs before it; a sign binds less tightly than a path.
  private mutating func signed() throws(SyntaxError) -> Int {
    let token = current
    guard current.kind == .symbol(.minus) || current.kind == .symbol(.plus) else {
      return try path()
    }
    let negative = current.kind == .symbol(.minus)
    let depthBefore = depth
    defer { depth = depthBefore }
    try deepen()
    advance()
    return node(.sign(negative: negative, try signed()), at: token)
  }

  /// A term and the steps that follow it.
  private mutating func path() throws(SyntaxError) -> Int {
    let token = current
    var steps: [(Syntax.Step, Token)] = []
    var start: Int?
    if case .name = current.kind, !isLiteralWord {
      steps.append(try step(isHead: true))
    } else if case .quotedName = current.kind {
      steps.append(try step(isHead: true))
    } else {
      start = try term()
    }
    while true {
      let stepToken = current
      if take(.dot) {
        steps.append(try step(isHead: false))
      } else if take(.openingBracket) {
        let index = try expression(above: 0)
        try expect(.closingBracket)
        steps.append((.element(at: index), stepToken))
      } else {
        break
      }
    }
    if let start, steps.isEmpty { return start }
    let first = syntax.steps.count
    for (step, token) in steps { add(step, at: token, ofPathFrom: first) }
    let path = node(.path(from: start, first..<syntax.steps.count), at: token)
    return shortened(path, at: token)
  }

  /// Adds a step to a path; names in a row become one step.
  private mutating func add(_ step: Syntax.Step, at token: Token, ofPathFrom first: Int) {
    if case .members(let names, _) = step, syntax.steps.count > first,
      case .members(let before, let isHead) = syntax.steps[syntax.steps.count - 1],
      before.upperBound == names.lowerBound
    {
      let row = before.lowerBound..<names.upperBound
      syntax.steps[syntax.steps.count - 1] = .members(row, isHead: isHead)
    } else {
      syntax.steps.append(step)
      syntax.stepOffsets.append(token.bytes.lowerBound)
    }
  }

  private var isLiteralWord: Bool {
    current.kind == .name("true") || current.kind == .name("false")
  }

  /// A name, or a function with its arguments.
  private mutating func step(isHead: Bool) throws(SyntaxError) -> (Syntax.Step, Token) {
    let token = current
    switch token.kind {
    case .name(let name):
      if isHead, let word = Operator(rawValue: name), word != .in, word != .contains {
        throw unexpected(.value)
      }
      advance()
      if take(.openingParenthesis) { return (try call(name, at: token), token) }
      return (member(name, isHead: isHead, at: token), token)
    case .quotedName(let name):
      advance()
      return (member(name, isHead: isHead, at: token), token)
    case .symbol(.dollar):
      // because `a.$this` is written now and then, and is `a`
      return (try call("select", lazily: try dollar(), at: token), token)
    default:
      throw unexpected(.name)
    }
  }

  private mutating func member(_ name: String, isHead: Bool, at token: Token) -> Syntax.Step {
    let known = syntax.members.first { $0.text == name }
    syntax.members.append(known ?? MemberName(name))
    syntax.memberOffsets.append(token.bytes.lowerBound)
    return .members(syntax.members.count - 1..<syntax.members.count, isHead: isHead)
  }
}
