package import FHIR

/// Everything an expression may look at; nothing is looked up elsewhere.
package struct Environment: Sendable {
  /// `%resource`, in a form the response.
  package var resource: Value?
  /// `%context`.
  package var context: [Value]
  /// `%questionnaire`, and where `weight()` finds the weights of options.
  package var questionnaire: JSONNode?
  /// The values of other `%names`, which go before those that FHIRPath defines.
  package var variables: [String: [Value]]
  /// The moment of `now()`, `today()` and `timeOfDay()`.
  package var now: DateTime
  /// Whether a name that the type of an element does not have is an error, not nothing.
  package var isStrict: Bool

  package init(
    now: DateTime, resource: Value? = nil, context: [Value] = [],
    questionnaire: JSONNode? = nil, variables: [String: [Value]] = [:], isStrict: Bool = false
  ) {
    self.now = now
    self.resource = resource
    self.context = context
    self.questionnaire = questionnaire
    self.variables = variables
    self.isStrict = isStrict
  }

  /// The values of a `%name`; nil when there is none of that name.
  func values(of name: String) -> [Value]? {
    if let values = variables[name] { return values }
    switch name {
    case "resource", "rootResource": return resource.map { [$0] }
    case "context": return context
    case "questionnaire":
      return questionnaire.map { [.element(Element($0, type: .questionnaire))] }
    case "ucum": return [.string(MeasureUnit.ucum)]
    case "sct": return [.string("http://snomed.info/sct")]
    case "loinc": return [.string("http://loinc.org")]
    default: break
    }
    let addresses = [
      ("vs-", "http://hl7.org/fhir/ValueSet/"),
      ("ext-", "http://hl7.org/fhir/StructureDefinition/"),
    ]
    for (prefix, address) in addresses where name.hasPrefix(prefix) {
      return [.string(address + name.dropFirst(prefix.count))]
    }
    return nil
  }
}
