import Assessment
import FHIR

/// Writes a score as an Observation: never a bare number (decision 6).
struct ScoreObservation {
  /// The code system of scores, and of what stands beside each.
  static let system = ExtensionURL.base + "CodeSystem/scores"

  /// The code system of the items that count for a score, by their linkIds.
  static let weights = ExtensionURL.base + "CodeSystem/weights"

  let score: KeptScore
  let counted: CountedWeights
  let record: AssessmentRecord
  let authoredAt: String

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("resourceType", "Observation")
      writer.member("status", status)
      writer.member("code")
      Self.writeCode(score.code, to: &writer)
      writer.writeReference("subject", "Patient/\(record.header.person.id)")
      writer.member("effectiveDateTime", authoredAt)
      if let value = score.value {
        writer.member("valueQuantity")
        writer.object { writer in
          writer.member("value")
          writer.number(value)
          writer.member("unit", "{score}")
        }
      } else {
        writeAbsence(to: &writer)
      }
      writer.member("note")
      // because whoever reads the number alone must know which way it goes (decision 4).
      writer.array { writer in writer.object { $0.member("text", "Higher is better.") } }
      writer.member("derivedFrom")
      writer.array { writer in
        writer.object { writer in
          writer.member("reference", "QuestionnaireResponse/\(record.header.id)")
        }
      }
      writeComponents(to: &writer)
    }
  }

  private var status: String {
    if record.isReplaced { return "entered-in-error" }
    return record.status == .amended ? "amended" : "final"
  }

  private func writeAbsence(to writer: inout JSONWriter) {
    writer.member("dataAbsentReason")
    writer.object { writer in
      Self.writeCodings(
        "http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown", to: &writer)
      writer.member("text", "Not enough answers.")
    }
  }

  private func writeComponents(to writer: inout JSONWriter) {
    writer.member("component")
    writer.array { writer in
      Self.writeComponent("answered", to: &writer) { $0.member("valueInteger", score.answered) }
      Self.writeComponent("of", to: &writer) { $0.member("valueInteger", score.of) }
      Self.writeComponent("estimated", to: &writer) { $0.member("valueBoolean", score.estimated) }
      Self.writeComponent("range", to: &writer) { writer in
        writer.member("valueRange")
        writer.object { writer in
          for (name, number) in [("low", score.min), ("high", score.max)] {
            writer.member(name)
            writer.object { writer in
              writer.member("value")
              writer.number(number)
            }
          }
        }
      }
      for weight in counted.weights(of: score.code) { Self.write(weight, to: &writer) }
    }
  }

  private static func write(_ weight: CountedWeights.Weight, to writer: inout JSONWriter) {
    writer.object { writer in
      if weight.isImplied {
        writer.member("extension")
        writer.array { writer in
          writer.object { writer in
            writer.member("url", ExtensionURL.implied)
            writer.member("valueBoolean", true)
          }
        }
      }
      writer.member("code")
      writer.object { writeCodings(weights, weight.linkId, to: &$0) }
      writer.member("valueQuantity")
      writer.object { writer in
        writer.member("value")
        writer.number(weight.value)
      }
    }
  }

  private static func writeComponent(
    _ code: String, to writer: inout JSONWriter, value: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      writer.member("code")
      writeCode(code, to: &writer)
      value(&writer)
    }
  }

  private static func writeCode(_ code: String, to writer: inout JSONWriter) {
    writer.object { writeCodings(system, code, to: &$0) }
  }

  private static func writeCodings(
    _ system: String, _ code: String, to writer: inout JSONWriter
  ) {
    writer.member("coding")
    writer.array { writer in
      writer.object { writer in
        writer.member("system", system)
        writer.member("code", code)
      }
    }
  }
}
