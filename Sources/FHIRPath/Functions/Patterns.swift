/// Functions with regular expressions (FHIRPath 5.6.10 to 5.6.12).
enum Patterns {
  static func matches(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try tell(evaluator.program, call) { pattern, text throws(PatternError) in
      try pattern.found(in: text)
    }
  }

  static func matchesFull(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try tell(evaluator.program, call) { pattern, text throws(PatternError) in
      try pattern.matchesWhole(text)
    }
  }

  private static func tell(
    _ program: Program, _ call: Call,
    _ holds: (Pattern, String) throws(PatternError) -> Bool
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let pattern = try pattern(program, call)
    else { return .none }
    do {
      return .boolean(try holds(pattern, text))
    } catch {
      throw EvaluationError(offset: call.offset, fault: .badPattern(error))
    }
  }

  static func replaceMatches(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let pattern = try pattern(evaluator.program, call),
      let replacement = try Single.text(call.second, at: call.offset)
    else { return .none }
    // because an empty pattern stands for nothing, there is nothing to replace
    if pattern.text.isEmpty { return .string(text) }
    let replaced: String?
    do {
      replaced = try pattern.replacing(in: text, with: replacement, limit: Choices.textLimit)
    } catch {
      throw EvaluationError(offset: call.offset, fault: .badPattern(error))
    }
    guard let replaced else {
      throw EvaluationError(offset: call.offset, fault: .textTooLong(limit: Choices.textLimit))
    }
    return try Single.made(replaced, at: call.offset)
  }

  /// The pattern that was read with the expression, or one made now from a text.
  private static func pattern(
    _ program: Program, _ call: Call
  ) throws(EvaluationError) -> Pattern? {
    if case .pattern(let index)? = program.argument(0, of: call) {
      return program.syntax.patterns[index]
    }
    guard let text = try Single.text(call.first, at: call.offset) else { return nil }
    do {
      return try Pattern(text)
    } catch {
      throw EvaluationError(offset: call.offset, fault: .badPattern(error))
    }
  }
}
