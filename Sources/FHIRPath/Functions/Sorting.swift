internal import FHIR

/// `sort()` (FHIRPath 3.0, 5.2.6).
enum Sorting {
  /// An item with the values it is sorted by.
  private struct Row {
    let item: Value
    let keys: [Value?]
  }

  static func sort(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    var rows: [Row] = []
    for (position, item) in call.input.enumerated() {
      rows.append(Row(item: item, keys: try keys(of: item, position, &evaluator, call)))
    }
    let descending = (0..<max(1, call.arguments.count)).map { position in
      if case .key(_, descending: true)? = evaluator.argument(position, of: call) {
        true
      } else {
        false
      }
    }
    try evaluator.spend(rows.count * 16, at: call.offset)
    for (left, right) in zip(rows, rows.dropFirst()) { try check(left, right, call) }
    return Values(rows.sorted { isBefore($0, $1, descending) }.map(\.item))
  }

  private static func keys(
    of item: Value, _ position: Int, _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> [Value?] {
    guard !call.arguments.isEmpty else { return [item] }
    var keys: [Value?] = []
    for argument in 0..<call.arguments.count {
      guard let node = evaluator.expression(argument, of: call) else { continue }
      let values = try evaluator.evaluate(node, for: item, at: position)
      keys.append(try Single.value(values, at: call.offset))
    }
    return keys
  }

  /// Values that cannot be compared cannot be sorted.
  private static func check(
    _ left: Row, _ right: Row, _ call: Call
  ) throws(EvaluationError) {
    for case (let own?, let theirs?) in zip(left.keys, right.keys) {
      guard Comparison.order(own, theirs) != nil else {
        throw EvaluationError(
          offset: call.offset,
          fault: .incompatible(
            "sort", left: TypeTests.name(of: own), right: TypeTests.name(of: theirs)))
      }
    }
  }

  /// An item without a key stands after all others, and before them in descending order.
  private static func isBefore(_ left: Row, _ right: Row, _ descending: [Bool]) -> Bool {
    for (position, keys) in zip(left.keys, right.keys).enumerated() {
      let ordering: Ordering
      switch keys {
      case (nil, nil): ordering = .equal
      case (nil, _): ordering = .greater
      case (_, nil): ordering = .less
      case (let own?, let theirs?):
        guard case .known(let known)? = Comparison.order(own, theirs) else { continue }
        ordering = known
      }
      if ordering == .equal { continue }
      return (ordering == .less) != descending[position]
    }
    return false
  }
}
