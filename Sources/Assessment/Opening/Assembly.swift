import FHIR

/// Puts a questionnaire together from the groups of others (data-model.md 3).
///
/// > The item is replaced by what it names: by SDC's modular forms, an item with the extension
/// > `subQuestionnaire` stands for the items of the questionnaire with that canonical URL; with a
/// > fragment behind `#`, for the item with that linkId alone.
///
/// The outcome is an ordinary questionnaire, so nothing behind this knows of assembly.
struct Assembly {
  private let file: String
  private let parts: (String) -> Part?
  private var origins: [String: Origin] = [:]
  private var contained: [JSONNode] = []
  private var variables: [JSONNode] = []
  private var partCount = 0
  private var depth = 0

  // Far beyond any real form; parts that double over and over come here.
  private static let mostParts = 1_000
  private static let mostBytes = 64_000_000
  private static let deepest = 256

  /// The questionnaire with every named group in place of its name.
  static func assemble(
    _ questionnaire: Questionnaire, in file: String, parts: @escaping (String) -> Part?
  ) throws(Problem) -> Assembled {
    var assembly = Assembly(file: file, parts: parts)
    guard namesParts(questionnaire.items) else {
      assembly.remember(questionnaire.items, from: file)
      return Assembled(
        questionnaire: questionnaire, isAssembled: false, file: file, origins: assembly.origins)
    }
    return try assembly.assembled(questionnaire)
  }

  private init(file: String, parts: @escaping (String) -> Part?) {
    self.file = file
    self.parts = parts
  }

  private static func namesParts(_ items: [QuestionnaireItem]) -> Bool {
    items.contains { $0.part != nil || namesParts($0.children) }
  }

  private mutating func remember(_ items: [QuestionnaireItem], from file: String) {
    for item in items {
      if let linkId = item.linkId, origins[linkId] == nil {
        origins[linkId] = Origin(file: file, item: item)
      }
      remember(item.children, from: file)
    }
  }

  private mutating func assembled(_ root: Questionnaire) throws(Problem) -> Assembled {
    var items = JSONWriter()
    try write(root.items, from: file, within: [root.url], to: &items)
    do throws(JSONError) {
      let tree = try JSONTree(reading: whole(root, items: try JSONTree(reading: items.bytes)))
      return Assembled(
        questionnaire: Questionnaire(tree) ?? root, isAssembled: true, file: file,
        origins: origins)
    } catch {
      throw Problem(.fatal, .json(error.fault), at: root.node.place)
    }
  }

  /// The root's own members, with what its parts bring along: ValueSets and variables.
  private func whole(_ root: Questionnaire, items: JSONTree) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for (key, value) in root.node.members {
        guard let name = key.string, !["item", "contained", "extension"].contains(name) else {
          continue
        }
        writer.member(name)
        writer.copy(value)
      }
      let own = root.node["extension"]?.elements.map { $0 } ?? []
      Self.write(own + variables, as: "extension", to: &writer)
      let ownContained = root.node["contained"]?.elements.map { $0 } ?? []
      Self.write(ownContained + contained, as: "contained", to: &writer)
      writer.member("item")
      writer.copy(items.root)
    }
    return writer.bytes
  }

  private static func write(_ nodes: [JSONNode], as name: String, to writer: inout JSONWriter) {
    guard !nodes.isEmpty else { return }
    writer.member(name)
    writer.array { writer in for node in nodes { writer.copy(node) } }
  }

  private mutating func write(
    _ items: [QuestionnaireItem], from file: String, within: [String], to writer: inout JSONWriter
  ) throws(Problem) {
    var failure: Problem?
    writer.array { writer in
      for item in items where failure == nil {
        do throws(Problem) {
          try write(item, from: file, within: within, to: &writer)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  private mutating func write(
    _ item: QuestionnaireItem, from file: String, within: [String], to writer: inout JSONWriter
  ) throws(Problem) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Problem(
        .fatal, .json(.tooDeep(limit: Self.deepest)), linkId: item.linkId, at: item.node.place)
    }
    if let name = item.part {
      return try writePart(name, of: item, from: file, within: within, to: &writer)
    }
    if let linkId = item.linkId, origins[linkId] == nil {
      origins[linkId] = Origin(file: file, item: item)
    }
    guard Self.namesParts(item.children) else {
      remember(item.children, from: file)
      return writer.copy(item.node)
    }
    var failure: Problem?
    writer.object { writer in
      for (key, value) in item.node.members where !key.isString("item") {
        writer.member(key.string ?? "")
        writer.copy(value)
      }
      writer.member("item")
      do throws(Problem) {
        try write(item.children, from: file, within: within, to: &writer)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private mutating func writePart(
    _ canonical: String, of item: QuestionnaireItem, from file: String, within: [String],
    to writer: inout JSONWriter
  ) throws(Problem) {
    let pieces = canonical.split(separator: "#", maxSplits: 1).map(String.init)
    partCount += 1
    guard !within.contains(canonical), within.count < 16, partCount <= Self.mostParts else {
      throw Problem(
        .fatal, .partCycle(within + [canonical]), linkId: item.linkId, at: item.node.place)
    }
    guard let url = pieces.first, let part = parts(url) else {
      throw Problem(.fatal, .partUnavailable(canonical), linkId: item.linkId, at: item.node.place)
    }
    guard writer.bytes.count < Self.mostBytes else {
      throw Problem(
        .fatal, .json(.tooLarge(limit: Self.mostBytes)), linkId: item.linkId, at: item.node.place)
    }
    bring(part)
    let named: [QuestionnaireItem]
    if pieces.count == 2 {
      guard let group = Self.item(pieces[1], among: part.questionnaire.items) else {
        throw Problem(
          .fatal, .partUnavailable(canonical), linkId: item.linkId, at: item.node.place)
      }
      named = [group]
    } else {
      named = part.questionnaire.items
    }
    for one in named {
      try write(one, from: part.file, within: within + [canonical], to: &writer)
    }
  }

  /// Takes over what the items of a part rely on at its root.
  private mutating func bring(_ part: Part) {
    let root = part.questionnaire.node
    for node in root["contained"]?.elements.map({ $0 }) ?? []
    where !contained.contains(where: { $0["id"]?.string == node["id"]?.string }) {
      contained.append(node)
    }
    for node in root.extensions(ExtensionURL.variable)
    where !variables.contains(where: { $0.source == node.source }) {
      variables.append(node)
    }
  }

  private static func item(
    _ linkId: String, among items: [QuestionnaireItem]
  ) -> QuestionnaireItem? {
    for item in items {
      if item.linkId == linkId { return item }
      if let found = self.item(linkId, among: item.children) { return found }
    }
    return nil
  }
}

/// A questionnaire after assembly, and where each of its items was written.
struct Assembled {
  let questionnaire: Questionnaire
  let isAssembled: Bool
  let file: String
  let origins: [String: Origin]

  /// The problem with the place of its item in the file that the item came from.
  func placed(_ problem: Problem) -> Problem {
    guard let origin = problem.linkId.flatMap({ origins[$0] }), origin.file == file else {
      return Problem(problem.severity, problem.kind, linkId: problem.linkId)
    }
    return Problem(
      problem.severity, problem.kind, linkId: problem.linkId, at: origin.item.node.place)
  }
}

extension QuestionnaireItem {
  /// The canonical URL of the questionnaire or group that this item stands for.
  var part: String? { node.extensionValue(ExtensionURL.subQuestionnaire)?.string }
}
