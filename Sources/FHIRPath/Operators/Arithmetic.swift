internal import FHIR

/// `+`, `-`, `*`, `/`, `div`, `mod` and `&` (FHIRPath 6.6).
enum Arithmetic {
  static func combine(
    _ operation: Operator, _ left: Values, _ right: Values, at offset: Int
  ) throws(EvaluationError) -> Values {
    if operation == .concatenated {
      let left = try Single.text(left, at: offset) ?? ""
      let right = try Single.text(right, at: offset) ?? ""
      return try Single.made(left + right, at: offset)
    }
    guard let left = try Single.value(left, at: offset),
      let right = try Single.value(right, at: offset)
    else { return .none }
    switch (left.plain, right.plain) {
    case (.integer(let own), .integer(let theirs)):
      return Values(integers(operation, own, theirs))
    case (.decimal(let own), .decimal(let theirs)):
      return Values(decimals(operation, own, theirs))
    case (.string(let own), .string(let theirs)) where operation == .plus:
      return try Single.made(own + theirs, at: offset)
    case (let own, let theirs):
      if let result = others(operation, own, theirs) { return Values(result.value) }
    }
    if operation == .plus, let own = Choices.text(of: left), let theirs = Choices.text(of: right) {
      return try Single.made(own + theirs, at: offset)
    }
    throw EvaluationError(
      offset: offset,
      fault: .incompatible(
        operation.rawValue, left: TypeTests.name(of: left), right: TypeTests.name(of: right)))
  }

  /// A result that may be empty, as after a division by zero.
  private struct Outcome {
    let value: Value?
  }

  /// > Operations that cause an overflow, or a division by zero, are empty (FHIRPath 6.6).
  private static func integers(_ operation: Operator, _ left: Int, _ right: Int) -> Value? {
    switch operation {
    case .plus: whole(left.addingReportingOverflow(right))
    case .minus: whole(left.subtractingReportingOverflow(right))
    case .times: whole(left.multipliedReportingOverflow(by: right))
    case .dividedWhole: whole(left.dividedReportingOverflow(by: right))
    case .modulo: whole(left.remainderReportingOverflow(dividingBy: right))
    default: Decimal128(left).divided(by: Decimal128(right)).map(Value.decimal)
    }
  }

  private static func whole(_ result: (partialValue: Int, overflow: Bool)) -> Value? {
    result.overflow ? nil : .integer(result.partialValue)
  }

  /// The result for values that are no two integers; nil where the types do not fit.
  private static func others(_ operation: Operator, _ left: Value, _ right: Value) -> Outcome? {
    if let moved = moment(operation, left, right) { return moved }
    if let left = left.decimal, let right = right.decimal {
      return Outcome(value: decimals(operation, left, right))
    }
    guard let left = Measure(left), let right = Measure(right) else { return nil }
    switch operation {
    case .plus, .minus:
      let other = right.converted(toUnitOf: left, calendarAsDefinite: false)
      let sum = other.flatMap {
        operation == .plus ? left.number.adding($0) : left.number.subtracting($0)
      }
      return Outcome(value: sum.map { .quantity($0, unit: left.unit) })
    case .times: return Outcome(value: left.times(right))
    case .divided: return Outcome(value: left.divided(by: right))
    default: return nil
    }
  }

  /// A date or time moved by an amount of time; nil where this is no such sum.
  private static func moment(_ operation: Operator, _ left: Value, _ right: Value) -> Outcome? {
    guard operation == .plus || operation == .minus,
      case .quantity(let number, let unit) = right, let calendar = unit.calendarForDates
    else { return nil }
    let amount = operation == .plus ? number : number.negated
    switch left {
    case .date(let date): return Outcome(value: date.adding(amount, calendar).map(Value.date))
    case .dateTime(let moment):
      return Outcome(value: moment.adding(amount, calendar).map(Value.dateTime))
    case .time(let time): return Outcome(value: time.adding(amount, calendar).map(Value.time))
    default: return nil
    }
  }

  private static func decimals(_ operation: Operator, _ left: Decimal128, _ right: Decimal128)
    -> Value?
  {
    switch operation {
    case .plus: left.adding(right).map(Value.decimal)
    case .minus: left.subtracting(right).map(Value.decimal)
    case .times: left.multiplied(by: right).map(Value.decimal)
    case .divided: left.divided(by: right).map(Value.decimal)
    case .dividedWhole: left.dividedWhole(by: right)?.integer.map(Value.integer)
    case .modulo: left.remainder(by: right).map(Value.decimal)
    default: nil
    }
  }

  /// A number or quantity with a sign before it; nil out of range and for other values.
  static func signed(_ value: Value, negative: Bool) -> Value? {
    switch value {
    case .integer(let number):
      if !negative { return value }
      return number == .min ? nil : .integer(-number)
    case .decimal(let number): return .decimal(negative ? number.negated : number)
    case .quantity(let number, let unit):
      return .quantity(negative ? number.negated : number, unit: unit)
    default: return nil
    }
  }
}
