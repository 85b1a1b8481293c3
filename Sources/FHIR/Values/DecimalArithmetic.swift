extension Decimal128 {
  /// The sum, with the larger scale of the two; nil when out of range.
  package func adding(_ other: Decimal128) -> Decimal128? {
    let scale = max(scale, other.scale)
    if let own = coefficient.multiplied(byTenToThe: scale - self.scale),
      let theirs = other.coefficient.multiplied(byTenToThe: scale - other.scale),
      let sum = Self.exact(own.addingReportingOverflow(theirs), scale: scale)
    {
      return sum
    }
    return throughFoundation(.sum, other)
  }

  /// The difference, with the larger scale of the two; nil when out of range.
  package func subtracting(_ other: Decimal128) -> Decimal128? { adding(other.negated) }

  /// The product, with the scales of both added up; nil when out of range.
  package func multiplied(by other: Decimal128) -> Decimal128? {
    let product = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return Self.exact(product, scale: scale + other.scale) ?? throughFoundation(.product, other)
  }

  /// A result that neither overflowed nor needs too many digits after the point.
  private static func exact(
    _ result: (partialValue: Int128, overflow: Bool), scale: Int
  ) -> Decimal128? {
    // because the range is the same on both sides of zero, every number can be negated
    guard !result.overflow, result.partialValue != Int128.min, scale <= largestScale else {
      return nil
    }
    return Decimal128(coefficient: result.partialValue, scale: scale)
  }

  package var negated: Decimal128 { Decimal128(coefficient: -coefficient, scale: scale) }

  package var magnitude: Decimal128 { isNegative ? negated : self }

  /// The number with at most that many digits after the point, halves rounded away from zero.
  package func rounded(toPlaces places: Int) -> Decimal128 {
    let dropped = scale - max(0, places)
    guard dropped > 0 else { return self }
    guard dropped < Int128.powersOfTen.count else {
      return Decimal128(coefficient: 0, scale: max(0, places))
    }
    let divisor = Int128.powersOfTen[dropped]
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
    let isUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude
    let step: Int128 = isUp ? (isNegative ? -1 : 1) : 0
    return Decimal128(coefficient: quotient + step, scale: max(0, places))
  }

  /// The whole part, towards zero.
  package var truncated: Decimal128 {
    guard scale < Int128.powersOfTen.count else { return Decimal128(0) }
    return Decimal128(coefficient: coefficient / Int128.powersOfTen[scale], scale: 0)
  }

  /// The largest whole number that is not above this one.
  package var floor: Decimal128 {
    let whole = truncated
    return whole > self ? Decimal128(coefficient: whole.coefficient - 1, scale: 0) : whole
  }

  /// The smallest whole number that is not below this one.
  package var ceiling: Decimal128 { negated.floor.negated }
}
