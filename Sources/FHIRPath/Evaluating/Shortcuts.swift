internal import FHIR

/// Answers to simple questions, told from the bytes of the document alone.
extension Evaluator {
  /// Whether it is so; nil where it takes more than one look.
  func answer(_ shortcut: Syntax.Shortcut, on item: Value) -> Bool? {
    guard case .element(let element) = item, element.hasValue, !environment.isStrict
    else { return nil }
    switch shortcut {
    case .isText(let member, let literal):
      guard let child = element.node[program.syntax.members[member].text],
        case .string = child.kind, case .string(let text) = program.syntax.literals[literal]
      else { return nil }
      return child.isString(text)
    case .exists(let member):
      guard let child = element.node[program.syntax.members[member].text] else { return nil }
      switch child.kind {
      case .object, .string, .number, .boolean: return true
      // because FHIR has no empty arrays, and none of nulls alone
      case .array: return !child.elements.isEmpty
      case .null: return nil
      }
    }
  }
}
