package import FHIR

/// Where a person and somebody who answers for them said the same, and where they did not.
///
/// Neither is the right one (clinical.md B3).
package struct Agreement: Sendable {
  /// A question that both answered, and not alike.
  package struct Difference: Sendable, Hashable {
    package let linkId: String
    package let own: [Answer]
    package let proxy: [Answer]
  }

  package let own: PastAnswers
  package let proxy: PastAnswers
  /// How many questions both answered.
  package let compared: Int
  /// In the order in which they are asked.
  package let differences: [Difference]

  /// The question about how well somebody can know, whatever form asks it.
  package static let daysQuestion = "about.days"
  /// > where self and proxy answered within 14 days
  package static let daysApart = 14

  /// On how many of the past 7 days the one who answers was with the person.
  package var daysTogether: Int? { proxy.number(of: Self.daysQuestion)?.integer }

  /// Nil when they are too far apart, or nothing was answered by both.
  init?(own: PastAnswers, proxy: PastAnswers, asked: [String]) {
    guard let days = own.day.days(until: proxy.day), abs(days) <= Self.daysApart else { return nil }
    self.own = own
    self.proxy = proxy
    var compared = 0
    var differences: [Difference] = []
    for linkId in asked {
      let (one, other) = (own.answers(to: linkId), proxy.answers(to: linkId))
      // because own words are never alike, they are nothing to agree on.
      guard !one.isEmpty, !other.isEmpty, !(one + other).contains(where: \.isText) else { continue }
      compared += 1
      let isSame =
        one.count == other.count
        && one.allSatisfy { answer in other.contains { $0.isSameChoice(as: answer) } }
      if !isSame { differences.append(Difference(linkId: linkId, own: one, proxy: other)) }
    }
    guard compared > 0 else { return nil }
    self.compared = compared
    self.differences = differences
  }
}

extension Answer {
  fileprivate var isText: Bool { if case .string = self { true } else { false } }
}

extension Trends {
  /// The newest two results of both lines that can be compared.
  package var newestAgreement: Agreement? {
    results.reversed().lazy.compactMap { agreement(of: $0.past.header.id) }.first
  }

  /// One result and the nearest of the other line that can be compared with it.
  package func agreement(of assessmentID: String) -> Agreement? {
    guard let result = result(assessmentID) else { return nil }
    func distance(_ other: PastAnswers) -> Int { abs(result.day.days(until: other.day) ?? .max) }
    var seen: Set<String> = []
    let asked = forms.flatMap(\.asked).map(\.linkId).filter { seen.insert($0).inserted }
    let line = result.past.header.role.line
    return results(in: line == .own ? .proxy : .own).reversed()
      .sorted { distance($0) < distance($1) }.lazy
      .compactMap { other in
        line == .own
          ? Agreement(own: result, proxy: other, asked: asked)
          : Agreement(own: other, proxy: result, asked: asked)
      }.first
  }
}
