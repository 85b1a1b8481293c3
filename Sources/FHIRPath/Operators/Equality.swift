internal import FHIR

/// `=` and `~`, with their opposites (FHIRPath 6.1).
enum Equality {
  /// Whether two collections are equal, item by item; nil where one is empty or it is open.
  static func areEqual(
    _ left: Values, _ right: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Bool? {
    if case .one(let left) = left, case .one(let right) = right {
      return try isEqual(left, right, &evaluator, at: offset)
    }
    if left.isEmpty || right.isEmpty { return nil }
    guard left.count == right.count else { return false }
    var isOpen = false
    for (left, right) in zip(left, right) {
      switch try isEqual(left, right, &evaluator, at: offset) {
      case true: continue
      case false: return false
      case nil: isOpen = true
      }
    }
    return isOpen ? nil : true
  }

  /// Whether two collections are equivalent: the same items, in any order.
  static func areEquivalent(
    _ left: Values, _ right: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Bool {
    guard left.count == right.count else { return false }
    var rest = right.array
    for value in left {
      var found: Int?
      for (position, candidate) in rest.enumerated() {
        try evaluator.spend(cost(of: value), at: offset)
        if Equivalence.holds(value, candidate) {
          found = position
          break
        }
      }
      guard let found else { return false }
      rest.remove(at: found)
    }
    return true
  }

  static func isEqual(
    _ left: Value, _ right: Value, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Bool? {
    try evaluator.spend(cost(of: left), at: offset)
    return isEqual(left, right)
  }

  /// Comparing structures costs by their size.
  private static func cost(of value: Value) -> Int {
    if case .element(let element) = value { 1 + element.node.byteRange.count / 64 } else { 1 }
  }

  /// Whether two values are equal; nil where precision or units allow no answer.
  static func isEqual(_ left: Value, _ right: Value) -> Bool? {
    // because most comparisons in forms are of a code or a linkId with a literal
    if case .element(let element) = left, case .string(let text) = right,
      element.node.kind == .string
    {
      return element.hasValue && element.node.isString(text)
    }
    let (plainLeft, plainRight) = Comparison.aligned(left, right)
    switch (plainLeft, plainRight) {
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.integer(let left), .integer(let right)): return left == right
    case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
    case (.element(let left), .element(let right)):
      return left.node == right.node || areEqual(left.node, right.node)
    case (.type(let namespace, let name), .type(let otherNamespace, let otherName)):
      return namespace == otherNamespace && name == otherName
    default: break
    }
    switch Comparison.order(plainLeft, plainRight) {
    case .known(let ordering): return ordering == .equal
    case .open: return nil
    case nil: return false
    }
  }

  /// Whether two JSON values are equal; the order of members does not count.
  static func areEqual(_ left: JSONNode, _ right: JSONNode) -> Bool {
    switch (left.kind, right.kind) {
    case (.string, .string): return left.string == right.string
    case (.number, .number): return left.decimal == right.decimal && left.decimal != nil
    case (.boolean, .boolean): return left.boolean == right.boolean
    case (.null, .null): return true
    case (.array, .array):
      var others = right.elements.makeIterator()
      for element in left.elements {
        guard let other = others.next(), areEqual(element, other) else { return false }
      }
      return others.next() == nil
    case (.object, .object):
      var count = 0
      for (key, value) in left.members {
        guard let name = key.string, let other = right[name], areEqual(value, other) else {
          return false
        }
        count += 1
      }
      for _ in right.members { count -= 1 }
      return count == 0
    default: return false
    }
  }
}
