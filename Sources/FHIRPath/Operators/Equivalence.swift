internal import FHIR

/// What `~` says of two values: equal but for case, blanks, order and precision.
enum Equivalence {
  static func holds(_ left: Value, _ right: Value) -> Bool {
    let (left, right) = Comparison.aligned(left, right)
    switch (left, right) {
    case (.string(let left), .string(let right)): return normalized(left) == normalized(right)
    case (.element(let left), .element(let right)):
      return left.node == right.node || areEquivalent(left.node, right.node)
    case (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal):
      guard let left = left.decimal, let right = right.decimal else { return false }
      return areEquivalent(left, right)
    case (.quantity, .quantity):
      guard let left = Measure(left), let right = Measure(right),
        let other = right.converted(toUnitOf: left, calendarAsDefinite: true)
      else { return false }
      return areEquivalent(left.number, other)
    default: return Equality.isEqual(left, right) ?? false
    }
  }

  /// > Decimals are compared on values rounded to the precision of the least precise operand,
  /// > trailing zeroes after the decimal ignored (FHIRPath 6.1.2, in short).
  private static func areEquivalent(_ left: Decimal128, _ right: Decimal128) -> Bool {
    let places = min(left.withoutTrailingZeros.scale, right.withoutTrailingZeros.scale)
    return left.rounded(toPlaces: places) == right.rounded(toPlaces: places)
  }

  /// A text in one case, all blanks written as one space.
  private static func normalized(_ text: String) -> String {
    text.lowercased().split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func areEquivalent(_ left: JSONNode, _ right: JSONNode) -> Bool {
    switch (left.kind, right.kind) {
    case (.string, .string):
      return normalized(left.string ?? "") == normalized(right.string ?? "")
    case (.number, .number):
      guard let left = left.decimal, let right = right.decimal else { return false }
      return areEquivalent(left, right)
    case (.array, .array):
      var rest = Array(right.elements)
      for element in left.elements {
        guard let found = rest.firstIndex(where: { areEquivalent(element, $0) }) else {
          return false
        }
        rest.remove(at: found)
      }
      return rest.isEmpty
    case (.object, .object):
      var count = 0
      for (key, value) in left.members {
        guard let name = key.string, let other = right[name], areEquivalent(value, other) else {
          return false
        }
        count += 1
      }
      for _ in right.members { count -= 1 }
      return count == 0
    default: return Equality.areEqual(left, right)
    }
  }
}
