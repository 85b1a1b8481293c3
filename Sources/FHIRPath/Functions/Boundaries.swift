internal import FHIR

/// The least and the greatest that a value of limited precision can mean (FHIRPath 5.9).
enum Boundaries {
  static func low(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try boundary(call, isHigh: false)
  }

  static func high(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try boundary(call, isHigh: true)
  }

  private static func boundary(
    _ call: Call, isHigh: Bool
  ) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset) else { return .none }
    let precision = try Single.integer(call.first, at: call.offset)
    switch value.plain {
    case .integer(let number):
      return Values(decimal(Decimal128(number), precision, isHigh).map(Value.decimal))
    case .decimal(let number):
      return Values(decimal(number, precision, isHigh).map(Value.decimal))
    case .quantity(let number, let unit):
      return Values(decimal(number, precision, isHigh).map { .quantity($0, unit: unit) })
    case .date(let date):
      return Values(MomentBoundary.date(date, precision ?? 8, isHigh).map(Value.date))
    case .dateTime(let moment):
      return Values(MomentBoundary.dateTime(moment, precision ?? 17, isHigh).map(Value.dateTime))
    case .time(let time):
      return Values(MomentBoundary.time(time, precision ?? 9, isHigh).map(Value.time))
    default: throw Single.wrongType(value, expected: "Decimal", at: call.offset)
    }
  }

  /// Half a unit of the last digit away, written with `precision` places, 0 to 31.
  private static func decimal(
    _ number: Decimal128, _ precision: Int?, _ isHigh: Bool
  ) -> Decimal128? {
    let places = precision ?? 8
    guard (0...31).contains(places), let half = Decimal128("5e-\(number.scale + 1)"),
      let bound = isHigh ? number.adding(half) : number.subtracting(half)
    else { return nil }
    guard places < bound.scale else { return bound.padded(toPlaces: places) }
    guard let step = Decimal128("1e-\(places)"), let steps = bound.divided(by: step) else {
      return nil
    }
    // because a number too small for the precision is nothing in it, on either side
    let isNothing = number.scale > places && number.magnitude < step
    let whole = isNothing ? Decimal128(0) : isHigh ? steps.ceiling : steps.floor
    return whole.multiplied(by: step)?.padded(toPlaces: places)
  }

  static func precision(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset) else { return .none }
    switch value.plain {
    case .integer: return .integer(0)
    case .decimal(let number): return .integer(number.scale)
    case .date(let date): return .integer(MomentBoundary.digits(of: date))
    case .dateTime(let moment):
      return .integer(
        MomentBoundary.digits(of: moment.date)
          + (moment.time.map { MomentBoundary.digits(of: $0) } ?? 0))
    case .time(let time): return .integer(MomentBoundary.digits(of: time))
    default: throw Single.wrongType(value, expected: "Decimal", at: call.offset)
    }
  }
}

/// The first and the last moment of a date or time that is not precise.
enum MomentBoundary {
  /// Digits of a date: 4, 6 or 8.
  static func digits(of date: PartialDate) -> Int {
    date.day != nil ? 8 : date.month != nil ? 6 : 4
  }

  /// Digits of a time: 2, 4, 6 or 9.
  static func digits(of time: TimeOfDay) -> Int {
    guard let second = time.second else { return time.minute == nil ? 2 : 4 }
    return second.scale > 0 ? 9 : 6
  }

  static func date(_ date: PartialDate, _ precision: Int, _ isHigh: Bool) -> PartialDate? {
    guard [4, 6, 8].contains(precision) else { return nil }
    let month = date.month ?? (isHigh ? 12 : 1)
    let first = PartialDate(year: date.year, month: month, day: 1)
    let last = first?.adding(1, .month)?.adding(-1, .day)
    let day = date.day ?? (isHigh ? last?.day ?? 31 : 1)
    return PartialDate(
      year: date.year, month: precision > 4 ? month : nil, day: precision > 6 ? day : nil)
  }

  static func time(_ time: TimeOfDay, _ precision: Int, _ isHigh: Bool) -> TimeOfDay? {
    guard [2, 4, 6, 9].contains(precision) else { return nil }
    let minute = time.minute ?? (isHigh ? 59 : 0)
    return TimeOfDay(
      hour: time.hour, minute: precision > 2 ? minute : nil,
      second: precision > 4 ? second(time.second, precision, isHigh) : nil)
  }

  private static func second(
    _ second: Decimal128?, _ precision: Int, _ isHigh: Bool
  ) -> Decimal128? {
    let whole = second?.truncated ?? Decimal128(isHigh ? 59 : 0)
    if precision == 6 { return whole }
    if let second, second.scale > 0 { return second.rounded(toPlaces: 3).padded(toPlaces: 3) }
    return whole.adding(isHigh ? Decimal128("0.999") ?? 0 : 0)?.padded(toPlaces: 3)
  }

  /// > Where no zone is known, the earliest is that of +14:00, the latest that of -12:00.
  static func dateTime(_ moment: DateTime, _ precision: Int, _ isHigh: Bool) -> DateTime? {
    if precision <= 8 {
      return date(moment.date, precision, isHigh).flatMap { DateTime(date: $0) }
    }
    guard let day = date(moment.date, 8, isHigh),
      let start = moment.time ?? TimeOfDay(hour: isHigh ? 23 : 0),
      let time = time(start, precision - 8, isHigh)
    else { return nil }
    let zone = moment.offsetMinutes ?? (isHigh ? -720 : 840)
    return DateTime(date: day, time: time, offsetMinutes: zone)
  }
}
