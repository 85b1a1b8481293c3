internal import FHIR

/// The moment of the evaluation, and the parts of dates and times (FHIRPath 5.9).
enum Clock {
  static func now(_ evaluator: inout Evaluator, _: Call) -> Values {
    .one(.dateTime(evaluator.environment.now))
  }

  static func today(_ evaluator: inout Evaluator, _: Call) -> Values {
    .one(.date(evaluator.environment.now.date))
  }

  static func timeOfDay(_ evaluator: inout Evaluator, _: Call) -> Values {
    Values(evaluator.environment.now.time.map(Value.time))
  }

  /// A function that takes one part out of a date or time; nothing where it is not known.
  static func part(_ unit: CalendarUnit) -> FunctionDefinition.Implementation {
    { evaluator, call throws(EvaluationError) in
      let value = try Single.value(call.input, at: call.offset)
      return Values(value.flatMap { number(of: unit, in: $0.plain) }.map(Value.integer))
    }
  }

  private static func number(of unit: CalendarUnit, in value: Value) -> Int? {
    let second = time(of: value)?.second
    return switch unit {
    case .year: date(of: value)?.year
    case .month: date(of: value)?.month
    case .day: date(of: value)?.day
    case .hour: time(of: value)?.hour
    case .minute: time(of: value)?.minute
    case .second: second?.truncated.integer
    case .millisecond: second?.remainder(by: 1)?.multiplied(by: 1000)?.truncated.integer
    case .week: nil
    }
  }

  private static func date(of value: Value) -> PartialDate? {
    switch value {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }

  private static func time(of value: Value) -> TimeOfDay? {
    switch value {
    case .time(let time): time
    case .dateTime(let moment): moment.time
    default: nil
    }
  }

  static func date(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    let value = try Single.value(call.input, at: call.offset)
    return Values(value.flatMap { date(of: $0.plain) }.map(Value.date))
  }

  static func time(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    let value = try Single.value(call.input, at: call.offset)
    return Values(value.flatMap { time(of: $0.plain) }.map(Value.time))
  }

  /// In hours, as a decimal.
  static func timezoneOffset(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard case .dateTime(let moment)? = try Single.value(call.input, at: call.offset)?.plain,
      let minutes = moment.offsetMinutes
    else { return .none }
    return Values(Decimal128(minutes).divided(by: 60).map(Value.decimal))
  }
}
