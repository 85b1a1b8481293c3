/// Functions on whether items are there (FHIRPath 5.1).
enum Existence {
  static func empty(_: inout Evaluator, _ call: Call) -> Values { .boolean(call.input.isEmpty) }

  /// > Is the same as `where(criteria).exists()` where there are criteria (5.1.2, in short).
  static func exists(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let node = evaluator.expression(0, of: call) else {
      return .boolean(!call.input.isEmpty)
    }
    for (position, item) in call.input.enumerated() {
      if try evaluator.holds(node, for: item, at: position) { return .boolean(true) }
    }
    return .boolean(false)
  }

  static func all(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let node = evaluator.expression(0, of: call) else { return .none }
    for (position, item) in call.input.enumerated() {
      if try !evaluator.holds(node, for: item, at: position) { return .boolean(false) }
    }
    return .boolean(true)
  }

  static func allTrue(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    .boolean(try !contains(false, call))
  }

  static func anyTrue(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    .boolean(try contains(true, call))
  }

  static func allFalse(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    .boolean(try !contains(true, call))
  }

  static func anyFalse(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    .boolean(try contains(false, call))
  }

  /// Whether a collection of booleans has one of this value.
  private static func contains(
    _ wanted: Bool, _ call: Call
  ) throws(EvaluationError) -> Bool {
    var isFound = false
    for value in call.input {
      guard let boolean = value.boolean else {
        throw Single.wrongType(value, expected: "Boolean", at: call.offset)
      }
      if boolean == wanted { isFound = true }
    }
    return isFound
  }

  static func subsetOf(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    .boolean(try isPart(call.input, of: call.first, &evaluator, at: call.offset))
  }

  static func supersetOf(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    .boolean(try isPart(call.first, of: call.input, &evaluator, at: call.offset))
  }

  private static func isPart(
    _ part: Values, of whole: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Bool {
    var known = Distinct()
    try known.insert(contentsOf: whole, &evaluator, at: offset)
    for value in part where try !known.contains(value, &evaluator, at: offset) { return false }
    return true
  }

  static func count(_: inout Evaluator, _ call: Call) -> Values { .integer(call.input.count) }

  static func distinct(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try Combining.distinct(of: call.input, and: .none, &evaluator, at: call.offset)
  }

  static func isDistinct(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    let distinct = try Combining.distinct(
      of: call.input, and: .none, &evaluator, at: call.offset)
    return .boolean(distinct.count == call.input.count)
  }
}
