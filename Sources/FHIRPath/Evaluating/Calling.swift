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

  func argument(_ position: Int, of call: Call) -> Syntax.Argument? {
    program.argument(position, of: call)
  }

  /// The node of an argument that is worked out for each item.
  func expression(_ position: Int, of call: Call) -> Int? {
    switch argument(position, of: call) {
    case .expression(let node), .key(let node, _), .value(let node):
      node
    case .type, .pattern, nil: nil
    }
  }
}

extension Program {
  /// An argument as it was read.
  func argument(_ position: Int, of call: Call) -> Syntax.Argument? {
    position < call.arguments.count
      ? syntax.arguments[call.arguments.lowerBound + position] : nil
  }
}
