internal import FHIR

/// Functions whose values are no exact decimals, to 20 significant digits.
///
/// Worked out in whole numbers of 10⁻²⁸, so that every machine gives the same score.
enum RealNumber {
  /// How many digits of a result are kept.
  static let digits = 20

  /// e to the power of a number; nil when out of range.
  static func exponential(_ number: Decimal128) -> Decimal128? {
    guard number.magnitude < Decimal128(90), let ln10 = Fixed.ln10.decimal,
      let tens = number.divided(by: ln10)?.rounded(toPlaces: 0),
      let rest = tens.multiplied(by: ln10).flatMap({ number.subtracting($0) }),
      let argument = Fixed(rest), let exponent = tens.integer
    else { return nil }
    var sum = Fixed.one
    var term = Fixed.one
    for step in 1...60 {
      term = term.times(argument).divided(by: step)
      sum = sum.plus(term)
    }
    return sum.decimal?.shifted(byTens: exponent)?.significant
  }

  /// Nil for zero and below.
  static func naturalLogarithm(_ number: Decimal128) -> Decimal128? {
    logarithm(number)?.decimal?.significant
  }

  static func logarithm(of number: Decimal128, base: Decimal128) -> Decimal128? {
    guard let own = logarithm(number)?.decimal, let theirs = logarithm(base)?.decimal else {
      return nil
    }
    return own.divided(by: theirs)?.significant
  }

  private static func logarithm(_ number: Decimal128) -> Fixed? {
    guard number > 0 else { return nil }
    let tens = number.tens
    guard let mantissa = number.shifted(byTens: -tens).flatMap({ Fixed($0) }) else { return nil }
    return Fixed.ln10.times(tens).plus(mantissa.naturalLogarithm)
  }

  /// Nil below zero.
  static func squareRoot(_ number: Decimal128) -> Decimal128? {
    guard number > 0, let ln = logarithm(number)?.decimal?.divided(by: 2),
      var root = exponential(ln)
    else { return number.isZero ? Decimal128(0) : nil }
    // because one step of Newton's doubles the digits that are right
    for _ in 0..<2 {
      guard let next = number.divided(by: root)?.adding(root)?.divided(by: 2) else { return nil }
      root = next
    }
    return root.significant
  }

  /// Exact for whole exponents, as far as the digits go; nil where there is no real value.
  static func power(_ base: Decimal128, _ exponent: Decimal128) -> Decimal128? {
    if let exponent = exponent.integer, Swift.abs(exponent) <= 1000 {
      return whole(base, exponent)
    }
    if base.isZero { return exponent > 0 ? Decimal128(0) : nil }
    guard let ln = logarithm(base)?.decimal, let product = ln.multiplied(by: exponent) else {
      return nil
    }
    return exponential(product)
  }

  private static func whole(_ base: Decimal128, _ exponent: Int) -> Decimal128? {
    var result = Decimal128(1)
    for _ in 0..<Swift.abs(exponent) {
      guard let next = result.multiplied(by: base) else { return nil }
      result = next.scale > 37 ? next.significant : next
    }
    return exponent < 0 ? Decimal128(1).divided(by: result) : result
  }
}

extension Decimal128 {
  /// The power of ten just below the number: 2 for 123, -3 for 0.00123.
  fileprivate var tens: Int {
    let digits = magnitude.description.filter { $0 != "." }
    let leading = digits.prefix { $0 == "0" }.count
    return digits.count - leading - 1 - scale
  }

  /// The number times a power of ten, with no more digits than are of use.
  fileprivate func shifted(byTens tens: Int) -> Decimal128? {
    guard tens != 0 else { return self }
    return Decimal128("\(significant(30))e\(tens)")
  }

  fileprivate var significant: Decimal128 { significant(RealNumber.digits) }

  private func significant(_ count: Int) -> Decimal128 {
    rounded(toPlaces: max(0, count - 1 - tens)).withoutTrailingZeros
  }
}

/// A number between -10⁸ and 10⁸ as a whole number of 10⁻²⁸.
struct Fixed {
  private static let places = 28
  private static let unit: UInt128 = 10_000_000_000_000_000_000_000_000_000
  static let one = Fixed(raw: Int128(unit))
  static let ln10 = Fixed(raw: 23_025_850_929_940_456_840_179_914_547)

  private let raw: Int128

  private init(raw: Int128) { self.raw = raw }

  /// Nil for a number that is too large.
  init?(_ number: Decimal128) {
    guard number.magnitude < Decimal128(1_000_000) else { return nil }
    let rounded = number.rounded(toPlaces: Self.places).padded(toPlaces: Self.places)
    guard rounded.scale == Self.places,
      let raw = Int128(rounded.description.filter { $0 != "." })
    else { return nil }
    self.raw = raw
  }

  var decimal: Decimal128? { Decimal128("\(raw)e-\(Self.places)") }

  func plus(_ other: Fixed) -> Fixed { Fixed(raw: raw &+ other.raw) }

  func times(_ count: Int) -> Fixed { Fixed(raw: raw &* Int128(count)) }

  func divided(by count: Int) -> Fixed { Fixed(raw: raw / Int128(max(1, count))) }

  /// The product; both numbers are below 10⁶.
  func times(_ other: Fixed) -> Fixed {
    let product = raw.magnitude.multipliedFullWidth(by: other.raw.magnitude)
    guard product.high < Self.unit else { return Fixed(raw: 0) }
    let quotient = Self.unit.dividingFullWidth(product).quotient
    return signed(quotient, isNegative: (raw < 0) != (other.raw < 0))
  }

  private func divided(by other: Fixed) -> Fixed {
    let product = raw.magnitude.multipliedFullWidth(by: Self.unit)
    guard product.high < other.raw.magnitude else { return Fixed(raw: 0) }
    let quotient = other.raw.magnitude.dividingFullWidth(product).quotient
    return signed(quotient, isNegative: (raw < 0) != (other.raw < 0))
  }

  private func signed(_ magnitude: UInt128, isNegative: Bool) -> Fixed {
    let raw = Int128(truncatingIfNeeded: magnitude)
    return Fixed(raw: isNegative ? -raw : raw)
  }

  /// The logarithm of a number from 1 to 10, as twice the area tangent of (x - 1) / (x + 1).
  var naturalLogarithm: Fixed {
    let ratio = Fixed(raw: raw - Self.one.raw).divided(by: plus(Self.one))
    let square = ratio.times(ratio)
    var term = ratio
    var sum = ratio
    for step in 1...180 {
      term = term.times(square)
      sum = sum.plus(term.divided(by: 2 * step + 1))
    }
    return sum.times(2)
  }
}
