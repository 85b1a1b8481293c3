internal import FHIR

/// What a function asks of each item, made ready once for all of them.
struct Criterion {
  private let node: Int
  private let shortcut: Shortcut?

  /// A simple criterion, with the texts it needs.
  private enum Shortcut {
    case isText(member: String, text: String)
    case exists(member: String)
  }

  /// The first argument of a call; nil when there is none.
  init?(_ evaluator: Evaluator, _ call: Call) {
    guard let argument = evaluator.argument(0, of: call),
      let node = evaluator.expression(0, of: call)
    else { return nil }
    self.node = node
    guard case .criterion(_, let shortcut) = argument, !evaluator.environment.isStrict else {
      self.shortcut = nil
      return
    }
    let syntax = evaluator.program.syntax
    switch shortcut {
    case .exists(let member): self.shortcut = .exists(member: syntax.members[member].text)
    case .isText(let member, let literal):
      guard case .string(let text) = syntax.literals[literal] else {
        self.shortcut = nil
        return
      }
      self.shortcut = .isText(member: syntax.members[member].text, text: text)
    }
  }

  /// Whether an item meets it.
  func holds(
    for item: Value, at position: Int, _ evaluator: inout Evaluator
  ) throws(EvaluationError) -> Bool {
    if let shortcut, case .element(let element) = item, element.hasValue,
      let answer = Self.answer(shortcut, element.node)
    {
      try evaluator.spend(1, at: evaluator.offset(of: node))
      return answer
    }
    return try evaluator.holds(node, for: item, at: position)
  }

  /// What the document alone tells; nil where it takes more than one look.
  private static func answer(_ shortcut: Shortcut, _ node: JSONNode) -> Bool? {
    switch shortcut {
    case .isText(let member, let text):
      guard let child = node[member], child.kind == .string else { return nil }
      return child.isString(text)
    case .exists(let member):
      guard let child = node[member] else { return nil }
      switch child.kind {
      case .object, .string, .number, .boolean: return true
      case .array: return child[0]?.kind == .object ? true : nil
      case .null: return nil
      }
    }
  }
}
