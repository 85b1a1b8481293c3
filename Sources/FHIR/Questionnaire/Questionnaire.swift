/// A view of a FHIR R4 Questionnaire; it reads what is there and judges nothing.
package struct Questionnaire: Sendable {
  package let node: JSONNode

  /// The resource in the tree; nil when the tree holds something else.
  package init?(_ tree: JSONTree) {
    guard tree.root["resourceType"]?.isString("Questionnaire") == true else { return nil }
    node = tree.root
  }

  package var url: String { node["url"]?.string ?? "" }
  package var version: String { node["version"]?.string ?? "" }
  package var name: String { node["name"]?.string ?? "" }
  /// What it is called: by its title, else its name, else the last part of its url.
  package var title: String {
    node["title"]?.string ?? node["name"]?.string
      ?? url.split(separator: "/").last.map(String.init) ?? ""
  }
  /// A name for narrow places, and for rows that lead here.
  ///
  /// R4 has no element for it: it is the short text of the first section where that bears the title.
  package var shortTitle: String {
    items.first.flatMap { $0.text == title ? $0.shortText : nil } ?? title
  }
  /// The language that its texts are in, as a tag: `en`.
  package var language: String? { node["language"]?.string }
  package var items: [QuestionnaireItem] { QuestionnaireItem.children(of: node) }

  /// Whether it is never asked by itself, by SDC's `assemble-expectation`.
  package var isOnlyPart: Bool {
    let expectation = node.extensionValue(ExtensionURL.assembleExpectation)?.string
    return expectation == "independent-child" || expectation == "assemble-child"
  }

  /// Whether it is off until a local emergency number is set (decision 16).
  package var needsEmergencyNumber: Bool {
    node.extensionValue(ExtensionURL.needsEmergencyNumber)?.boolean ?? false
  }

  /// What a response names as its questionnaire: url and version, joined by a bar.
  package var canonical: String { version.isEmpty ? url : "\(url)|\(version)" }
}
