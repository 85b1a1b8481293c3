package import FHIR

/// Reads the permitted answers of an item: its own options, or a ValueSet the file contains.
struct OptionReader {
  let item: QuestionnaireItem
  let contained: JSONNode?
  private var unavailable: String?
  private var unreadable = false
  private var repeated: String?
  private var found: [FormOption] = []

  init(item: QuestionnaireItem, contained: JSONNode?) {
    self.item = item
    self.contained = contained
  }

  mutating func read() -> [FormOption] {
    if item.node["answerOption"] != nil {
      found = item.options.compactMap(option)
      unreadable = found.count < item.options.count
    } else if let reference = item.node["answerValueSet"]?.string {
      found = valueSetOptions(reference)
    }
    var seen: Set<Answer> = []
    for option in found where !seen.insert(option.answer.withoutDisplay).inserted {
      repeated = option.label
    }
    return found
  }

  /// What is to be said about the options of an item of this type, once they are read.
  func findings(for type: ItemType) -> [(Problem.Severity, Problem.Kind)] {
    var findings: [(Problem.Severity, Problem.Kind)] = []
    let hasOptions = item.node["answerOption"] != nil
    let valueSet = item.node["answerValueSet"]
    // que-4 and que-5 of R4's Questionnaire.
    if hasOptions, valueSet != nil { findings.append((.error, .optionsAndValueSet)) }
    if hasOptions || valueSet != nil, type == .group || type == .display || type == .boolean {
      findings.append((.error, .optionsOnWrongType(type)))
    }
    if let unavailable { findings.append((.error, .valueSetUnavailable(unavailable))) }
    if unreadable { findings.append((.error, .optionUnreadable)) }
    if let repeated { findings.append((.warning, .repeatedOption(repeated))) }
    if type == .choice, found.isEmpty, unavailable == nil { findings.append((.error, .noOptions)) }
    return findings
  }

  private func option(_ source: AnswerOption) -> FormOption? {
    guard let answer = source.answer else { return nil }
    let prefix = source.node.extensionValue(ExtensionURL.optionPrefix)?.string
    let label = [prefix, answer.label].compactMap { $0 }.joined(separator: " ")
    return FormOption(
      answer: answer, label: label, shortLabel: source.shortText, isExclusive: source.isExclusive)
  }

  /// The concepts of a contained ValueSet: its expansion, else what it lists itself.
  private mutating func valueSetOptions(_ reference: String) -> [FormOption] {
    guard reference.hasPrefix("#"),
      let valueSet = contained?.elements.first(where: {
        $0["id"]?.isString(String(reference.dropFirst())) == true
      })
    else {
      unavailable = reference
      return []
    }
    if let expansion = valueSet["expansion"]?["contains"] { return concepts(expansion, depth: 0) }
    var options: [FormOption] = []
    for include in valueSet["compose"]?["include"]?.elements.map({ $0 }) ?? [] {
      guard let listed = include["concept"] else {
        unavailable = reference
        continue
      }
      let system = include["system"]?.string
      options += listed.elements.compactMap { concept($0, system: system) }
    }
    return options
  }

  private func concepts(_ nodes: JSONNode, depth: Int) -> [FormOption] {
    guard depth < 32 else { return [] }
    var options: [FormOption] = []
    for node in nodes.elements {
      let isChoosable = node["abstract"]?.boolean != true && node["inactive"]?.boolean != true
      if isChoosable, let option = concept(node, system: node["system"]?.string) {
        options.append(option)
      }
      if let inner = node["contains"] { options += concepts(inner, depth: depth + 1) }
    }
    return options
  }

  private func concept(_ node: JSONNode, system: String?) -> FormOption? {
    guard let code = node["code"]?.string else { return nil }
    let coding = Coding(
      system: system, code: code, display: node["display"]?.string,
      weight: Coding.weight(of: node))
    let answer = Answer.coding(coding)
    return FormOption(answer: answer, label: answer.label, shortLabel: nil, isExclusive: false)
  }
}

extension Answer {
  /// Whether two answers are the same choice, whatever their display says.
  package func isSameChoice(as other: Answer) -> Bool { withoutDisplay == other.withoutDisplay }

  /// The answer as its question's row and the lists show it.
  package var label: String {
    switch self {
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .decimal(let value): value.description
    case .date(let value): value.description
    case .dateTime(let value): value.description
    case .time(let value): value.description
    case .string(let value), .url(let value): value
    case .coding(let coding): coding.display ?? coding.code ?? ""
    case .quantity(let value, let unit, let code, _):
      [value.description, unit ?? code].compactMap { $0 }.joined(separator: " ")
    case .reference(let reference, let display): display ?? reference
    }
  }

  /// What decides whether two answers are the same choice: a coding by system and code alone.
  var withoutDisplay: Answer {
    guard case .coding(let coding) = self else { return self }
    return .coding(Coding(system: coding.system, code: coding.code, display: nil, weight: nil))
  }
}
