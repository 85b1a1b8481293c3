/// A view of one permitted answer of an item.
package struct AnswerOption: Sendable {
  package let node: JSONNode

  package init(_ node: JSONNode) { self.node = node }

  /// The answer that choosing this option gives; a Coding carries the option's weight.
  package var answer: Answer? {
    guard case .coding(var coding)? = Answer(node) else { return Answer(node) }
    // Forms put the weight on the option or on its Coding (fhir.md 2.4, rule 6).
    coding.weight = coding.weight ?? Coding.weight(of: node)
    return .coding(coding)
  }

  /// The wording for narrow pages.
  package var shortText: String? { node.extensionValue(ExtensionURL.shortOption)?.string }
  /// Whether choosing it clears the others.
  package var isExclusive: Bool {
    node.extensionValue(ExtensionURL.optionExclusive)?.boolean ?? false
  }
}
