import FHIR

/// Writes a session as a FHIR R4 QuestionnaireResponse.
///
/// > Same order and nesting as the Questionnaire; no item without linkId; empty items omitted; what
/// > is disabled is absent; hidden answers are kept (fhir.md 2.2).
struct ResponseWriter {
  private let session: Session
  private let id: String?

  init(session: Session, id: String?) {
    self.session = session
    self.id = id
  }

  var text: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "QuestionnaireResponse")
      if let id { writer.member("id", id) }
      writeExtensions(to: &writer)
      let canonical = session.form.questionnaire.canonical
      if !canonical.isEmpty { writer.member("questionnaire", canonical) }
      writer.member("status", session.status.rawValue)
      writeWho(to: &writer)
      writer.member("authored", session.authored.description)
      let roots = session.form.items.filter { $0.parent == nil }.map(\.index)
      writeItems(roots, to: &writer)
    }
    return writer.text
  }

  // MARK: Who

  private func writeExtensions(to writer: inout JSONWriter) {
    writer.member("extension")
    writer.array { writer in
      writeExtension(ExtensionURL.role, to: &writer) {
        $0.member("valueCode", session.setting.role.rawValue)
      }
      writeExtension(ExtensionURL.pressMode, to: &writer) {
        $0.member("valueCode", session.setting.pressMode)
      }
      let mode = session.setting.role == .interview ? "verbal" : "electronic"
      writeExtension(ExtensionURL.completionMode, to: &writer) { writer in
        writer.member("valueCodeableConcept")
        writer.object { writer in
          writer.member("coding")
          writer.array { writer in
            writer.object { writer in
              writer.member(
                "system", "http://hl7.org/fhir/questionnaireresponse-mode")
              writer.member("code", mode)
            }
          }
        }
      }
    }
  }

  private func writeExtension(
    _ url: String, to writer: inout JSONWriter, value: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      writer.member("url", url)
      value(&writer)
    }
  }

  /// `subject` the person, `author` who pressed the keys, `source` who answered (data-model.md 5).
  private func writeWho(to writer: inout JSONWriter) {
    let person = session.setting.person
    let role = session.setting.role
    let name = person.name.isEmpty ? nil : person.name
    writeReference("subject", type: "Patient", id: person.id, display: name, to: &writer)
    let hands: String =
      switch role {
      case .`self`: "Patient"
      case .selfScribe, .proxy: "RelatedPerson"
      case .interview: "Practitioner"
      }
    if hands == "Patient" {
      writeReference("author", type: hands, id: person.id, display: name, to: &writer)
    } else {
      writeReference(
        "author", type: hands, id: nil, display: session.setting.operatorName, to: &writer)
    }
    if role == .proxy {
      writeReference(
        "source", type: "RelatedPerson", id: nil, display: session.setting.operatorName,
        to: &writer)
    } else {
      writeReference("source", type: "Patient", id: person.id, display: name, to: &writer)
    }
  }

  private func writeReference(
    _ member: String, type: String, id: String?, display: String?, to writer: inout JSONWriter
  ) {
    writer.member(member)
    writer.object { writer in
      if let id { writer.member("reference", "\(type)/\(id)") }
      writer.member("type", type)
      if let display { writer.member("display", display) }
    }
  }

  // MARK: Items

  private func writeItems(_ indices: [Int], to writer: inout JSONWriter) {
    let present = indices.filter(isPresent)
    guard !present.isEmpty else { return }
    writer.member("item")
    writer.array { writer in for index in present { writeItem(index, to: &writer) } }
  }

  private func isPresent(_ index: Int) -> Bool {
    let item = session.form.items[index]
    guard session.enabled[index], item.type != .display else { return false }
    if item.type == .group { return item.children.contains(where: isPresent) }
    return session.replies[index] != nil || !session.calculated[index].isEmpty
  }

  private func writeItem(_ index: Int, to writer: inout JSONWriter) {
    let item = session.form.items[index]
    writer.object { writer in
      writer.member("linkId", item.linkId)
      if let reason = session.replies[index]?.absence { writeAbsence(reason, to: &writer) }
      let text = item.question(
        voice: session.setting.role.voice, name: session.setting.person.name)
      if !text.isEmpty, !item.isHidden { writer.member("text", text) }
      guard item.type != .group else { return writeItems(item.children, to: &writer) }
      let answers = session.answers(of: index)
      guard !answers.isEmpty else { return }
      writer.member("answer")
      writer.array { writer in
        for (position, answer) in answers.enumerated() {
          // > Children of a question stand under its answer: `answer.item` (fhir.md 2.1).
          writer.object { writer in
            writer.member(answer.memberName)
            answer.writeValue(to: &writer)
            if position == 0 { writeItems(item.children, to: &writer) }
          }
        }
      }
    }
  }

  private func writeAbsence(_ reason: AbsentReason, to writer: inout JSONWriter) {
    writer.member("extension")
    writer.array { writer in
      writeExtension(ExtensionURL.dataAbsentReason, to: &writer) {
        $0.member("valueCode", reason.rawValue)
      }
    }
  }
}
