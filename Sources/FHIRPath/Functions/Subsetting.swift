/// Functions that take a part of a collection by its order (FHIRPath 5.3).
enum Subsetting {
  static func single(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    Values(try Single.value(call.input, at: call.offset))
  }

  static func first(_: inout Evaluator, _ call: Call) -> Values { Values(call.input.first) }

  static func last(_: inout Evaluator, _ call: Call) -> Values { Values(call.input.last) }

  static func tail(_: inout Evaluator, _ call: Call) -> Values {
    Values(Array(call.input.dropFirst()))
  }

  static func skip(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let count = try Single.integer(call.first, at: call.offset) else { return .none }
    return count <= 0 ? call.input : Values(Array(call.input.dropFirst(count)))
  }

  static func take(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let count = try Single.integer(call.first, at: call.offset) else { return .none }
    return Values(Array(call.input.prefix(max(0, count))))
  }

  /// > Duplicate items are eliminated (5.3.7, in short).
  static func intersect(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    var other = Distinct()
    try other.insert(contentsOf: call.first, &evaluator, at: call.offset)
    var common = Distinct()
    for value in call.input where try other.contains(value, &evaluator, at: call.offset) {
      try common.insert(value, &evaluator, at: call.offset)
    }
    return common.values
  }

  /// > Duplicate items are not eliminated, and the order is kept (5.3.8, in short).
  static func exclude(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    var other = Distinct()
    try other.insert(contentsOf: call.first, &evaluator, at: call.offset)
    var kept = Values.none
    for value in call.input where try !other.contains(value, &evaluator, at: call.offset) {
      kept.append(value)
    }
    return kept
  }
}
