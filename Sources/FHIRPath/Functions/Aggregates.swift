internal import FHIR

/// Functions that make one value of many (FHIRPath 7).
enum Aggregates {
  static func aggregate(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let node = evaluator.expression(0, of: call) else { return .none }
    var total = Values.none
    if let start = evaluator.expression(1, of: call) {
      total = try evaluator.separately(start, on: call.context)
    }
    if addsUp(node, evaluator) {
      // because `$this + $total` is how most forms write a sum
      for item in call.input {
        total = try Arithmetic.combine(.plus, .one(item), total, evaluator, at: call.offset)
      }
      try evaluator.spend(call.input.count, at: call.offset)
      return total
    }
    let outer = evaluator.total
    defer { evaluator.total = outer }
    for (position, item) in call.input.enumerated() {
      evaluator.total = total
      total = try evaluator.evaluate(node, for: item, at: position)
    }
    return total
  }

  private static func addsUp(_ node: Int, _ evaluator: Evaluator) -> Bool {
    guard case .binary(.plus, let left, let right) = evaluator.program.syntax.nodes[node] else {
      return false
    }
    let nodes = evaluator.program.syntax.nodes
    return nodes[left] == .this && nodes[right] == .total
  }

  /// The sum of numbers or quantities; of nothing, nothing (decision 21).
  static func sum(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    var sum = Values(call.input.first?.plain)
    if let first = call.input.first, call.input.count == 1, Measure(first.plain) == nil {
      throw evaluator.wrongType(first, expected: "Decimal", at: call.offset)
    }
    for value in call.input.dropFirst() {
      if Measure(value.plain) == nil {
        throw evaluator.wrongType(value, expected: "Decimal", at: call.offset)
      }
      sum = try Arithmetic.combine(.plus, sum, .one(value), evaluator, at: call.offset)
    }
    return sum
  }

  static func avg(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    let sum = try sum(&evaluator, call)
    let count = Values.integer(call.input.count)
    return try Arithmetic.combine(.divided, sum, count, evaluator, at: call.offset)
  }

  static func min(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try outermost(.less, evaluator, call)
  }

  static func max(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try outermost(.greater, evaluator, call)
  }

  private static func outermost(
    _ wanted: Ordering, _ evaluator: Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard var best = call.input.first else { return .none }
    for value in call.input.dropFirst() {
      switch Comparison.order(value, best) {
      case .known(let ordering): if ordering == wanted { best = value }
      case .open: return .none
      case nil:
        throw EvaluationError(
          offset: call.offset,
          fault: .incompatible(
            wanted == .less ? "min" : "max", left: TypeTests.name(of: best),
            right: TypeTests.name(of: value)))
      }
    }
    return .one(best.plain)
  }
}
