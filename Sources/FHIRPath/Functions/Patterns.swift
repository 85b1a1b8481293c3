/// Functions with regular expressions (FHIRPath 5.6.10 to 5.6.12).
enum Patterns {
  static func matches(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try tell(evaluator, call) { pattern, text throws(PatternError) in try pattern.found(in: text) }
  }

  static func matchesFull(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try tell(evaluator, call) { pattern, text throws(PatternError) in
      try pattern.matchesWhole(text)
    }
  }

  private static func tell(
    _ evaluator: Evaluator, _ call: Call,
    _ holds: (Pattern, String) throws(PatternError) -> Bool
  ) throws(EvaluationError) -> Values {
    guard let text = try evaluator.text(call.input, at: call.offset),
      let pattern = try pattern(evaluator, call)
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
    guard let text = try evaluator.text(call.input, at: call.offset),
      let pattern = try pattern(evaluator, call),
      let replacement = try evaluator.text(call.second, at: call.offset)
    else { return .none }
    // because an empty pattern stands for nothing, there is nothing to replace
    if pattern.text.isEmpty { return .string(text) }
    guard (text.utf8.count + 1) * (replacement.utf8.count + 1) <= Choices.textLimit * 64 else {
      throw EvaluationError(offset: call.offset, fault: .textTooLong(limit: Choices.textLimit))
    }
    do {
      return try evaluator.made(pattern.replacing(in: text, with: replacement), at: call.offset)
    } catch let error as PatternError {
      throw EvaluationError(offset: call.offset, fault: .badPattern(error))
    } catch let error as EvaluationError {
      throw error
    } catch {
      return .none
    }
  }

  /// The pattern that was read with the expression, or one made now from a text.
  private static func pattern(
    _ evaluator: Evaluator, _ call: Call
  ) throws(EvaluationError) -> Pattern? {
    if case .pattern(let index)? = evaluator.argument(0, of: call) {
      return evaluator.program.syntax.patterns[index]
    }
    guard let text = try evaluator.text(call.first, at: call.offset) else { return nil }
    do {
      return try Pattern(text)
    } catch {
      throw EvaluationError(offset: call.offset, fault: .badPattern(error))
    }
  }
}
