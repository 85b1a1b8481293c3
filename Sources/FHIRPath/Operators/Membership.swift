/// `in` and `contains` (FHIRPath 6.4).
enum Membership {
  /// Whether a collection has one value equal to an item; nothing where there is no item.
  static func contains(
    _ values: Values, _ item: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Values {
    guard let item = try Single.value(item, at: offset) else { return .none }
    for value in values {
      if try Equality.isEqual(value, item, &evaluator, at: offset) == true {
        return .boolean(true)
      }
    }
    return .boolean(false)
  }
}
