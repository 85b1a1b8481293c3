internal import FHIR

/// Functions that choose items or go on from each of them (FHIRPath 5.2).
enum Filtering {
  static func filter(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let criterion = evaluator.argument(0, of: call) else { return .none }
    var kept = Values.none
    for (position, item) in call.input.enumerated() {
      if try keeps(item, position, criterion, &evaluator) { kept.append(item) }
    }
    return kept
  }

  /// Whether a criterion holds for an item.
  static func keeps(
    _ item: Value, _ position: Int, _ criterion: Syntax.Argument, _ evaluator: inout Evaluator
  ) throws(EvaluationError) -> Bool {
    switch criterion {
    case .criterion(let node, let member, let literal):
      if let isEqual = quickly(item, member, literal, evaluator) {
        try evaluator.spend(1, at: evaluator.offset(of: node))
        return isEqual
      }
      return try evaluator.holds(node, for: item, at: position)
    case .expression(let node), .value(let node), .key(let node, _):
      return try evaluator.holds(node, for: item, at: position)
    case .type, .pattern: return false
    }
  }

  /// Whether a member of an element is a text, told from the bytes of the document alone.
  ///
  /// - Returns: nil where it takes more than one look.
  private static func quickly(
    _ item: Value, _ member: Int, _ literal: Int, _ evaluator: Evaluator
  ) -> Bool? {
    guard case .element(let element) = item, element.hasValue,
      let node = element.node[evaluator.program.syntax.members[member].text],
      node.kind == .string, case .string(let text) = evaluator.program.syntax.literals[literal],
      !evaluator.environment.isStrict
    else { return nil }
    return node.isString(text)
  }

  static func select(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let node = evaluator.expression(0, of: call) else { return .none }
    var selected = Values.none
    for (position, item) in call.input.enumerated() {
      selected.append(contentsOf: try evaluator.evaluate(node, for: item, at: position))
    }
    return selected
  }

  static func repeatUnique(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    var known: Set<Value> = []
    return try repeated(&evaluator, call) { Choices.isRepeated($0, among: &known) }
  }

  static func repeatAll(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try repeated(&evaluator, call) { _ in false }
  }

  private static func repeated(
    _ evaluator: inout Evaluator, _ call: Call, isKnown: (Value) -> Bool
  ) throws(EvaluationError) -> Values {
    guard let node = evaluator.expression(0, of: call) else { return .none }
    var all = Values.none
    var latest = call.input
    while !latest.isEmpty {
      var next = Values.none
      for (position, item) in latest.enumerated() {
        for value in try evaluator.evaluate(node, for: item, at: position) where !isKnown(value) {
          next.append(value)
        }
      }
      all.append(contentsOf: next)
      guard all.count <= Choices.valueLimit else {
        throw EvaluationError(
          offset: call.offset, fault: .tooManyValues(limit: Choices.valueLimit))
      }
      try evaluator.spend(next.count + 1, at: call.offset)
      latest = next
    }
    return all
  }

  static func ofType(_ evaluator: inout Evaluator, _ call: Call) -> Values {
    guard case .type(let index)? = evaluator.argument(0, of: call) else { return .none }
    let type = evaluator.program.syntax.types[index]
    return Values(call.input.filter { TypeTests.has($0, type) })
  }

  /// The first argument that is not empty.
  static func coalesce(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    for position in 0..<call.arguments.count {
      guard let node = evaluator.expression(position, of: call) else { continue }
      let values = try evaluator.separately(node, on: call.context)
      if !values.isEmpty { return values }
    }
    return .none
  }
}
