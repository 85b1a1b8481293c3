/// A code of a code system, with the weight that the chosen option carries.
package struct Coding: Sendable, Hashable {
  package var system: String?
  package var code: String?
  package var display: String?
  package var weight: Decimal128?

  /// Where weights are written.
  package static let weightURL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
  /// Where weights are read, the STU3 name included (decision 20).
  package static let weightURLs = [
    weightURL, "http://hl7.org/fhir/StructureDefinition/itemWeight",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
  ]

  package init(
    system: String? = nil, code: String? = nil, display: String? = nil, weight: Decimal128? = nil
  ) {
    self.system = system
    self.code = code
    self.display = display
    self.weight = weight
  }

  /// Reads a FHIR Coding; nil when the node is no object.
  package init?(_ node: JSONNode) {
    guard node.kind == .object else { return nil }
    self.init(
      system: node["system"]?.string, code: node["code"]?.string,
      display: node["display"]?.string, weight: Self.weight(of: node))
  }

  /// The weight in the `extension` member of an element such as a Coding or an answer option.
  package static func weight(of element: JSONNode) -> Decimal128? {
    guard let extensions = element["extension"] else { return nil }
    for node in extensions.elements {
      guard let url = node["url"], weightURLs.contains(where: url.isString) else { continue }
      if let weight = (node["valueDecimal"] ?? node["valueInteger"])?.decimal { return weight }
    }
    return nil
  }

  /// Whether both name the same code: equal system and code, a missing system only matches a
  /// missing one (decision 19).
  package func isSame(as other: Coding) -> Bool {
    system == other.system && code == other.code
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let weight {
        writer.member("extension")
        writer.array { writer in
          writer.object { writer in
            writer.member("url", Self.weightURL)
            writer.member("valueDecimal", weight)
          }
        }
      }
      if let system { writer.member("system", system) }
      if let code { writer.member("code", code) }
      if let display { writer.member("display", display) }
    }
  }
}
