internal import FHIR

/// Steps by name from values to their children.
extension Evaluator {
  /// What a row of names leads to.
  mutating func follow(
    _ names: Range<Int>, from values: Values, isHead: Bool, at offset: Int
  ) throws(EvaluationError) -> Values {
    if environment.isStrict { return try followStrictly(names, from: values, isHead: isHead) }
    var found = Values.none
    switch values {
    case .none: break
    case .one(let value): gather(names, of: value, isHead, into: &found)
    case .many(let values): for value in values { gather(names, of: value, isHead, into: &found) }
    }
    try spend(values.count + found.count, at: offset)
    guard found.count <= Choices.valueLimit else {
      throw EvaluationError(offset: offset, fault: .tooManyValues(limit: Choices.valueLimit))
    }
    return found
  }

  private func gather(
    _ names: Range<Int>, of value: Value, _ isHead: Bool, into found: inout Values
  ) {
    let name = program.syntax.members[names.lowerBound]
    guard case .element(let element) = value else {
      if names.count == 1, let part = Self.part(name.text, of: value) { found.append(part) }
      return
    }
    if isHead, name.mayBeTypeName, TypeTests.isNamed(element, name.text) {
      if names.count == 1 {
        found.append(value)
      } else {
        Children.append(program.syntax.members, names.dropFirst(), of: element, to: &found)
      }
    } else {
      Children.append(program.syntax.members, names, of: element, to: &found)
    }
  }

  /// Goes name by name, and looks each time whether the name can be there.
  private mutating func followStrictly(
    _ names: Range<Int>, from values: Values, isHead: Bool
  ) throws(EvaluationError) -> Values {
    var current = values
    for position in names {
      let isHead = isHead && position == names.lowerBound
      let name = program.syntax.members[position]
      let offset = program.syntax.memberOffsets[position]
      try checkThatSomeHas(name, current, isHead, at: offset)
      try spend(current.count, at: offset)
      var found = Values.none
      for value in current { gather(position..<position + 1, of: value, isHead, into: &found) }
      current = found
    }
    return current
  }

  /// A name that no element of a collection can have is wrong.
  private func checkThatSomeHas(
    _ name: MemberName, _ values: Values, _ isHead: Bool, at offset: Int
  ) throws(EvaluationError) {
    var missing: ElementType?
    for value in values {
      guard case .element(let element) = value, ElementTable.lacks(name.text, in: element.type),
        !(isHead && TypeTests.isNamed(element, name.text))
      else { return }
      missing = missing ?? element.type
    }
    guard let missing else { return }
    throw EvaluationError(
      offset: offset, fault: .unknownElement(name.text, type: missing.rawValue))
  }

  /// The parts of values that are no elements.
  private static func part(_ name: String, of value: Value) -> Value? {
    switch (value, name) {
    case (.type(let namespace, _), "namespace"): .string(namespace)
    case (.type(_, let type), "name"): .string(type)
    case (.quantity(let number, _), "value"): .decimal(number)
    case (.quantity(_, let unit), "unit"): unit.text.map(Value.string)
    case (.quantity(_, let unit), "code"): unit.code.map(Value.string)
    default: nil
    }
  }
}
