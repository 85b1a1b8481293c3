internal import FHIR

/// Functions on types, extensions and the evaluation itself (FHIRPath 5.9, 6.3, and FHIR R4).
enum Utility {
  /// Gives its input back; a form cannot make the program write what was answered.
  static func trace(_: inout Evaluator, _ call: Call) -> Values { call.input }

  /// Names a value for the rest of the path; the value is that of the input, if none is given.
  static func defineVariable(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let name = try Single.text(call.first, at: call.offset) else { return call.input }
    guard !evaluator.locals.contains(where: { $0.name == name }),
      evaluator.environment.values(of: name) == nil
    else {
      throw EvaluationError(offset: call.offset, fault: .variableDefinedTwice(name))
    }
    var values = call.input
    if let node = evaluator.expression(1, of: call) {
      values = try evaluator.separately(node, on: call.input)
    }
    evaluator.locals.append((name, values))
    return call.input
  }

  static func isType(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard case .type(let index)? = evaluator.argument(0, of: call) else { return .none }
    return try TypeTests.isType(
      call.input, evaluator.program.syntax.types[index], at: call.offset)
  }

  static func asType(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard case .type(let index)? = evaluator.argument(0, of: call) else { return .none }
    return try TypeTests.asType(
      call.input, evaluator.program.syntax.types[index], at: call.offset)
  }

  static func type(_: inout Evaluator, _ call: Call) -> Values {
    Values(
      call.input.map { value in
        let (namespace, name) = TypeTests.fullName(of: value)
        return .type(namespace: namespace, name: name)
      })
  }

  static func not(_: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    Values(try Choices.truth(of: call.input, at: call.offset).map { .boolean(!$0) })
  }

  /// The extensions that have a URL, of primitives too.
  static func extensions(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let url = try Single.text(call.first, at: call.offset) else { return .none }
    var found = Values.none
    for case .element(let element) in call.input {
      let owner = element.node.kind == .object && element.hasValue ? element.node : element.twin
      guard let list = owner?["extension"] else { continue }
      for node in list.elements where node["url"]?.isString(url) ?? false {
        found.append(.element(Element(node, type: .extension)))
      }
    }
    return found
  }

  /// Whether there is one value, and it is a primitive and not its extensions alone.
  static func hasValue(_: inout Evaluator, _ call: Call) -> Values {
    .boolean(call.input.count == 1 && primitive(in: call.input) != nil)
  }

  static func getValue(_: inout Evaluator, _ call: Call) -> Values {
    Values(call.input.count == 1 ? primitive(in: call.input) : nil)
  }

  private static func primitive(in values: Values) -> Value? {
    guard let value = values.first else { return nil }
    if case .element(let element) = value, element.node.kind == .object { return nil }
    if case .element = value.plain { return nil }
    return value.plain
  }

  /// Whether two quantities have units that can be turned into one another.
  static func comparable(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let own = try Single.value(call.input, at: call.offset).map(\.plain),
      let other = try Single.value(call.first, at: call.offset).map(\.plain)
    else { return .none }
    guard let left = Measure(own), let right = Measure(other) else { return .boolean(false) }
    return .boolean(left.isComparable(with: right))
  }
}
