/// `and`, `or`, `xor` and `implies`, with nothing as "not known" (FHIRPath 6.5).
enum Logic {
  /// The result, where the left side alone decides it.
  static func decided(
    _ operation: Operator, _ left: Values, at offset: Int
  ) throws(EvaluationError) -> Bool? {
    switch operation {
    case .and: try Choices.truth(of: left, at: offset) == false ? false : nil
    case .or: try Choices.truth(of: left, at: offset) == true ? true : nil
    case .implies: try Choices.truth(of: left, at: offset) == false ? true : nil
    default: nil
    }
  }

  static func combine(
    _ operation: Operator, _ left: Values, _ right: Values, at offset: Int
  ) throws(EvaluationError) -> Values {
    let left = try Choices.truth(of: left, at: offset)
    let right = try Choices.truth(of: right, at: offset)
    let result: Bool? =
      switch operation {
      case .and: and(left, right)
      case .or: or(left, right)
      case .implies: or(left.map { !$0 }, right)
      case .xor: left.flatMap { left in right.map { $0 != left } }
      default: nil
      }
    return Values(result.map(Value.boolean))
  }

  private static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }

  private static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == nil || right == nil ? nil : false
  }
}
