package import FHIR

/// A questionnaire that can be answered: items in document order, and the order to work them out.
package struct Form: Sendable {
  /// The questionnaire in the language in use.
  package let questionnaire: Questionnaire
  /// The questionnaire in its own language, with its translations beside.
  package internal(set) var written: Questionnaire
  package internal(set) var items: [FormItem]
  package internal(set) var indexByLinkId: [String: Int]
  /// The variables of all items and of the questionnaire itself.
  var variables: [FormVariable]
  /// The variables of the questionnaire itself by name, as indices in `variables`.
  var rootVariables: [String: Int]
  /// The items that stand in no other.
  let roots: [Int]
  var plan = SettlingPlan()
  package internal(set) var scores: [ScoreDefinition] = []
  /// What is worth telling the care team, in document order.
  package internal(set) var flags: [FlagDefinition] = []

  init(
    questionnaire: Questionnaire, items: [FormItem], indexByLinkId: [String: Int],
    variables: [FormVariable], rootVariables: [String: Int]
  ) {
    self.questionnaire = questionnaire
    written = questionnaire
    self.items = items
    self.indexByLinkId = indexByLinkId
    self.variables = variables
    self.rootVariables = rootVariables
    roots = items.filter { $0.parent == nil }.map(\.index)
  }

  package var url: String { questionnaire.url }
  package var title: String { questionnaire.title }
  /// The exact text that is kept with its responses, the same in every language.
  package var json: String { written.node.source }

  package func item(_ linkId: String) -> FormItem? { indexByLinkId[linkId].map { items[$0] } }

  /// What counts for a question: its own help, else that of the group it stands in.
  package func help(of item: FormItem) -> String? {
    if let help = item.help { return help }
    var index = item.parent
    while let group = index {
      for child in items[group].children where items[child].source.control == "help" {
        return items[child].source.text
      }
      index = items[group].parent
    }
    return nil
  }

  /// The items a person may be asked, in document order.
  package var asked: [FormItem] { items.filter(\.isAsked) }
}
