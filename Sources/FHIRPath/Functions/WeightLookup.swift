internal import FHIR

/// Finds the weight of an answer in the questionnaire, where the answer itself has none.
///
/// Made once for an evaluation, as it looks through the whole response and questionnaire.
struct WeightLookup {
  private let questionnaire: JSONNode?
  /// The items of the questionnaire by linkId.
  private var items: [String: JSONNode] = [:]
  /// Where each answer of the response begins, and the linkId of its item; in order.
  private var places: [(start: Int, end: Int, linkId: String)] = []
  private var response: JSONTree?

  init(_ environment: Environment) {
    questionnaire = environment.questionnaire
    var pending = questionnaire.map { [$0] } ?? []
    while let node = pending.popLast() {
      for item in (node["item"]).map({ Array($0.elements) }) ?? [] {
        if let linkId = item["linkId"]?.string, items[linkId] == nil { items[linkId] = item }
        pending.append(item)
      }
    }
    guard case .element(let resource)? = environment.resource else { return }
    response = resource.node.tree
    gatherPlaces(from: resource.node)
  }

  private mutating func gatherPlaces(from root: JSONNode) {
    var pending = [root]
    while let node = pending.popLast() {
      for item in (node["item"]).map({ Array($0.elements) }) ?? [] { pending.append(item) }
      guard let linkId = node["linkId"]?.string else { continue }
      for answer in (node["answer"]).map({ Array($0.elements) }) ?? [] {
        pending.append(answer)
        guard let value = answer["valueCoding"] else { continue }
        let range = value.byteRange
        places.append((range.lowerBound, range.upperBound, linkId))
      }
    }
    places.sort { $0.start < $1.start }
  }

  /// The weight that the questionnaire gives to a Coding.
  func weight(of node: JSONNode) -> Decimal128? {
    guard let coding = Coding(node), coding.code != nil else { return nil }
    if let linkId = linkId(of: node), let item = items[linkId] {
      return weight(of: coding, in: item)
    }
    // because nothing tells the question, the answer must be the same for all that have the code
    var found: Set<Decimal128> = []
    for item in items.values {
      if let weight = weight(of: coding, in: item) { found.insert(weight) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func linkId(of node: JSONNode) -> String? {
    guard node.tree === response else { return nil }
    let start = node.byteRange.lowerBound
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].start == start ? places[low].linkId : nil
  }

  private func weight(of coding: Coding, in item: JSONNode) -> Decimal128? {
    for option in (item["answerOption"]).map({ Array($0.elements) }) ?? [] {
      guard let node = option["valueCoding"], let candidate = Coding(node),
        candidate.isSame(as: coding)
      else { continue }
      return Coding.weight(of: option) ?? candidate.weight
        ?? weight(inSystemOf: coding)
    }
    guard let address = item["answerValueSet"]?.string,
      let valueSet = ContainedCodes.valueSet(address, in: questionnaire),
      let concept = ContainedCodes.concept(coding, in: valueSet)
    else { return nil }
    return Coding.weight(of: concept) ?? weight(inSystemOf: coding)
  }

  /// The weight in a code system that the questionnaire contains: an extension or a property.
  private func weight(inSystemOf coding: Coding) -> Decimal128? {
    guard let address = coding.system,
      let system = ContainedCodes.codeSystem(address, in: questionnaire),
      let concepts = system["concept"],
      let concept = ContainedCodes.concept(coding, among: concepts, "concept", system: address)
    else { return nil }
    if let weight = Coding.weight(of: concept) { return weight }
    for property in (concept["property"]).map({ Array($0.elements) }) ?? [] {
      let isWeight = ["itemWeight", "ordinalValue"].contains {
        property["code"]?.isString($0) ?? false
      }
      if isWeight { return (property["valueDecimal"] ?? property["valueInteger"])?.decimal }
    }
    return nil
  }
}
