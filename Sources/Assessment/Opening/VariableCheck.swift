import FHIR
import FHIRPath

/// Finds the names in expressions that nothing defines.
struct VariableCheck {
  let form: Form
  /// Names that SDC and FHIRPath define, besides a form's own (sdc 2.4 and FHIRPath 9).
  private static let known: Set<String> = [
    "resource", "rootResource", "context", "questionnaire", "qitem", "qItem", "previous",
    "patient", "user", "encounter", "ucum", "sct", "loinc", "terminologies", "server", "factory",
    "now",
  ]

  /// The names, each with the item of its expression; nil for the questionnaire itself.
  var unknown: [(name: String, owner: Int?)] {
    let launched = launchContext
    var found: [(name: String, owner: Int?)] = []
    var told: Set<String> = []
    for bound in form.expressions {
      let names = bound.expression.variableNames.subtracting(bound.variables.map(\.name))
      for name in names.sorted() where !isKnown(name, launched) {
        guard told.insert("\(name)@\(bound.owner ?? -1)").inserted else { continue }
        found.append((name, bound.owner))
      }
    }
    return found
  }

  private func isKnown(_ name: String, _ launched: Set<String>) -> Bool {
    Self.known.contains(name) || launched.contains(name) || name.hasPrefix("vs-")
      || name.hasPrefix("ext-")
  }

  private var launchContext: Set<String> {
    let url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
    return Set(
      form.questionnaire.node.extensions(url).compactMap { context in
        let name = context.extension("name")
        return name?["valueCoding"]?["code"]?.string ?? name?["valueId"]?.string
      })
  }
}
