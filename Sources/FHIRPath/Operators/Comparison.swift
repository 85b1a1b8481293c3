internal import FHIR

/// `<`, `<=`, `>` and `>=` (FHIRPath 6.2).
enum Comparison {
  static func compare(
    _ operation: Operator, _ left: Values, _ right: Values, at offset: Int
  ) throws(EvaluationError) -> Values {
    guard let left = try Single.value(left, at: offset),
      let right = try Single.value(right, at: offset)
    else { return .none }
    guard let order = order(left, right) else {
      throw EvaluationError(
        offset: offset,
        fault: .incompatible(
          operation.rawValue, left: TypeTests.name(of: left), right: TypeTests.name(of: right)))
    }
    guard case .known(let ordering) = order else { return .none }
    switch operation {
    case .less: return .boolean(ordering == .less)
    case .lessOrEqual: return .boolean(ordering != .greater)
    case .greater: return .boolean(ordering == .greater)
    default: return .boolean(ordering != .less)
    }
  }

  /// What comparing two values of fitting types tells.
  enum Order: Equatable {
    case known(Ordering)
    /// Their precision or their units allow no answer.
    case open

    init(_ ordering: Ordering?) { self = ordering.map(Order.known) ?? .open }
  }

  /// How one value stands to another; nil when their types cannot be compared.
  static func order(_ left: Value, _ right: Value) -> Order? {
    let (left, right) = aligned(left, right)
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return .known(Ordering(left, right))
    case (.decimal(let left), .decimal(let right)): return .known(Ordering(left, right))
    case (.integer(let left), .decimal(let right)):
      return .known(Ordering(Decimal128(left), right))
    case (.decimal(let left), .integer(let right)):
      return .known(Ordering(left, Decimal128(right)))
    case (.string(let left), .string(let right)): return .known(order(of: left, and: right))
    case (.date(let left), .date(let right)): return Order(left.order(against: right))
    case (.time(let left), .time(let right)): return Order(left.order(against: right))
    case (.dateTime(let left), .dateTime(let right)): return Order(left.order(against: right))
    case (.date(let left), .dateTime(let right)):
      return Order(DateTime(date: left)?.order(against: right))
    case (.dateTime(let left), .date(let right)):
      return Order(DateTime(date: right).flatMap { left.order(against: $0) })
    default: return orderOfQuantities(left, right)
    }
  }

  private static func orderOfQuantities(_ left: Value, _ right: Value) -> Order? {
    guard let left = Measure(left), let right = Measure(right) else { return nil }
    guard let (own, theirs) = left.aligned(with: right) else { return .open }
    return .known(Ordering(own, theirs))
  }

  /// Both values as what they hold, a text of JSON read as what the other side is.
  static func aligned(_ left: Value, _ right: Value) -> (Value, Value) {
    let (ownPlain, otherPlain) = (left.plain, right.plain)
    if case .string(let text) = ownPlain, case .element = left,
      let converted = Choices.converted(text, like: otherPlain)
    {
      return (converted, otherPlain)
    }
    if case .string(let text) = otherPlain, case .element = right,
      let converted = Choices.converted(text, like: ownPlain)
    {
      return (ownPlain, converted)
    }
    return (ownPlain, otherPlain)
  }

  /// Texts stand in the order of their Unicode scalars, which is that of their bytes.
  private static func order(of left: String, and right: String) -> Ordering {
    if left.utf8.elementsEqual(right.utf8) { return .equal }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? .less : .greater
  }
}
