package import FHIR
import FHIRPath

/// A questionnaire that can be answered: items in document order, and the order to work them out.
package struct Form: Sendable {
  package let questionnaire: Questionnaire
  package internal(set) var items: [FormItem]
  package internal(set) var indexByLinkId: [String: Int]
  var rootVariables: [FormVariable]
  /// Steps that only need the steps of earlier levels.
  var levels: [[Step]] = []
  /// For each item, the asked items its being enabled depends on, directly or not.
  var sourcesOfEnablement: [[Int]] = []
  package internal(set) var scores: [ScoreDefinition] = []

  package var url: String { questionnaire.url }
  package var title: String { questionnaire.title }
  package var json: String { questionnaire.node.source }

  package func item(_ linkId: String) -> FormItem? { indexByLinkId[linkId].map { items[$0] } }

  /// The items a person may be asked, in document order.
  package var asked: [FormItem] { items.filter(\.isAsked) }

  /// The item itself and what it stands in, from the inside out.
  func ancestry(of index: Int) -> [Int] {
    var line = [index]
    while let parent = items[line[line.count - 1]].parent { line.append(parent) }
    return line
  }

  /// The variable that a name means at an item: the nearest one outwards.
  func variable(_ name: String, at index: Int?) -> (variable: FormVariable, owner: Int?)? {
    for owner in index.map(ancestry) ?? [] {
      if let found = items[owner].variables.first(where: { $0.name == name }) {
        return (found, owner)
      }
    }
    return rootVariables.first { $0.name == name }.map { ($0, nil) }
  }
}

/// One thing to work out about an item.
enum Step: Hashable, Sendable {
  case enable(Int)
  case calculate(Int)
}
