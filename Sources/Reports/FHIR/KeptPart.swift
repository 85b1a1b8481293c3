import Assessment
import FHIR

/// Writes what R4 has no element for as `Basic` resources, so that nothing is lost on the way.
struct KeptPart {
  /// The code system of what such a resource stands for.
  static let system = ExtensionURL.base + "CodeSystem/kept"

  let isNameless: Bool

  func write(_ presser: Operator, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("resourceType", "Basic")
      writer.writeKept { kept in
        kept.field("id", "valueString", presser.id)
        if !isNameless { kept.field("name", "valueString", presser.name) }
        kept.field("role", "valueCode", presser.role?.rawValue)
        kept.field("settings", "valueString", presser.settingsJSON)
      }
      Self.writeCode("operator", to: &writer)
    }
  }

  /// Writes an assessment that answers the questionnaire of that number in the Bundle, from 1.
  func write(_ record: AssessmentRecord, asking number: Int, to writer: inout JSONWriter) {
    let header = record.header
    writer.object { writer in
      writer.member("resourceType", "Basic")
      writer.member("id", header.id)
      writer.member("extension")
      writer.array { writer in
        writer.fields(ExtensionURL.kept) { kept in
          kept.field("person", "valueString", header.person.id)
          kept.field("questionnaire", "valueInteger", number: number)
          kept.field("role", "valueCode", header.role.rawValue)
          kept.field("operator", "valueString", header.operatorID)
          kept.field("status", "valueCode", record.status.rawValue)
          kept.field("started", "valueInstant", header.startedAt)
          kept.field("finished", "valueInstant", record.finishedAt)
          kept.field("authored", "valueInstant", record.authoredAt)
          kept.field("replaces", "valueString", header.replaces)
        }
        for entry in record.entries { write(entry, to: &writer) }
        for rhythm in record.rhythms {
          writer.fields(ExtensionURL.rhythm) { kept in
            kept.field("at", "valueInstant", rhythm.at)
            kept.field("profile", "valueCode", rhythm.profile)
            kept.field("presses", "valueString", rhythm.pressesJSON)
            kept.field("answers", "valueInteger", number: rhythm.answers)
          }
        }
      }
      Self.writeCode("assessment", to: &writer)
      writer.writeReference("subject", "QuestionnaireResponse/\(header.id)")
    }
  }

  private func write(_ entry: LogEntry, to writer: inout JSONWriter) {
    writer.fields(ExtensionURL.logEntry) { kept in
      kept.field("at", "valueInstant", entry.at)
      kept.field("offset", "valueInteger", number: entry.offsetMinutes)
      kept.field("kind", "valueCode", entry.kind.rawValue)
      kept.field("path", "valueString", entry.path)
      kept.field("old", "valueString", entry.old)
      kept.field("new", "valueString", entry.new)
      kept.field("role", "valueCode", entry.role.rawValue)
      kept.field("operator", "valueString", entry.operatorID)
      kept.field("reason", "valueString", entry.reason)
    }
  }

  private static func writeCode(_ code: String, to writer: inout JSONWriter) {
    writer.member("code")
    writer.object { writer in
      writer.member("coding")
      writer.array { writer in
        writer.object { writer in
          writer.member("system", system)
          writer.member("code", code)
        }
      }
    }
  }
}

/// The fields of one extension of our own.
struct FieldWriter {
  fileprivate var writer = JSONWriter()

  /// Writes a field; what is empty is left out, as a text of FHIR is never empty.
  mutating func field(_ name: String, _ type: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    writer.object { writer in
      writer.member("url", name)
      writer.member(type, value)
    }
  }

  mutating func field(_ name: String, _ type: String, number: Int) {
    writer.object { writer in
      writer.member("url", name)
      writer.member(type, number)
    }
  }
}

extension JSONWriter {
  /// The member `extension` with the one extension `kept`.
  mutating func writeKept(_ write: (inout FieldWriter) -> Void) {
    member("extension")
    array { $0.fields(ExtensionURL.kept, write) }
  }

  mutating func fields(_ url: String, _ write: (inout FieldWriter) -> Void) {
    object { writer in
      writer.member("url", url)
      writer.member("extension")
      writer.array { writer in
        var fields = FieldWriter()
        // because both would be copied if both held what is written so far.
        swap(&fields.writer, &writer)
        write(&fields)
        swap(&fields.writer, &writer)
      }
    }
  }
}
