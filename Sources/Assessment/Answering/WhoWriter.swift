import FHIR

/// Writes into a response whose it is, who answered, and how it was pressed (data-model.md 5).
struct WhoWriter {
  let setting: Setting

  func writeExtensions(to writer: inout JSONWriter) {
    writer.member("extension")
    writer.array { writer in
      writer.writeExtension(ExtensionURL.role) {
        $0.member("valueCode", setting.role.rawValue)
      }
      writer.writeExtension(ExtensionURL.pressMode) {
        $0.member("valueCode", setting.pressMode)
      }
      let mode = setting.role == .interview ? "verbal" : "electronic"
      writer.writeExtension(ExtensionURL.completionMode) { writer in
        writer.member("valueCodeableConcept")
        writer.object { writer in
          writer.member("coding")
          writer.array { writer in
            writer.object { writer in
              writer.member("system", "http://hl7.org/fhir/questionnaireresponse-mode")
              writer.member("code", mode)
            }
          }
        }
      }
    }
  }

  /// `subject` the person, `author` who pressed the keys, `source` who answered.
  func writeReferences(to writer: inout JSONWriter) {
    writePerson("subject", to: &writer)
    switch setting.role {
    case .`self`: writePerson("author", to: &writer)
    case .selfScribe, .proxy: writeOperator("author", type: "RelatedPerson", to: &writer)
    case .interview: writeOperator("author", type: "Practitioner", to: &writer)
    }
    if setting.role == .proxy {
      writeOperator("source", type: "RelatedPerson", to: &writer)
    } else {
      writePerson("source", to: &writer)
    }
  }

  private func writePerson(_ member: String, to writer: inout JSONWriter) {
    let name = setting.person.name.isEmpty ? nil : setting.person.name
    write(member, type: "Patient", id: setting.person.id, display: name, to: &writer)
  }

  /// Somebody without a name is left out: a reference has to refer to somebody (R4, ref-1 and 2).
  private func writeOperator(_ member: String, type: String, to writer: inout JSONWriter) {
    guard let presser = setting.operator, !presser.name.isEmpty else { return }
    write(member, type: type, id: presser.id, display: presser.name, to: &writer)
  }

  private func write(
    _ member: String, type: String, id: String?, display: String?, to writer: inout JSONWriter
  ) {
    writer.member(member)
    writer.object { writer in
      if let id { writer.member("reference", "\(type)/\(id)") }
      writer.member("type", type)
      if let display { writer.member("display", display) }
    }
  }
}
