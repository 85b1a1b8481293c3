import FHIR

/// The items whose weights count for each score of a questionnaire, read once for all its responses.
struct CountedItems {
  private(set) var partsByCode: [String: [String]] = [:]
  private var linkIds: Set<String> = []

  /// Nothing where the text cannot be read: then a score stands without its weights.
  init(_ questionnaireJSON: String) {
    guard let tree = try? JSONTree(questionnaireJSON) else { return }
    for item in Questionnaire(tree)?.items ?? [] { read(item) }
  }

  private mutating func read(_ item: QuestionnaireItem) {
    if let linkId = item.linkId { linkIds.insert(linkId) }
    if let score = item.node.extension(ExtensionURL.score),
      let code = score.extensionValue("code")?.string
    {
      partsByCode[code] = score.extensions("part").compactMap { $0.choiceValue?.string }
    }
    for child in item.children { read(child) }
  }

  /// The question that a weight belongs to; nil where it has none of that name.
  func question(of part: String) -> String? {
    guard part.hasSuffix(".weight") else { return nil }
    let question = String(part.dropLast(7))
    return linkIds.contains(question) ? question : nil
  }
}

/// The weights of one response, as it has them.
struct CountedWeights {
  /// One weight: of which item, how much, and whether it follows from another answer.
  struct Weight {
    let linkId: String
    let value: String
    let isImplied: Bool
  }

  private let items: CountedItems
  private var answers: [String: JSONNode] = [:]

  init(_ items: CountedItems, in responseJSON: String) {
    self.items = items
    guard let tree = try? JSONTree(responseJSON) else { return }
    gather(tree.root)
  }

  private mutating func gather(_ node: JSONNode) {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      if let linkId = item["linkId"]?.string { answers[linkId] = item["answer"]?[0]?.choiceValue }
      gather(item)
      for answer in item["answer"]?.elements.map({ $0 }) ?? [] { gather(answer) }
    }
  }

  /// Those that count for a score, in its order; what was not answered has none.
  func weights(of code: String) -> [Weight] {
    (items.partsByCode[code] ?? []).compactMap { part in
      guard let value = answers[part]?.number else { return nil }
      let isImplied = items.question(of: part).map { answers[$0] == nil } ?? false
      return Weight(linkId: part, value: value, isImplied: isImplied)
    }
  }
}
