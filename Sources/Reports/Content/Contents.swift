import Assessment
import FHIR

/// A report in the words of a language: what stands first, and its sections in order.
package struct Contents: Sendable {
  let report: Report
  let words: ReportWords

  package init(_ report: Report, in words: ReportWords) {
    self.report = report
    self.words = words
  }

  package var title: String {
    words.head.title(report.person.flatMap { $0.name.isEmpty ? nil : $0.name })
  }

  /// Whose it is, of when, by whom; a sentence each.
  package var facts: [String] {
    var facts: [String] = []
    let born = report.person?.born.flatMap { PartialDate($0) }
    if let born { facts.append(words.head.born(words.head.date(born))) }
    if let first = report.results.last, let last = report.results.first {
      facts.append(words.head.range(date(first.day), date(last.day), report.results.count))
      facts.append(words.head.answered(roles))
    } else {
      let bounds = [report.wish.from, report.wish.to].map { $0.map(date) }
      facts.append(words.head.nothing(bounds[0], bounds[1]))
    }
    if report.unreadable > 0 { facts.append(words.head.unreadable(report.unreadable)) }
    facts.append(words.head.made(date(report.madeAt.date)))
    return facts
  }

  package var notice: String {
    words.head.notice(report.emergencyNumber ?? words.head.emergencyNumber)
  }

  package var sections: [ReportSection] {
    guard !report.results.isEmpty else { return [about] }
    return [latest, toTell] + changes + [about, every]
  }

  /// In which roles there are answers, with their number.
  private var roles: [(name: String, count: Int)] {
    Role.allCases.compactMap { role in
      let count = report.results.count { $0.role == role }
      return count == 0 ? nil : (words.head.role(role), count)
    }
  }

  private var about: ReportSection {
    ReportSection(title: words.about.title, blocks: [.list(words.about.sentences)])
  }

  func date(_ day: PartialDate) -> String { words.head.date(day) }

  /// The role, and the name of the one at the keys where there is one: `Family (Eva)`.
  func who(_ result: ReportResult) -> String {
    words.head.role(result.role) + (result.presser.map { " (\($0))" } ?? "")
  }

  /// A text of a form, with what is known outside of it put in.
  func told(_ text: String) -> String {
    text.replacing("{emergency}", with: report.emergencyNumber ?? words.head.emergencyNumber)
  }
}
