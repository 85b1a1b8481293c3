internal import FHIR

/// Functions that go down a tree whatever the names are (FHIRPath 5.8).
enum TreeNavigation {
  static func children(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try children(of: call.input, &evaluator, at: call.offset)
  }

  /// > Is a shorthand for `repeat(children())` (5.8.2).
  static func descendants(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    var all = Values.none
    var latest = call.input
    while !latest.isEmpty {
      latest = try children(of: latest, &evaluator, at: call.offset)
      all.append(contentsOf: latest)
    }
    return all
  }

  private static func children(
    of values: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Values {
    var children = Values.none
    for value in values {
      guard case .element(let element) = value else { continue }
      let before = children.count
      append(childrenOf: element, &evaluator.names, to: &children)
      try evaluator.spend(1 + children.count - before, at: offset)
      guard children.count <= Choices.valueLimit else {
        throw EvaluationError(offset: offset, fault: .tooManyValues(limit: Choices.valueLimit))
      }
    }
    return children
  }

  private static func append(
    childrenOf element: Element, _ names: inout MemberNames, to children: inout Values
  ) {
    let parent = element.hasValue && element.node.kind == .object ? element.node : element.twin
    guard let parent else { return }
    let type = parent == element.node ? element.type : .element
    for (key, value) in parent.members {
      guard let name = key.string, name != "resourceType" else { continue }
      if name.hasPrefix("_") {
        // because a primitive's extensions come with its value, if it has one
        if parent[String(name.dropFirst())] == nil {
          let own = names.member(String(name.dropFirst()))
          Children.append([own], 0..<1, of: element, to: &children)
        }
        continue
      }
      let member = names.member(name)
      let childType = member.childType(in: type)?.type ?? member.suffixType
      Children.append(value, childType, twin: member.twin, in: parent, to: &children)
    }
  }
}
