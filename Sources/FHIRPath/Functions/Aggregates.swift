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
    if !total.isEmpty, addsUp(node, evaluator.program.syntax) {
      // because `$this + $total` is how most forms write a sum
      try evaluator.spend(call.input.count, at: call.offset)
      if let sum = Sum(of: call.input, from: total) { return .one(sum.value) }
    }
    let outer = evaluator.total
    defer { evaluator.total = outer }
    for (position, item) in call.input.enumerated() {
      evaluator.total = total
      total = try evaluator.evaluate(node, for: item, at: position)
    }
    return total
  }

  private static func addsUp(_ node: Int, _ syntax: Syntax) -> Bool {
    guard case .binary(.plus, let left, let right) = syntax.nodes[node] else { return false }
    return syntax.nodes[left] == .this && syntax.nodes[right] == .total
  }

  /// The sum of numbers or quantities; of nothing, nothing (decision 21).
  static func sum(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    if let sum = Sum(of: call.input, from: .none) { return .one(sum.value) }
    var sum = Values.none
    for value in call.input {
      guard Measure(value.plain) != nil else {
        throw Single.wrongType(value, expected: "Decimal", at: call.offset)
      }
      let isFirst = sum.isEmpty
      sum =
        isFirst
        ? .one(value.plain)
        : try Arithmetic.combine(.plus, sum, .one(value), at: call.offset)
      if sum.isEmpty { return .none }
    }
    return sum
  }

  static func avg(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    let sum = try sum(&evaluator, call)
    let count = Values.integer(call.input.count)
    return try Arithmetic.combine(.divided, sum, count, at: call.offset)
  }

  static func min(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try outermost(.less, call)
  }

  static func max(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try outermost(.greater, call)
  }

  private static func outermost(
    _ wanted: Ordering, _ call: Call
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

/// The sum of plain numbers, worked out without the general arithmetic.
private struct Sum {
  let value: Value

  /// Nil where a value is no number, where there is none, and out of range.
  init?(of values: Values, from start: Values) {
    var integers = 0
    var decimals = Decimal128(0)
    var areIntegers = true
    guard !values.isEmpty, start.count < 2 else { return nil }
    for part in [start, values] {
      for position in part.indices {
        switch part[position].plain {
        case .integer(let number):
          let (sum, overflow) = integers.addingReportingOverflow(number)
          guard !overflow else { return nil }
          integers = sum
        case .decimal(let number):
          areIntegers = false
          guard let sum = decimals.adding(number) else { return nil }
          decimals = sum
        default: return nil
        }
      }
    }
    if areIntegers {
      value = .integer(integers)
    } else {
      guard let sum = decimals.adding(Decimal128(integers)) else { return nil }
      value = .decimal(sum)
    }
  }
}
