import Assessment
import FHIR

/// Reads people.
enum PatientReader {
  static func person(_ resource: BundleResource) throws(ArrivalFault) -> PersonRecord {
    let node = resource.node
    guard let id = resource.id, !id.isEmpty else {
      throw ArrivalFault(.badIdentifier(""), at: node)
    }
    let born = node["birthDate"]?.string
    if let born, PartialDate(born) == nil {
      throw ArrivalFault(.unreadable(part: "birthDate"), at: node)
    }
    let kept = node.extension(ExtensionURL.kept).map { Fields($0) }
    return PersonRecord(
      person: Person(id: id, name: name(of: node), born: born, note: kept?.optional("note")),
      language: node["communication"]?[0]?["language"]?["text"]?.string,
      putAwayAt: kept?.optional("put-away"))
  }

  /// The name as text, else its parts in the order in which they are said.
  static func name(of node: JSONNode) -> String {
    guard let name = node["name"]?[0] else { return "" }
    let given = name["given"]?.elements.compactMap(\.string) ?? []
    let parts = given + [name["family"]?.string].compactMap { $0 }
    return shortened(name["text"]?.string ?? parts.joined(separator: " "))
  }

  /// The name as it could have been typed.
  static func shortened(_ name: String) -> String {
    PersonName(name)?.text ?? PersonName(String(name.prefix(PersonName.longest)))?.text ?? ""
  }
}
