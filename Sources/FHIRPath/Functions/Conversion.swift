internal import FHIR

/// Functions that make a value of another type (FHIRPath 5.5).
enum Conversion {
  /// > Only the branch that is taken is evaluated (5.5.1, in short).
  static func iif(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    // because `iif(…)` at the head of a path has all of the context as its input
    if call.input.count > 1, call.context.count != call.input.count {
      throw EvaluationError(offset: call.offset, fault: .notSingle(count: call.input.count))
    }
    guard let criterion = evaluator.expression(0, of: call) else { return .none }
    let condition = try evaluator.separately(criterion, on: call.input)
    let truth = try Choices.truth(of: condition, at: call.offset)
    if evaluator.environment.isStrict, let value = condition.first, value.boolean == nil {
      throw Single.wrongType(value, expected: "Boolean", at: call.offset)
    }
    guard let branch = evaluator.expression(truth == true ? 1 : 2, of: call) else { return .none }
    return try evaluator.separately(branch, on: call.input)
  }

  typealias Converter = @Sendable (Value) -> Value?

  /// A function that gives the converted value, or nothing where there is none.
  static func to(_ convert: @escaping Converter) -> FunctionDefinition.Implementation {
    { evaluator, call throws(EvaluationError) in
      Values(try Single.value(call.input, at: call.offset).flatMap { convert($0.plain) })
    }
  }

  /// A function that tells whether there is a converted value.
  static func converts(_ convert: @escaping Converter) -> FunctionDefinition.Implementation {
    { evaluator, call throws(EvaluationError) in
      Values(
        try Single.value(call.input, at: call.offset)
          .map { .boolean(convert($0.plain) != nil) })
    }
  }

  @Sendable static func boolean(_ value: Value) -> Value? {
    switch value {
    case .boolean: value
    case .integer(0), .integer(1): .boolean(value.integer == 1)
    case .decimal(let number) where number == 0 || number == 1: .boolean(number == 1)
    case .string(let text): truth(of: text.lowercased()).map(Value.boolean)
    default: nil
    }
  }

  private static func truth(of text: String) -> Bool? {
    switch text {
    case "true", "t", "yes", "y", "1", "1.0": true
    case "false", "f", "no", "n", "0", "0.0": false
    default: nil
    }
  }

  /// A whole number; also of a decimal such as 3.0, which JSON does not tell from 3.
  @Sendable static func integer(_ value: Value) -> Value? {
    switch value {
    case .integer: return value
    case .decimal(let number): return number.integer.map(Value.integer)
    case .boolean(let truth): return .integer(truth ? 1 : 0)
    case .string(let text): return Int(text).map(Value.integer)
    default: return nil
    }
  }

  @Sendable static func decimal(_ value: Value) -> Value? {
    switch value {
    case .decimal: value
    case .integer(let number): .decimal(Decimal128(number))
    case .boolean(let truth): .decimal(Decimal128(truth ? 1 : 0))
    case .string(let text): number(text).map(Value.decimal)
    default: nil
    }
  }

  /// A number as texts have it: digits with a sign and a point, no exponent.
  private static func number(_ text: String) -> Decimal128? {
    let unsigned = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard !unsigned.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return nil }
    return unsigned.hasPrefix("+") ? nil : Decimal128(unsigned)
  }

  @Sendable static func string(_ value: Value) -> Value? {
    switch value {
    case .string: value
    case .boolean(let truth): .string(truth ? "true" : "false")
    case .integer(let number): .string(String(number))
    case .decimal(let number): .string(number.description)
    case .date(let date): .string(date.description)
    case .dateTime(let moment): .string(moment.description)
    case .time(let time): .string(time.description)
    case .quantity(let number, let unit): .string(text(of: number, unit))
    case .element, .type: nil
    }
  }

  private static func text(of number: Decimal128, _ unit: MeasureUnit) -> String {
    let name = unit.code ?? unit.text ?? "1"
    return unit.calendar == nil ? "\(number) '\(name)'" : "\(number) \(name)"
  }

  @Sendable static func date(_ value: Value) -> Value? {
    switch value {
    case .date: value
    case .dateTime(let moment): .date(moment.date)
    case .string(let text):
      PartialDate(text).map(Value.date) ?? DateTime(text).map { .date($0.date) }
    default: nil
    }
  }

  @Sendable static func dateTime(_ value: Value) -> Value? {
    switch value {
    case .dateTime: value
    case .date(let date): DateTime(date: date).map(Value.dateTime)
    case .string(let text): DateTime(text).map(Value.dateTime)
    default: nil
    }
  }

  @Sendable static func time(_ value: Value) -> Value? {
    switch value {
    case .time: value
    case .string(let text): TimeOfDay(text).map(Value.time)
    default: nil
    }
  }

  static func toQuantity(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset),
      let quantity = quantity(value.plain)
    else { return .none }
    guard let code = try Single.text(call.first, at: call.offset) else {
      return call.hasFirst ? .none : .one(quantity)
    }
    let unit = MeasureUnit(calendarWord: code) ?? MeasureUnit(code: code)
    guard let measure = Measure(quantity), let target = Measure(.quantity(1, unit: unit)),
      let number = measure.converted(toUnitOf: target, calendarAsDefinite: false)
    else { return .none }
    return .one(.quantity(number, unit: unit))
  }

  static func convertsToQuantity(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    if call.input.isEmpty { return .none }
    return .boolean(try !toQuantity(&evaluator, call).isEmpty)
  }

  private static func quantity(_ value: Value) -> Value? {
    switch value {
    case .quantity: value
    case .integer, .decimal, .boolean: decimal(value)?.decimal.map { .quantity($0, unit: .one) }
    case .string(let text): quantity(in: text)
    default: nil
    }
  }

  /// A quantity written as in an expression: `1.5 'mg'`, `4 days`, `3`.
  private static func quantity(in text: String) -> Value? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    guard let number = number(String(digits)) else { return nil }
    let rest = text.dropFirst(digits.count).drop { $0 == " " }
    if rest.isEmpty { return digits.count == text.count ? .quantity(number, unit: .one) : nil }
    if rest.count > 2, rest.first == "'", rest.last == "'" {
      return .quantity(number, unit: MeasureUnit(code: String(rest.dropFirst().dropLast())))
    }
    return MeasureUnit(calendarWord: String(rest)).map { .quantity(number, unit: $0) }
  }
}
