package import FHIR

/// What a stored response holds by linkId: what was answered, and the numbers that were worked out.
package struct PastAnswers: Sendable {
  package let past: PastAssessment
  /// The day the answers were given, on the calendar of the place where that was.
  package let day: PartialDate
  private let items: [String: JSONNode]

  /// Nil when the stored text cannot be read, or says nowhere on which day it was given.
  package init?(_ past: PastAssessment) {
    // because a stored text that cannot be read must not keep the others from being told.
    guard let tree = try? JSONTree(past.responseJSON) else { return nil }
    let written = tree.root["authored"]?.string.flatMap { DateTime($0) }
    guard let day = past.given(written: written)?.date else { return nil }
    self.past = past
    self.day = day
    var items: [String: JSONNode] = [:]
    Self.gather(tree.root, &items)
    self.items = items
  }

  private static func gather(_ node: JSONNode, _ items: inout [String: JSONNode]) {
    guard let below = node["item"] else { return }
    for item in below.elements {
      if let linkId = item["linkId"]?.string, items[linkId] == nil { items[linkId] = item }
      gather(item, &items)
      guard let answers = item["answer"] else { continue }
      for answer in answers.elements { gather(answer, &items) }
    }
  }

  /// What was answered; empty where nothing was.
  package func answers(to linkId: String) -> [Answer] {
    items[linkId]?["answer"]?.elements.compactMap { Answer($0) } ?? []
  }

  /// The number that was answered or worked out.
  func number(of linkId: String) -> Decimal128? { answers(to: linkId).first?.number }

  /// The weight of the option that was chosen.
  func weight(of linkId: String) -> Decimal128? {
    if case .coding(let coding)? = answers(to: linkId).first { coding.weight } else { nil }
  }

  /// The score as it is kept, where it has a number.
  func score(_ code: String) -> (kept: KeptScore, value: Decimal128)? {
    guard let kept = past.scores.first(where: { $0.code == code }),
      let value = kept.value.flatMap({ Decimal128($0) })
    else { return nil }
    return (kept, value)
  }
}
