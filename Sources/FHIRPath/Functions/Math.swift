internal import FHIR

/// Functions on numbers (FHIRPath 5.7).
enum Math {
  static func abs(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset) else { return .none }
    switch value.plain {
    case .integer(let number): return Values(number == .min ? nil : .integer(Swift.abs(number)))
    case .decimal(let number): return .one(.decimal(number.magnitude))
    case .quantity(let number, let unit): return .one(.quantity(number.magnitude, unit: unit))
    default: throw Single.wrongType(value, expected: "Decimal", at: call.offset)
    }
  }

  static func ceiling(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try whole(call, \.ceiling)
  }

  static func floor(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try whole(call, \.floor)
  }

  static func truncate(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try whole(call, \.truncated)
  }

  private static func whole(
    _ call: Call, _ rounding: (Decimal128) -> Decimal128
  ) throws(EvaluationError) -> Values {
    guard let number = try number(call.input, call) else { return .none }
    return Values(rounding(number).integer.map(Value.integer))
  }

  private static func number(
    _ values: Values, _ call: Call
  ) throws(EvaluationError) -> Decimal128? {
    guard let value = try Single.value(values, at: call.offset) else { return nil }
    guard let number = value.decimal else {
      throw Single.wrongType(value, expected: "Decimal", at: call.offset)
    }
    return number
  }

  /// > Rounds to the nearest; where no precision is given, to a whole number (5.7.8, in short).
  static func round(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let number = try number(call.input, call) else { return .none }
    let places = try Single.integer(call.first, at: call.offset) ?? 0
    guard places >= 0 else { return .none }
    // because a score "to one decimal" says so in print, the places asked for are kept: 18.0.
    let rounded = number.rounded(toPlaces: min(places, 100))
    return .one(.decimal(rounded.padded(toPlaces: min(places, 38))))
  }

  static func exp(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try real(call, RealNumber.exponential)
  }

  static func ln(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try real(call, RealNumber.naturalLogarithm)
  }

  static func sqrt(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try real(call, RealNumber.squareRoot)
  }

  /// A function that has no value for some numbers; the result is empty then.
  private static func real(
    _ call: Call, _ function: (Decimal128) -> Decimal128?
  ) throws(EvaluationError) -> Values {
    guard let number = try number(call.input, call) else { return .none }
    return Values(function(number).map(Value.decimal))
  }

  static func log(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let number = try number(call.input, call),
      let base = try self.number(call.first, call)
    else { return .none }
    return Values(RealNumber.logarithm(of: number, base: base).map(Value.decimal))
  }

  static func power(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset),
      let base = try number(call.input, call),
      let exponent = try number(call.first, call),
      let result = RealNumber.power(base, exponent)
    else { return .none }
    if case .integer = value.plain, case .integer? = call.first.first?.plain,
      let whole = result.integer
    {
      return .integer(whole)
    }
    return .one(.decimal(result))
  }
}
