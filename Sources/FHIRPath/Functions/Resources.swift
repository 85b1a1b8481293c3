internal import FHIR

/// Functions that look beyond the input, as far as that goes without a server (FHIR R4).
enum Resources {
  /// The resources that references point to, where they are contained in `%resource`.
  static func resolve(_ evaluator: inout Evaluator, _ call: Call) -> Values {
    guard case .element(let root)? = evaluator.environment.resource else { return .none }
    var found = Values.none
    for value in call.input {
      guard let address = address(in: value), address.hasPrefix("#") else { continue }
      if address == "#" { found.append(.element(root)) }
      for node in root.node["contained"]?.elements ?? root.node.elements
      where node["id"]?.isString(String(address.dropFirst())) ?? false {
        found.append(.resource(node))
      }
    }
    return found
  }

  private static func address(in value: Value) -> String? {
    guard case .element(let element) = value else { return value.string }
    return element.node["reference"]?.string ?? element.node.string
  }

  /// Whether a code is in a value set that the questionnaire contains.
  static func memberOf(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset),
      let address = try Single.text(call.first, at: call.offset)
    else { return .none }
    guard let valueSet = ContainedCodes.valueSet(address, in: evaluator.environment.questionnaire)
    else {
      throw EvaluationError(offset: call.offset, fault: .needsTerminology("memberOf"))
    }
    for coding in codings(in: value) where ContainedCodes.concept(coding, in: valueSet) != nil {
      return .boolean(true)
    }
    return .boolean(false)
  }

  /// The codes that a Coding, a CodeableConcept or a code stands for.
  private static func codings(in value: Value) -> [Coding] {
    if let code = Choices.text(of: value) { return [Coding(code: code)] }
    guard case .element(let element) = value else { return [] }
    if let codings = element.node["coding"] { return codings.elements.compactMap { Coding($0) } }
    return Coding(element.node).map { [$0] } ?? []
  }

  /// Whether a resource is of the type that a base profile describes.
  static func conformsTo(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let value = try Single.value(call.input, at: call.offset),
      let profile = try Single.text(call.first, at: call.offset)
    else { return .none }
    let base = "http://hl7.org/fhir/StructureDefinition/"
    guard profile.hasPrefix(base),
      let type = TypeSpecifier("FHIR." + profile.dropFirst(base.count))
    else {
      throw EvaluationError(offset: call.offset, fault: .unknownProfile(profile))
    }
    return .boolean(TypeTests.has(value, type))
  }

  /// A function that only a terminology server could answer.
  static func needsTerminology(_ name: String) -> FunctionDefinition.Implementation {
    { _, call throws(EvaluationError) in
      throw EvaluationError(offset: call.offset, fault: .needsTerminology(name))
    }
  }
}

/// The value sets and code systems inside a questionnaire.
enum ContainedCodes {
  /// The value set of a `#id` or a URL, if the questionnaire contains it.
  static func valueSet(_ address: String, in questionnaire: JSONNode?) -> JSONNode? {
    resource("ValueSet", address, in: questionnaire)
  }

  static func codeSystem(_ address: String, in questionnaire: JSONNode?) -> JSONNode? {
    resource("CodeSystem", address, in: questionnaire)
  }

  private static func resource(
    _ type: String, _ address: String, in questionnaire: JSONNode?
  ) -> JSONNode? {
    let id = address.hasPrefix("#") ? String(address.dropFirst()) : nil
    // because the version after the bar is of no use where there is one copy
    let url = String(address.prefix { $0 != "|" })
    return questionnaire?["contained"]?.elements.first { node in
      guard node["resourceType"]?.isString(type) ?? false else { return false }
      return node[id == nil ? "url" : "id"]?.isString(id ?? url) ?? false
    }
  }

  /// The concept of a code, in the expansion or in what the value set is composed of.
  static func concept(_ coding: Coding, in valueSet: JSONNode) -> JSONNode? {
    if let contains = valueSet["expansion"]?["contains"] {
      return concept(coding, among: contains, "contains", system: nil)
    }
    for include in (valueSet["compose"]?["include"]).map({ Array($0.elements) }) ?? [] {
      guard let concepts = include["concept"] else { continue }
      if let found = concept(coding, among: concepts, "concept", system: include["system"]?.string)
      {
        return found
      }
    }
    return nil
  }

  /// The concept of a code in a list, or below one of the list.
  static func concept(
    _ coding: Coding, among concepts: JSONNode, _ below: String, system: String?
  ) -> JSONNode? {
    // because a file can nest deeply, the lists still to look through are kept here
    var pending = [concepts]
    while let list = pending.popLast() {
      for concept in list.elements {
        let own = concept["system"]?.string ?? system
        let isSystem = coding.system == nil || own == coding.system
        if let code = coding.code, isSystem, concept["code"]?.isString(code) ?? false {
          return concept
        }
        if let more = concept[below] { pending.append(more) }
      }
    }
    return nil
  }
}
