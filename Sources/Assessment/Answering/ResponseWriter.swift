import FHIR

/// Writes a session as a FHIR R4 QuestionnaireResponse.
///
/// > Same order and nesting as the Questionnaire; no item without linkId; empty items omitted; what
/// > is disabled is absent; hidden answers are kept (fhir.md 2.2).
struct ResponseWriter {
  private let session: Session
  private let id: String?
  /// Whether each item has something to say.
  private let isPresent: [Bool]

  init(session: Session, id: String?) {
    self.session = session
    self.id = id
    isPresent = Self.present(in: session)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "QuestionnaireResponse")
      if let id { writer.member("id", id) }
      if let language = session.form.questionnaire.language {
        writer.member("language", language)
      }
      WhoWriter(setting: session.setting).writeExtensions(to: &writer)
      let canonical = session.form.questionnaire.canonical
      if !canonical.isEmpty { writer.member("questionnaire", canonical) }
      writer.member("status", session.status.rawValue)
      WhoWriter(setting: session.setting).writeReferences(to: &writer)
      writer.member("authored", session.authored.description)
      writeItems(session.form.roots, to: &writer)
    }
    return writer.bytes
  }

  private static func present(in session: Session) -> [Bool] {
    var isPresent = Array(repeating: false, count: session.form.items.count)
    // because an item comes before what stands below it, the last one is looked at first.
    for index in session.form.items.indices.reversed() where session.enabled[index] {
      switch session.form.items[index].type {
      case .group, .display: break
      default:
        isPresent[index] =
          session.replies[index]?.absence != nil || !session.answers(of: index).isEmpty
      }
      if !isPresent[index] {
        isPresent[index] = session.form.items[index].children.contains { isPresent[$0] }
      }
    }
    return isPresent
  }

  private func writeItems(_ indices: [Int], to writer: inout JSONWriter) {
    guard indices.contains(where: { isPresent[$0] }) else { return }
    writer.member("item")
    writer.array { writer in
      for index in indices where isPresent[index] { writeItem(index, to: &writer) }
    }
  }

  private func writeItem(_ index: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("linkId", session.form.items[index].linkId)
      if let reason = session.replies[index]?.absence { write(reason, to: &writer) }
      if !session.wording[index].isEmpty { writer.member("text", session.wording[index]) }
      let answers =
        session.form.items[index].type == .group ? [] : session.answers(of: index)
      // Below a group, or a question that nobody can answer, items stand in the item itself.
      guard !answers.isEmpty else {
        return writeItems(session.form.items[index].children, to: &writer)
      }
      writer.member("answer")
      writer.array { writer in
        for (position, answer) in answers.enumerated() {
          // > Children of a question stand under its answer: `answer.item` (fhir.md 2.1).
          writer.object { writer in
            writer.member(answer.memberName)
            answer.writeValue(to: &writer)
            if position == 0 { writeItems(session.form.items[index].children, to: &writer) }
          }
        }
      }
    }
  }

  private func write(_ reason: AbsentReason, to writer: inout JSONWriter) {
    writer.member("extension")
    writer.array { writer in
      writer.writeExtension(ExtensionURL.dataAbsentReason) {
        $0.member("valueCode", reason.rawValue)
      }
    }
  }
}

extension JSONWriter {
  /// Writes an extension; the closure writes its value.
  mutating func writeExtension(_ url: String, value: (inout JSONWriter) -> Void) {
    object { writer in
      writer.member("url", url)
      value(&writer)
    }
  }
}
