/// A view of one item of a Questionnaire.
package struct QuestionnaireItem: Sendable {
  package let node: JSONNode

  package init(_ node: JSONNode) { self.node = node }

  package static func children(of node: JSONNode) -> [QuestionnaireItem] {
    node["item"]?.elements.map(QuestionnaireItem.init) ?? []
  }

  package var linkId: String? { node["linkId"]?.string }
  package var text: String { node["text"]?.string ?? "" }
  package var typeName: String? { node["type"]?.string }
  package var type: ItemType? { typeName.flatMap(ItemType.init(rawValue:)) }
  package var children: [QuestionnaireItem] { Self.children(of: node) }
  package var isRequired: Bool { node["required"]?.boolean ?? false }
  package var repeats: Bool { node["repeats"]?.boolean ?? false }
  package var isReadOnly: Bool { node["readOnly"]?.boolean ?? false }
  package var maxLength: Int? { node["maxLength"]?.integer }
  package var options: [AnswerOption] {
    node["answerOption"]?.elements.map(AnswerOption.init) ?? []
  }
  package var conditions: [EnableWhen] { node["enableWhen"]?.elements.map(EnableWhen.init) ?? [] }

  /// The name of the item in lists (data-model: `code.display`).
  package var codeDisplay: String? {
    node["code"]?.elements.first { $0["display"] != nil }?["display"]?.string
  }

  /// The first code of the item.
  package var code: String? {
    node["code"]?.elements.first { $0["code"] != nil }?["code"]?.string
  }

  /// The wording for narrow pages.
  package var shortText: String? {
    node["_text"]?.extensionValue(ExtensionURL.shortText)?.string
      ?? node.extensionValue(ExtensionURL.shortText)?.string
  }

  package var isHidden: Bool { node.extensionValue(ExtensionURL.hidden)?.boolean ?? false }

  /// The code of the item control: `help`, `slider` ….
  package var control: String? { concept(ExtensionURL.itemControl) }
  /// What kind of text a display is: `instructions`, `security` ….
  package var displayCategory: String? { concept(ExtensionURL.displayCategory) }

  private func concept(_ url: String) -> String? {
    node.extension(url)?["valueCodeableConcept"]?["coding"]?[0]?["code"]?.string
  }
}
