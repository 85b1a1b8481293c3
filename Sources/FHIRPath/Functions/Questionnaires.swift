internal import FHIR

/// Functions on the answers of forms (SDC).
enum Questionnaires {
  /// The weights of answers; an answer without one gives nothing (decision 20).
  ///
  /// Also called `ordinal()`.
  static func weight(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    var weights = Values.none
    for case .element(let element) in call.input {
      let coded = Self.coded(element)
      if let weight = Coding.weight(of: coded) ?? Coding.weight(of: element.node) {
        weights.append(number(weight))
        continue
      }
      try evaluator.spend(20, at: call.offset)
      if evaluator.weights == nil { evaluator.weights = WeightLookup(evaluator.environment) }
      if let weight = evaluator.weights?.weight(of: coded) { weights.append(number(weight)) }
    }
    return weights
  }

  /// The Coding in an answer, or the element itself.
  private static func coded(_ element: Element) -> JSONNode {
    element.node["valueCoding"] ?? element.node
  }

  /// A weight as a decimal, as the extension's type has it.
  private static func number(_ weight: Decimal128) -> Value { .decimal(weight) }

  /// > All the answers below the input, in items and in answers, however deep.
  static func answers(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    var found = Values.none
    // because a response can nest deeply, the nodes still to look at are kept here
    var pending: [JSONNode] = []
    for case .element(let element) in call.input.reversed() { pending.append(element.node) }
    while let node = pending.popLast() {
      try evaluator.spend(1, at: call.offset)
      var below: [JSONNode] = []
      for answer in (node["answer"]).map({ Array($0.elements) }) ?? [] {
        found.append(.element(Element(answer, type: .responseAnswer)))
        below.append(answer)
      }
      if let items = node["item"] { below += items.elements }
      pending += below.reversed()
    }
    return found
  }
}
