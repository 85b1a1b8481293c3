/// Functions that put two collections together (FHIRPath 5.4).
enum Combining {
  static func union(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try distinct(of: call.input, and: call.first, &evaluator, at: call.offset)
  }

  static func combine(_: inout Evaluator, _ call: Call) -> Values {
    var both = call.input
    both.append(contentsOf: call.first)
    return both
  }

  /// The values of two collections without equal ones; also the operator `|`.
  static func distinct(
    of left: Values, and right: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Values {
    if left.count + right.count < 2 { return left.isEmpty ? right : left }
    var known = Distinct()
    try known.insert(contentsOf: left, &evaluator, at: offset)
    try known.insert(contentsOf: right, &evaluator, at: offset)
    return known.values
  }
}
