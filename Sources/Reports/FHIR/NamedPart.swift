import Assessment
import FHIR

/// Writes the people of a Bundle, with or without their names.
struct NamedPart {
  let isNameless: Bool

  func write(_ record: PersonRecord, to writer: inout JSONWriter) {
    let person = record.person
    writer.object { writer in
      writer.member("resourceType", "Patient")
      writer.member("id", person.id)
      let note = isNameless ? nil : person.note
      if note != nil || record.putAwayAt != nil {
        writer.writeKept { kept in
          kept.field("note", "valueString", note)
          kept.field("put-away", "valueString", record.putAwayAt)
        }
      }
      if record.putAwayAt != nil { writer.member("active", false) }
      writeName(person.name, to: &writer)
      if let born = person.born, !born.isEmpty {
        // because a whole date of birth finds somebody as a name does, the year is left.
        writer.member("birthDate", isNameless ? String(born.prefix(4)) : born)
      }
      guard let language = record.language else { return }
      writer.member("communication")
      writer.array { writer in
        writer.object { writer in
          writer.member("language")
          writer.object { $0.member("text", language) }
        }
      }
    }
  }

  /// Writes somebody who pressed, as a relative of a person, whom R4 demands, or by themself.
  func write(
    _ presser: Operator, as type: String, of person: String?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("resourceType", type)
      writer.member("id", presser.id)
      if let person { writer.writeReference("patient", "Patient/\(person)") }
      writeName(presser.name, to: &writer)
    }
  }

  private func writeName(_ name: String, to writer: inout JSONWriter) {
    guard !isNameless, !name.isEmpty else { return }
    writer.member("name")
    writer.array { writer in writer.object { $0.member("text", name) } }
  }

  /// What stands for a response that was never finished: its log has the answers.
  static func writeUnfinished(_ record: AssessmentRecord, to writer: inout JSONWriter) {
    let header = record.header
    writer.object { writer in
      writer.member("resourceType", "QuestionnaireResponse")
      writer.member("id", header.id)
      let version = header.questionnaireVersion
      if !header.questionnaireURL.isEmpty {
        writer.member(
          "questionnaire", header.questionnaireURL + (version.isEmpty ? "" : "|" + version))
      }
      writer.member("status", record.status.rawValue)
      writer.writeReference("subject", "Patient/\(header.person.id)")
      writer.member("authored", header.startedAt)
    }
  }

  /// A response without the names of people, and without the texts of its questions, which may hold
  /// one; they stand in the questionnaire.
  ///
  /// What stands in place of a reference to a person is made of its member and of what was written.
  static func nameless(
    _ responseJSON: String, reference: (_ member: String, _ written: String) -> String
  ) -> String {
    // because a stored text that cannot be read must not leave as it is.
    guard let tree = try? JSONTree(responseJSON) else { return "null" }
    var writer = JSONWriter()
    writer.object { writer in
      for (key, value) in tree.root.members {
        guard let name = key.string, keptMembers.contains(name) else { continue }
        if people.contains(name) {
          guard let written = value["reference"]?.string else { continue }
          writer.writeReference(name, reference(name, written))
        } else {
          writer.member(name)
          copy(value, to: &writer)
        }
      }
    }
    return writer.text
  }

  /// What of a response has no room for names; its narrative and what it contains have.
  private static let keptMembers: Set<String> = [
    "resourceType", "id", "meta", "language", "extension", "questionnaire", "status", "subject",
    "authored", "author", "source", "item",
  ]
  /// Those of them that refer to people, of which the reference alone is kept.
  private static let people: Set<String> = ["subject", "author", "source"]

  private static func copy(_ node: JSONNode, to writer: inout JSONWriter) {
    switch node.kind {
    case .object:
      let left: Set<String> =
        node["linkId"] != nil ? ["text"] : node["reference"] != nil ? ["display"] : []
      writer.object { writer in
        for (key, value) in node.members {
          guard let name = key.string, !left.contains(name) else { continue }
          writer.member(name)
          copy(value, to: &writer)
        }
      }
    case .array: writer.array { writer in for one in node.elements { copy(one, to: &writer) } }
    default: writer.copy(node)
    }
  }
}

extension JSONWriter {
  mutating func writeReference(_ member: String, _ reference: String) {
    self.member(member)
    object { $0.member("reference", reference) }
  }
}
