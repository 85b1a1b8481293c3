internal import FHIR

/// A function being called: what it is called on, and its arguments.
struct Call {
  /// What stands before the point.
  let input: Values
  /// `$this` where the call is written.
  let context: Values
  /// The arguments that were worked out before the call; nothing where there are fewer.
  let first: Values
  let second: Values
  /// The arguments as read, a part of `Syntax.arguments`.
  let arguments: Range<Int>
  let offset: Int

  /// Whether an argument was written, which is not the same as having a value.
  var hasFirst: Bool { !arguments.isEmpty }
  var hasSecond: Bool { arguments.count > 1 }
}

/// Calls of functions, and what they ask of the evaluator.
extension Evaluator {
  mutating func call(
    _ function: Int, _ arguments: Range<Int>, on input: Values, in context: Values, at offset: Int
  ) throws(EvaluationError) -> Values {
    try spend(1 + input.count, at: offset)
    var first = Values.none
    var second = Values.none
    for (position, argument) in arguments.enumerated() {
      guard case .value(let node) = program.syntax.arguments[argument] else { continue }
      let values = try separately(node, on: context)
      if position == 0 { first = values } else { second = values }
    }
    let call = Call(
      input: input, context: context, first: first, second: second, arguments: arguments,
      offset: offset)
    let result = try FunctionTable.all[function].implementation(&self, call)
    guard result.count <= Choices.valueLimit else {
      throw EvaluationError(offset: offset, fault: .tooManyValues(limit: Choices.valueLimit))
    }
    return result
  }

  /// An argument as it was read.
  func argument(_ position: Int, of call: Call) -> Syntax.Argument? {
    position < call.arguments.count
      ? program.syntax.arguments[call.arguments.lowerBound + position] : nil
  }

  /// The node of an argument that is worked out for each item.
  func expression(_ position: Int, of call: Call) -> Int? {
    switch argument(position, of: call) {
    case .expression(let node), .criterion(let node, _), .key(let node, _), .value(let node):
      node
    case .type, .pattern, nil: nil
    }
  }

  /// The one value of a collection; nil when it is empty.
  ///
  /// > A collection of several items where one is expected is an error (FHIRPath 4.5, in short).
  func single(_ values: Values, at offset: Int) throws(EvaluationError) -> Value? {
    switch values {
    case .none: return nil
    case .one(let value): return value
    case .many(let values):
      throw EvaluationError(offset: offset, fault: .notSingle(count: values.count))
    }
  }

  /// The text of a collection of one string; nil when it is empty.
  func text(_ values: Values, at offset: Int) throws(EvaluationError) -> String? {
    guard let value = try single(values, at: offset) else { return nil }
    guard let text = Choices.text(of: value) else {
      throw wrongType(value, expected: "String", at: offset)
    }
    return text
  }

  /// The whole number of a collection of one; nil when it is empty.
  func integer(_ values: Values, at offset: Int) throws(EvaluationError) -> Int? {
    guard let value = try single(values, at: offset) else { return nil }
    guard let integer = value.integer else {
      throw wrongType(value, expected: "Integer", at: offset)
    }
    return integer
  }

  func wrongType(_ value: Value, expected: String, at offset: Int) -> EvaluationError {
    EvaluationError(
      offset: offset, fault: .wrongType(found: TypeTests.name(of: value), expected: expected))
  }

  /// A text that an operation made, if it is not too long.
  func made(_ text: String, at offset: Int) throws(EvaluationError) -> Values {
    guard text.utf8.count <= Choices.textLimit else {
      throw EvaluationError(offset: offset, fault: .textTooLong(limit: Choices.textLimit))
    }
    return .string(text)
  }
}
