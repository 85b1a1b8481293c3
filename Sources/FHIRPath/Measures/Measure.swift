internal import FHIR

/// A number with a unit, for arithmetic and comparison.
struct Measure {
  let number: Decimal128
  let unit: MeasureUnit

  /// A quantity, or a plain number, which has the unit 1; nil for other values.
  init?(_ value: Value) {
    switch value {
    case .quantity(let number, let unit): self.init(number, unit)
    case .integer(let number): self.init(Decimal128(number), .one)
    case .decimal(let number): self.init(number, .one)
    default: return nil
    }
  }

  private init(_ number: Decimal128, _ unit: MeasureUnit) {
    self.number = number
    self.unit = unit
  }

  var isPlainNumber: Bool { unit == .one }

  /// Both numbers in one unit; nil where no unit is common to them.
  func aligned(with other: Measure) -> (Decimal128, Decimal128)? {
    if unit == other.unit { return (number, other.number) }
    guard let own = ratio(calendarAsDefinite: false),
      let theirs = other.ratio(calendarAsDefinite: false), own.dimensions == theirs.dimensions,
      let left = number.multiplied(by: own.factor),
      let right = other.number.multiplied(by: theirs.factor)
    else { return nil }
    return (left, right)
  }

  /// The number of the same amount in another's unit; nil where it cannot be had in it.
  func converted(toUnitOf other: Measure, calendarAsDefinite: Bool) -> Decimal128? {
    if unit == other.unit { return number }
    guard let own = ratio(calendarAsDefinite: calendarAsDefinite),
      let theirs = other.ratio(calendarAsDefinite: calendarAsDefinite),
      own.dimensions == theirs.dimensions
    else { return nil }
    return number.multiplied(by: own.factor)?.divided(by: theirs.factor)
  }

  func isComparable(with other: Measure) -> Bool {
    guard let own = ratio(calendarAsDefinite: false),
      let theirs = other.ratio(calendarAsDefinite: false)
    else { return unit == other.unit }
    return own.dimensions == theirs.dimensions
  }

  func times(_ other: Measure) -> Value? {
    guard let product = number.multiplied(by: other.number) else { return nil }
    if other.isPlainNumber { return .quantity(product, unit: unit) }
    if isPlainNumber { return .quantity(product, unit: other.unit) }
    guard let own = unit.definiteCode, let theirs = other.unit.definiteCode else { return nil }
    return .quantity(product, unit: MeasureUnit(code: "(\(own)).(\(theirs))"))
  }

  func divided(by other: Measure) -> Value? {
    guard let quotient = number.divided(by: other.number) else { return nil }
    if other.isPlainNumber { return .quantity(quotient, unit: unit) }
    if unit == other.unit { return .quantity(quotient, unit: .one) }
    guard let own = unit.definiteCode, let theirs = other.unit.definiteCode else { return nil }
    let simple = own.allSatisfy(\.isLetter) && theirs.allSatisfy(\.isLetter)
    return .quantity(
      quotient, unit: MeasureUnit(code: simple ? "\(own)/\(theirs)" : "(\(own))/(\(theirs))"))
  }

  /// The unit as a multiple of base units; nil where it is not known.
  private func ratio(calendarAsDefinite: Bool) -> UnitRatio? {
    if let calendar = unit.calendar, !calendarAsDefinite {
      switch calendar {
      case .year: return UnitRatio(12, ["calendar month": 1])
      case .month: return UnitRatio(1, ["calendar month": 1])
      default: break
      }
    }
    guard let code = unit.definiteCode else { return nil }
    return UnitReader.ratio(of: code)
  }
}

extension MeasureUnit {
  /// The UCUM code, for words of the calendar too; nil for a unit that has a name alone.
  ///
  /// > A calendar week, day, hour, minute and second are as long as the definite ones; a year and
  /// > a month are only equivalent to theirs (FHIRPath 4.1.8, in short).
  var definiteCode: String? {
    switch calendar {
    case .year: "a"
    case .month: "mo"
    case .week: "wk"
    case .day: "d"
    case .hour: "h"
    case .minute: "min"
    case .second: "s"
    case .millisecond: "ms"
    case nil: code
    }
  }
}
