import Assessment
import FHIR

/// Reads a finished response that another program wrote, as if it had been answered here.
struct ForeignReader {
  let index: BundleIndex
  let forms: BundleForms
  let moment: (String) -> Moment?

  func record(
    of node: JSONNode, _ faults: inout [ArrivalFault]
  ) throws(ArrivalFault) -> AssessmentRecord {
    func fault(_ reason: ArrivalFault.Reason, _ member: String) -> ArrivalFault {
      ArrivalFault(reason, at: (node[member] ?? node))
    }
    let written = node["status"]?.string ?? ""
    guard let status = PastAssessment.Status(rawValue: written),
      status == .completed || status == .amended
    else { throw fault(.notFinished(status: written), "status") }
    guard let moment = node["authored"]?.string.flatMap(moment) else {
      throw fault(.noTime, "authored")
    }
    let person = try person(of: node)
    let (role, presser) = who(node)
    let form = try form(of: node)
    let session = Session(
      form: form, setting: Setting(person: person, role: role, operator: presser), at: moment,
      isBegun: true)
    var entries: [LogEntry] = []
    let answers = ResponseAnswers(node, to: form)
    faults += answers.faults
    for (index, reply) in answers.replies where form.items[index].isAsked {
      entries.append(
        LogEntry(
          at: moment.utc, offsetMinutes: moment.offsetMinutes,
          kind: reply.absence == nil ? .answer : .skip, path: form.items[index].linkId,
          new: reply.json,
          role: role, operatorID: presser?.id))
    }
    let finished = session.replaying(entries).finished(at: moment, as: status)
    entries.append(
      LogEntry(
        at: moment.utc, offsetMinutes: moment.offsetMinutes, kind: .finish, path: "", role: role,
        operatorID: presser?.id, reason: "import"))
    let (id, json) = try identified(node)
    return AssessmentRecord(
      header: AssessmentHeader(
        id: id, person: person, questionnaireURL: form.url,
        questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json, role: role,
        operatorID: presser?.id, startedAt: moment.utc),
      status: status, finishedAt: moment.utc, authoredAt: moment.utc, responseJSON: json,
      scores: finished.scores.map(\.kept).sorted { $0.code < $1.code }, entries: entries)
  }

  /// The response with its identifier; one without is called by what it says, so that the same is
  /// known again.
  private func identified(_ node: JSONNode) throws(ArrivalFault) -> (id: String, json: String) {
    let text = node.source
    let id = node["id"]?.string ?? "response-" + Checksum.text(of: text)
    // > [A-Za-z0-9\-\.]{1,64} (R4, id).
    let isSign = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2D || byte == 0x2E
    }
    guard (1...64).contains(id.utf8.count), id.utf8.allSatisfy(isSign) else {
      throw ArrivalFault(.badIdentifier(id), at: (node["id"] ?? node))
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "QuestionnaireResponse")
      writer.member("id", id)
      for (key, value) in node.members {
        guard let name = key.string, name != "resourceType", name != "id" else { continue }
        writer.member(name)
        writer.copy(value)
      }
    }
    return (id, writer.text)
  }

  private func person(of node: JSONNode) throws(ArrivalFault) -> Person {
    guard let subject = node["subject"] else { throw ArrivalFault(.noSubject, at: node) }
    let name = PatientReader.shortened(subject["display"]?.string ?? "")
    guard let reference = subject["reference"]?.string else {
      guard !name.isEmpty else { throw ArrivalFault(.noSubject, at: subject) }
      return Person(id: "person-" + Checksum.text(of: name), name: name)
    }
    if let known = index.patient(reference), let id = known.id {
      return Person(id: id, name: PatientReader.name(of: known.node))
    }
    return Person(id: BundleResource.end(of: reference), name: name)
  }

  /// Who gave the answers, and whose hands pressed: by our own extension, else by who is named.
  private func who(_ node: JSONNode) -> (Role, Operator?) {
    func type(_ member: String) -> String {
      let reference = node[member]?["reference"]?.string ?? ""
      return node[member]?["type"]?.string ?? String(reference.split(separator: "/").first ?? "")
    }
    let role: Role
    if let said = node.extensionValue(ExtensionURL.role)?.string.flatMap(Role.init(rawValue:)) {
      role = said
    } else if type("source") == "RelatedPerson" {
      role = .proxy
    } else {
      role = type("author") == "Practitioner" ? .interview : .`self`
    }
    let reference = node["author"]?["reference"]?.string ?? ""
    guard role != .`self`, type("author") != "Patient", !reference.isEmpty else {
      return (role, nil)
    }
    return (
      role,
      Operator(
        id: BundleResource.end(of: reference),
        name: PatientReader.shortened(node["author"]?["display"]?.string ?? ""), role: role)
    )
  }

  private func form(of node: JSONNode) throws(ArrivalFault) -> Form {
    guard let canonical = node["questionnaire"]?.string else {
      throw ArrivalFault(.noQuestionnaire, at: node)
    }
    let parts = canonical.split(separator: "|", maxSplits: 1).map(String.init)
    let url = parts.first ?? ""
    let opening = forms.opening(url, version: parts.count > 1 ? parts[1] : nil)
    let place = node["questionnaire"] ?? node
    guard let opening else { throw ArrivalFault(.unknownQuestionnaire(canonical), at: place) }
    guard let form = opening.form else {
      throw ArrivalFault(.unusableQuestionnaire(canonical), at: place)
    }
    // because another version may ask something else under the same name.
    guard parts.count == 1 || form.questionnaire.version == parts[1] else {
      throw ArrivalFault(.unknownQuestionnaire(canonical), at: place)
    }
    return form
  }
}

/// A short name made of a text, the same for the same text: FNV-1a, twice with other beginnings.
enum Checksum {
  static func text(of text: String) -> String {
    [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4].map { (beginning: UInt64) in
      let sum = text.utf8.reduce(beginning) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
      let digits = String(sum, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
