internal import FHIR

/// Functions that choose items or go on from each of them (FHIRPath 5.2).
enum Filtering {
  static func filter(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let node = evaluator.expression(0, of: call) else { return .none }
    switch call.input {
    case .none: return .none
    case .one(let item): return try evaluator.holds(node, for: item, at: 0) ? call.input : .none
    case .many(let items):
      var kept = Values.none
      for position in items.indices {
        if try evaluator.holds(node, for: items[position], at: position) {
          kept.append(items[position])
        }
      }
      return kept
    }
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
