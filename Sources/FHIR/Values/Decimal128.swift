/// An exact decimal number that keeps its digits: `1.50` stays `1.50`.
///
/// It is a whole number of up to 38 digits, below 1.7 × 10³⁸ either way, divided by a power of ten.
/// `==`, `<` and `hash` are numeric: `1.5 == 1.50`.
package struct Decimal128: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByIntegerLiteral
{
  /// The most digits after the point.
  static let largestScale = 76

  let coefficient: Int128
  /// The digits after the point, 0 to 76.
  package let scale: Int

  /// `coefficient` divided by ten to the power of `scale`, which is 0 to 76.
  init(coefficient: Int128, scale: Int) {
    self.coefficient = coefficient
    self.scale = scale
  }

  package init(_ integer: Int) { self.init(coefficient: Int128(integer), scale: 0) }

  package init(integerLiteral value: Int) { self.init(value) }

  /// The value, when it is a whole number in range.
  package var integer: Int? {
    let plain = withoutTrailingZeros
    return plain.scale == 0 ? Int(exactly: plain.coefficient) : nil
  }

  package var isNegative: Bool { coefficient < 0 }

  package var isZero: Bool { coefficient == 0 }

  /// The same number with as few digits after the point as it needs.
  package var withoutTrailingZeros: Decimal128 {
    guard scale > 0 else { return self }
    var (coefficient, scale) = (coefficient, scale)
    while scale > 0 {
      let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      coefficient = quotient
      scale -= 1
    }
    return Decimal128(coefficient: coefficient, scale: scale)
  }

  /// The same number with at least that many digits after the point, where they fit.
  package func padded(toPlaces places: Int) -> Decimal128 {
    guard places > scale, places <= Self.largestScale,
      let padded = coefficient.multiplied(byTenToThe: places - scale)
    else { return self }
    return Decimal128(coefficient: padded, scale: places)
  }

  package static func == (left: Decimal128, right: Decimal128) -> Bool {
    if left.scale == right.scale { return left.coefficient == right.coefficient }
    let (left, right) = (left.withoutTrailingZeros, right.withoutTrailingZeros)
    return left.scale == right.scale && left.coefficient == right.coefficient
  }

  package func hash(into hasher: inout Hasher) {
    let plain = withoutTrailingZeros
    hasher.combine(plain.coefficient)
    hasher.combine(plain.scale)
  }

  package static func < (left: Decimal128, right: Decimal128) -> Bool {
    let shift = left.scale - right.scale
    if shift >= 0 {
      guard let other = right.coefficient.multiplied(byTenToThe: shift) else {
        return right.coefficient > 0
      }
      return left.coefficient < other
    }
    guard let own = left.coefficient.multiplied(byTenToThe: -shift) else {
      return left.coefficient < 0
    }
    return own < right.coefficient
  }
}

extension Int128 {
  /// 1, 10, 100 … 10³⁸, all that fit.
  static let powersOfTen: [Int128] = (0...38).map { exponent in
    (0..<exponent).reduce(into: 1) { power, _ in power *= 10 }
  }

  /// The product with a power of ten; nil when it does not fit.
  func multiplied(byTenToThe exponent: Int) -> Int128? {
    if exponent == 0 || self == 0 { return self }
    guard exponent > 0, exponent < Self.powersOfTen.count else { return nil }
    let (product, overflow) = multipliedReportingOverflow(by: Self.powersOfTen[exponent])
    return overflow ? nil : product
  }
}
