/// Calls of functions, with arguments read as the function table declares them.
extension Parser {
  /// A call whose opening parenthesis was just taken.
  mutating func call(_ name: String, at token: Token) throws(SyntaxError) -> Syntax.Step {
    guard let index = FunctionTable.index(of: name) else {
      let nearest = Nearest.name(to: name, among: FunctionTable.all.map(\.name))
      throw fault(.unknownFunction(name, nearest: nearest), at: token)
    }
    let function = FunctionTable.all[index]
    var arguments: [Syntax.Argument] = []
    if !take(.closingParenthesis) {
      repeat {
        arguments.append(try argument(function.kind(ofArgument: arguments.count)))
      } while take(.comma)
      try expect(.closingParenthesis)
    }
    guard function.takes(arguments.count) else {
      throw fault(
        .wrongArgumentCount(
          function: name, found: arguments.count, least: function.least, most: function.most),
        at: token)
    }
    return .call(index, keep(arguments))
  }

  /// A call of a known function with one argument that is already read.
  mutating func call(
    _ name: String, lazily node: Int, at token: Token
  ) throws(SyntaxError) -> Syntax.Step {
    guard let index = FunctionTable.index(of: name) else {
      throw fault(.unknownFunction(name, nearest: nil), at: token)
    }
    return .call(index, keep([.expression(node)]))
  }

  private mutating func keep(_ arguments: [Syntax.Argument]) -> Range<Int> {
    let first = syntax.arguments.count
    syntax.arguments += arguments
    return first..<syntax.arguments.count
  }

  private mutating func argument(_ kind: ArgumentKind) throws(SyntaxError) -> Syntax.Argument {
    if kind == .type { return .type(try typeSpecifier()) }
    let token = current
    let read = try expression(above: 0)
    switch kind {
    case .value, .type: return .value(read)
    case .expression, .criterion: return .expression(read)
    case .pattern: return try pattern(read, at: token)
    case .key:
      if case .sign(negative: true, let inner) = syntax.nodes[read] {
        return .key(inner, descending: true)
      }
      return .key(read, descending: descendingWord())
    }
  }

  /// Takes the `asc` or `desc` that may stand after a key, as FHIRPath 3.0 writes it.
  private mutating func descendingWord() -> Bool {
    guard current.kind == .name("asc") || current.kind == .name("desc") else { return false }
    let descending = current.kind == .name("desc")
    advance()
    return descending
  }

  /// Reads a pattern now if it is a literal, so that a wrong one is known when the form opens.
  private mutating func pattern(
    _ node: Int, at token: Token
  ) throws(SyntaxError) -> Syntax.Argument {
    guard let text = patternTexts[node] else { return .value(node) }
    do {
      syntax.patterns.append(try Pattern(text))
      return .pattern(syntax.patterns.count - 1)
    } catch {
      throw fault(.badPattern(error), at: token)
    }
  }
}

/// Questions that are seen to be simple while reading.
extension Parser {
  /// The node, or one before it that answers it in most cases.
  mutating func shortened(_ node: Int, at token: Token) -> Int {
    guard let shortcut = shortcut(for: node) else { return node }
    return self.node(.quick(shortcut, otherwise: node), at: token)
  }

  private func shortcut(for node: Int) -> Syntax.Shortcut? {
    switch syntax.nodes[node] {
    case .binary(.equal, let left, let right):
      guard case .path(nil, let steps) = syntax.nodes[left], steps.count == 1,
        let member = onlyMember(at: steps.lowerBound),
        case .literal(let literal) = syntax.nodes[right], case .string = syntax.literals[literal]
      else { return nil }
      return .isText(member: member, literal: literal)
    case .path(nil, let steps):
      guard steps.count == 2, let member = onlyMember(at: steps.lowerBound),
        case .call(let function, let arguments) = syntax.steps[steps.lowerBound + 1],
        arguments.isEmpty, FunctionTable.all[function].name == "exists"
      else { return nil }
      return .exists(member: member)
    default: return nil
    }
  }

  /// The one name of a step that may not be the name of a type.
  private func onlyMember(at step: Int) -> Int? {
    guard case .members(let names, _) = syntax.steps[step], names.count == 1,
      let member = names.first, !syntax.members[member].mayBeTypeName
    else { return nil }
    return member
  }
}
