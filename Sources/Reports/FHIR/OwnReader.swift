import Assessment
import FHIR

/// Reads what this program wrote, back to what was kept.
struct OwnReader {
  let index: BundleIndex
  let forms: BundleForms

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

  /// The record of a response; what is wrong with parts of it that can be read is told in `faults`.
  func record(
    of response: JSONNode, _ basic: JSONNode, _ faults: inout [ArrivalFault]
  ) throws(ArrivalFault) -> AssessmentRecord {
    let kept = try Fields(basic, ExtensionURL.kept)
    let number = try kept.number("questionnaire")
    guard index.questionnaires.indices.contains(number - 1) else {
      throw kept.fault("questionnaire")
    }
    let questionnaire = index.questionnaires[number - 1]
    let url = questionnaire["url"]?.string ?? ""
    guard let form = forms.form(number, questionnaire) else {
      throw ArrivalFault(.unusableQuestionnaire(url), at: questionnaire)
    }
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
    for node in basic.extensions(ExtensionURL.logEntry) {
      do throws(ArrivalFault) { entries.append(try entry(node, of: form, number)) } catch {
        faults.append(error)
      }
    }
    var rhythms: [PressRhythm] = []
    for node in basic.extensions(ExtensionURL.rhythm) { rhythms.append(try Self.rhythm(node)) }
    var scores: [KeptScore] = []
    for node in index.scores(of: id) { scores.append(try ScoreReader.score(node)) }
    let record = AssessmentRecord(
      header: AssessmentHeader(
        id: id, person: person, questionnaireURL: url,
        questionnaireVersion: questionnaire["version"]?.string ?? "",
        questionnaireJSON: forms.text(number, questionnaire),
        role: try kept.value(Role(rawValue: try kept.text("role")), "role"),
        operatorID: kept.optional("operator"), startedAt: try kept.instant("started"),
        replaces: kept.optional("replaces")),
      status: status, finishedAt: try kept.optionalInstant("finished"),
      authoredAt: try kept.optionalInstant("authored"),
      responseJSON: isFinished ? response.source : nil, scores: scores, entries: entries,
      rhythms: rhythms)
    if let finishedAt = record.finishedAt, finishedAt < record.header.startedAt {
      faults.append(ArrivalFault(.endsBeforeItBegins, at: kept.place(of: "finished")))
    }
    if isFinished { try check(record, response, answering: form, number, &faults) }
    return record
  }

  /// Tells the answers of a finished response that its form does not permit, and the scores that are
  /// not what they make.
  private func check(
    _ record: AssessmentRecord, _ response: JSONNode, answering form: Form, _ number: Int,
    _ faults: inout [ArrivalFault]
  ) throws(ArrivalFault) {
    guard let instant = record.finishedAt, let local = DateTime(instant),
      let authored = response["authored"]?.string.flatMap({ DateTime($0) })
    else { throw ArrivalFault(.noTime, at: (response["authored"] ?? response)) }
    let answers = ResponseAnswers(response, to: form)
    faults += answers.faults
    guard answers.faults.isEmpty else { return }
    let recount = forms.recount(
      number, of: form, role: record.header.role,
      at: Moment(utc: instant, offsetMinutes: 0, local: local))
    let others = recount.codes(
      ofOther: record.scores, than: answers.replies, authored: authored, as: record.status)
    faults += others.map { code in
      let node = index.scores(of: record.header.id).first { ScoreReader.code(of: $0) == code }
      return ArrivalFault(.otherScore(code), at: node ?? response)
    }
  }

  private func entry(
    _ node: JSONNode, of form: Form, _ number: Int
  ) throws(ArrivalFault) -> LogEntry {
    let kept = Fields(node)
    let entry = LogEntry(
      at: try kept.instant("at"),
      offsetMinutes: try kept.value(
        kept.integer("offset").flatMap { LogEntry.offsets.contains($0) ? $0 : nil }, "offset"),
      kind: try kept.value(LogEntry.Kind(rawValue: try kept.text("kind")), "kind"),
      path: kept.optional("path") ?? "", old: kept.optional("old"), new: kept.optional("new"),
      role: try kept.value(Role(rawValue: try kept.text("role")), "role"),
      operatorID: kept.optional("operator"), reason: kept.optional("reason"))
    guard entry.isReply, !entry.path.isEmpty else { return entry }
    guard let item = form.item(entry.path) else {
      throw ArrivalFault(.unknownItem(entry.path), at: kept.place(of: "path"))
    }
    guard let new = entry.new else { return entry }
    guard forms.permits(new, to: item, number) else {
      throw ArrivalFault(.unfittingAnswer(entry.path), at: kept.place(of: "new"))
    }
    return entry
  }

  private static func rhythm(_ node: JSONNode) throws(ArrivalFault) -> PressRhythm {
    let kept = Fields(node)
    return PressRhythm(
      at: try kept.instant("at"), profile: kept.optional("profile") ?? "",
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

  /// Where a field stands, or what should have it.
  func place(of name: String) -> JSONNode { values[name] ?? node }

  func fault(_ name: String) -> ArrivalFault {
    ArrivalFault(.unreadable(part: name), at: place(of: name))
  }

  func optional(_ name: String) -> String? { values[name]?.string }

  func text(_ name: String) throws(ArrivalFault) -> String { try value(optional(name), name) }

  func integer(_ name: String) -> Int? { values[name]?.integer }

  func number(_ name: String) throws(ArrivalFault) -> Int { try value(integer(name), name) }

  /// An instant of the calendar, as `LogEntry.at`.
  func instant(_ name: String) throws(ArrivalFault) -> String {
    let text = try text(name)
    let isInstant = text.utf8.count == 24 && text.last == "Z" && DateTime(text) != nil
    return try value(isInstant ? text : nil, name)
  }

  func optionalInstant(_ name: String) throws(ArrivalFault) -> String? {
    optional(name) == nil ? nil : try instant(name)
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

  static func code(of node: JSONNode) -> String? {
    guard let coding = node["code"]?["coding"]?[0],
      coding["system"]?.isString(ScoreObservation.system) == true
    else { return nil }
    return coding["code"]?.string
  }
}
