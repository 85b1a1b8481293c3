/// How one value stands to another.
package enum Ordering: Sendable, Hashable {
  case less, equal, greater

  /// The ordering of two values that always have one.
  package init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .less : right < left ? .greater : .equal
  }

  /// Orders by parts from the coarsest to the finest.
  ///
  /// > If one input has a value for the precision and the other does not, the comparison stops and
  /// > the result is empty. (FHIRPath N1, 6.1.1 Equals; 6.2 compares in the same way)
  static func byParts(_ left: [Int?], _ right: [Int?]) -> Ordering? {
    for (left, right) in zip(left, right) {
      switch (left, right) {
      case (nil, nil): return .equal
      case (let left?, let right?): if left != right { return Ordering(left, right) }
      default: return nil
      }
    }
    return .equal
  }
}
