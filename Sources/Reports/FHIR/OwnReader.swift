import Assessment
import FHIR

/// Reads what this program wrote, back to what was kept.
struct OwnReader {
  let index: BundleIndex

  static func isOurs(_ basic: JSONNode) -> Bool { kind(of: basic) != nil }

  private static func kind(of basic: JSONNode) -> String? {
    guard let coding = basic["code"]?["coding"]?[0],
      coding["system"]?.isString(KeptPart.system) == true
    else { return nil }
    return coding["code"]?.string
  }

  /// Whoever pressed the keys; nil where the resource is something else.
  static func `operator`(_ basic: JSONNode) throws(ArrivalFault) -> KeptRecord? {
    guard kind(of: basic) == "operator" else { return nil }
    let kept = try Fields(basic, ExtensionURL.kept)
    let role = try kept.optional("role").map { (text) throws(ArrivalFault) in
      try kept.value(Role(rawValue: text), "role")
    }
    return .operator(
      OperatorRecord(
        Operator(
          id: try kept.text("id"), name: kept.optional("name") ?? "", role: role,
          settingsJSON: kept.optional("settings") ?? "{}")))
  }

  func record(of response: JSONNode, _ basic: JSONNode) throws(ArrivalFault) -> AssessmentRecord {
    let kept = try Fields(basic, ExtensionURL.kept)
    let number = try kept.number("questionnaire")
    guard index.questionnaires.indices.contains(number - 1) else {
      throw kept.fault("questionnaire")
    }
    let questionnaire = index.questionnaires[number - 1]
    let personID = try kept.text("person")
    let person =
      index.patient("Patient/" + personID).map {
        Person(id: personID, name: PatientReader.name(of: $0.node))
      } ?? Person(id: personID, name: "")
    let id = response["id"]?.string ?? ""
    let status = try kept.value(
      PastAssessment.Status(rawValue: try kept.text("status")), "status")
    let isFinished = status == .completed || status == .amended
    var entries: [LogEntry] = []
    for node in basic.extensions(ExtensionURL.logEntry) { entries.append(try Self.entry(node)) }
    var rhythms: [PressRhythm] = []
    for node in basic.extensions(ExtensionURL.rhythm) { rhythms.append(try Self.rhythm(node)) }
    var scores: [KeptScore] = []
    for node in index.scores(of: id) { scores.append(try ScoreReader.score(node)) }
    return AssessmentRecord(
      header: AssessmentHeader(
        id: id, person: person, questionnaireURL: questionnaire["url"]?.string ?? "",
        questionnaireVersion: questionnaire["version"]?.string ?? "",
        questionnaireJSON: questionnaire.source,
        role: try kept.value(Role(rawValue: try kept.text("role")), "role"),
        operatorID: kept.optional("operator"), startedAt: try kept.text("started"),
        replaces: kept.optional("replaces")),
      status: status, finishedAt: kept.optional("finished"),
      authoredAt: kept.optional("authored"),
      responseJSON: isFinished ? response.source : nil, scores: scores, entries: entries,
      rhythms: rhythms)
  }

  private static func entry(_ node: JSONNode) throws(ArrivalFault) -> LogEntry {
    let kept = Fields(node)
    return LogEntry(
      at: try kept.text("at"), offsetMinutes: try kept.number("offset"),
      kind: try kept.value(LogEntry.Kind(rawValue: try kept.text("kind")), "kind"),
      path: kept.optional("path") ?? "", old: kept.optional("old"), new: kept.optional("new"),
      role: try kept.value(Role(rawValue: try kept.text("role")), "role"),
      operatorID: kept.optional("operator"), reason: kept.optional("reason"))
  }

  private static func rhythm(_ node: JSONNode) throws(ArrivalFault) -> PressRhythm {
    let kept = Fields(node)
    return PressRhythm(
      at: try kept.text("at"), profile: kept.optional("profile") ?? "",
      pressesJSON: kept.optional("presses") ?? "[]", answers: try kept.number("answers"))
  }
}

/// The fields of one extension of our own, by their names.
struct Fields {
  private let node: JSONNode
  private var values: [String: JSONNode] = [:]

  /// The fields of the extension with this URL; a resource of ours has it.
  init(_ resource: JSONNode, _ url: String) throws(ArrivalFault) {
    guard let node = resource.extension(url) else {
      throw ArrivalFault(.unreadable(part: "extension"), at: resource)
    }
    self.init(node)
  }

  init(_ node: JSONNode) {
    self.node = node
    for field in node["extension"]?.elements.map({ $0 }) ?? [] {
      if let name = field["url"]?.string { values[name] = field.choiceValue }
    }
  }

  func fault(_ name: String) -> ArrivalFault {
    ArrivalFault(.unreadable(part: name), at: (values[name] ?? node))
  }

  func optional(_ name: String) -> String? { values[name]?.string }

  func text(_ name: String) throws(ArrivalFault) -> String { try value(optional(name), name) }

  func number(_ name: String) throws(ArrivalFault) -> Int {
    try value(values[name]?.integer, name)
  }

  func value<T>(_ value: T?, _ name: String) throws(ArrivalFault) -> T {
    guard let value else { throw fault(name) }
    return value
  }
}

/// Reads a score back from its Observation.
enum ScoreReader {
  static func score(_ node: JSONNode) throws(ArrivalFault) -> KeptScore {
    var parts: [String: JSONNode] = [:]
    for component in node["component"]?.elements.map({ $0 }) ?? [] {
      if let code = code(of: component) { parts[code] = component.choiceValue }
    }
    guard let code = code(of: node), let answered = parts["answered"]?.integer,
      let of = parts["of"]?.integer, let estimated = parts["estimated"]?.boolean,
      let min = parts["range"]?["low"]?["value"]?.number,
      let max = parts["range"]?["high"]?["value"]?.number
    else { throw ArrivalFault(.unreadable(part: "Observation"), at: node) }
    return KeptScore(
      code: code, value: node["valueQuantity"]?["value"]?.number, answered: answered, of: of,
      min: min, max: max, estimated: estimated)
  }

  private static func code(of node: JSONNode) -> String? {
    guard let coding = node["code"]?["coding"]?[0],
      coding["system"]?.isString(ScoreObservation.system) == true
    else { return nil }
    return coding["code"]?.string
  }
}

/// Reads people.
enum PatientReader {
  static func person(_ resource: BundleResource) throws(ArrivalFault) -> PersonRecord {
    let node = resource.node
    guard let id = resource.id, !id.isEmpty else {
      throw ArrivalFault(.badIdentifier(""), at: node)
    }
    let born = node["birthDate"]?.string
    if let born, PartialDate(born) == nil {
      throw ArrivalFault(.unreadable(part: "birthDate"), at: node)
    }
    let kept = node.extension(ExtensionURL.kept).map { Fields($0) }
    return PersonRecord(
      person: Person(id: id, name: name(of: node), born: born),
      language: node["communication"]?[0]?["language"]?["text"]?.string,
      note: kept?.optional("note"), putAwayAt: kept?.optional("put-away"))
  }

  /// The name as text, else its parts in the order in which they are said.
  static func name(of node: JSONNode) -> String {
    guard let name = node["name"]?[0] else { return "" }
    let given = name["given"]?.elements.compactMap(\.string) ?? []
    let parts = given + [name["family"]?.string].compactMap { $0 }
    return shortened(name["text"]?.string ?? parts.joined(separator: " "))
  }

  /// The name as it could have been typed.
  static func shortened(_ name: String) -> String {
    PersonName(name)?.text ?? PersonName(String(name.prefix(PersonName.longest)))?.text ?? ""
  }
}
