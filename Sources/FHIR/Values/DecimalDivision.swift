extension Decimal128 {
  /// The most significant digits that a quotient is worked out to.
  static let quotientDigits = 28

  /// The quotient to 28 significant digits, halves rounded away from zero, without zeros at the
  /// end of its places; a whole part with more digits keeps them all.
  ///
  /// - Returns: nil for a division by zero, and when out of range.
  package func divided(by divisor: Decimal128) -> Decimal128? {
    guard !divisor.isZero, let (digits, places) = quotient(by: divisor),
      let magnitude = Int128(exactly: digits)
    else { return nil }
    let coefficient = isNegative == divisor.isNegative ? magnitude : -magnitude
    if places <= 0 {
      return coefficient.multiplied(byTenToThe: -places).map {
        Decimal128(coefficient: $0, scale: 0)
      }
    }
    let excess = digits.digitCount - Self.quotientDigits
    let quotient = Decimal128(coefficient: coefficient, scale: places)
    return (excess > 0 ? quotient.rounded(toPlaces: places - excess) : quotient)
      .withoutTrailingZeros
  }

  /// Long division of the magnitudes, to at least one digit more than is kept.
  ///
  /// - Returns: the digits of the quotient and how many of them are places, which is below zero
  ///   where whole digits are missing; nil when they do not fit.
  private func quotient(by divisor: Decimal128) -> (digits: UInt128, places: Int)? {
    let denominator = divisor.coefficient.magnitude
    var (digits, rest) = coefficient.magnitude.quotientAndRemainder(dividingBy: denominator)
    var places = scale - divisor.scale
    while rest != 0, places < Self.largestScale {
      // because a whole part is worked out however long it is, and one place to round it by
      let wanted = max(Self.quotientDigits + 1 - digits.digitCount, 1 - places)
      guard wanted > 0 else { break }
      let step = min(wanted, Int128.powersOfTen.count - 1, Self.largestScale - places)
      let power = Int128.powersOfTen[step].magnitude
      // because the rest is smaller than the denominator, the quotient is smaller than the power
      let more = denominator.dividingFullWidth(rest.multipliedFullWidth(by: power))
      let (shifted, isTooLarge) = digits.multipliedReportingOverflow(by: power)
      let (sum, isAlsoTooLarge) = shifted.addingReportingOverflow(more.quotient)
      guard !isTooLarge, !isAlsoTooLarge else { return nil }
      digits = sum
      rest = more.remainder
      places += step
    }
    return (digits, places)
  }

  /// The whole part of the quotient, exact, as FHIRPath's `div`; nil for zero and out of range.
  package func dividedWhole(by divisor: Decimal128) -> Decimal128? {
    guard let magnitude = wholeDivision(by: divisor).flatMap({ Int128(exactly: $0.quotient) })
    else { return nil }
    let isNegative = isNegative != divisor.isNegative
    return Decimal128(coefficient: isNegative ? -magnitude : magnitude, scale: 0)
  }

  /// What whole division leaves, exact, with this number's sign and the larger scale; FHIRPath's
  /// `mod`.
  ///
  /// - Returns: nil for zero and out of range.
  package func remainder(by divisor: Decimal128) -> Decimal128? {
    guard let magnitude = wholeDivision(by: divisor).flatMap({ Int128(exactly: $0.remainder) })
    else { return nil }
    return Decimal128(
      coefficient: isNegative ? -magnitude : magnitude, scale: max(scale, divisor.scale))
  }

  /// Divides the magnitudes, brought to the same scale.
  private func wholeDivision(
    by divisor: Decimal128
  ) -> (quotient: UInt128, remainder: UInt128)? {
    guard !divisor.isZero else { return nil }
    let shift = divisor.scale - scale
    if shift <= 0 {
      guard let denominator = divisor.coefficient.multiplied(byTenToThe: -shift) else {
        // because a divisor that does not fit at this scale is larger than this number
        return (0, coefficient.magnitude)
      }
      return coefficient.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    }
    guard shift < Int128.powersOfTen.count else { return isZero ? (0, 0) : nil }
    let denominator = divisor.coefficient.magnitude
    let power = Int128.powersOfTen[shift].magnitude
    let numerator = coefficient.magnitude.multipliedFullWidth(by: power)
    guard numerator.high < denominator else { return nil }
    return denominator.dividingFullWidth(numerator)
  }
}

extension UInt128 {
  /// How many decimal digits the number has; none for zero.
  fileprivate var digitCount: Int {
    var (count, rest) = (0, self)
    while rest >= 1_000_000_000 {
      rest /= 1_000_000_000
      count += 9
    }
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }
}
