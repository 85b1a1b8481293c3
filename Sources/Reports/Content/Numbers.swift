import Assessment
import FHIR

extension Contents {
  /// The latest number of every score, apart for each line of the trend.
  var latest: ReportSection {
    var section = ReportSection(title: words.numbers.latest)
    for line in RoleLine.allCases {
      let results = report.results(of: line)
      // because a total of several questionnaires leads, where there is one.
      let leader = results.first { $0.form.leadingScores.contains(where: \.isJoint) }
      guard let newest = leader ?? results.first else { continue }
      section.blocks.append(.heading(words.head.line(line)))
      section.blocks.append(
        .text(words.numbers.newest(newest.form.title, date(newest.day), who(newest))))
      let leading = newest.form.leadingScores.compactMap { newest.score($0.code) }
      if !leading.isEmpty {
        section.blocks.append(.headline(leading.map(sentence).joined(separator: " · ")))
      }
      section.blocks += newest.session.notices.map { .text(told($0)) }
      section.blocks.append(.table(table(of: results, line)))
    }
    return section
  }

  private func table(of results: [ReportResult], _ line: RoleLine) -> ReportTable {
    var codes: Set<String> = []
    var found: [(score: Score, day: PartialDate)] = []
    for result in results {
      for score in result.session.scores where !isStillToCome(score) {
        guard codes.insert(score.definition.code).inserted else { continue }
        found.append((score, result.day))
      }
    }
    // because a total is read first, it leads.
    let ordered =
      found.filter { $0.score.definition.isJoint } + found.filter { !$0.score.definition.isJoint }
    let rows = ordered.map { score, day in row(of: score) + [.whole(words.head.shortDate(day))] }
    return ReportTable(
      caption: words.numbers.caption(words.head.line(line)),
      columns: scoreColumns + [words.answers.toTellColumns.date], rows: rows)
  }

  var scoreColumns: [String] {
    let columns = words.numbers.columns
    return [columns.score, columns.number, columns.answers, columns.direction]
  }

  /// A score with all that must stand beside its number (decision 6).
  func row(of score: Score) -> [ReportCell] {
    let most = score.definition.max
    return [
      .text(score.definition.title), .bar(score.value, of: most, number(of: score)),
      .text(counted(score)),
      .text(words.numbers.direction(most.description, score.definition.kind)),
    ]
  }

  /// Whether it is a total that other questionnaires have yet to complete.
  func isStillToCome(_ score: Score) -> Bool {
    score.value == nil && score.parts.contains { $0.weight == nil && !$0.isAskedHere }
  }

  /// `Function 59 of 72`.
  func sentence(of score: Score) -> String { "\(score.definition.title) \(number(of: score))" }

  func number(of score: Score) -> String {
    guard let value = score.value else {
      return score.definition.isJoint ? words.numbers.noTotal : words.numbers.noScore
    }
    return words.numbers.number(value.description, score.definition.max.description)
  }

  /// How many answers a number is made of, and why there is none.
  func counted(_ score: Score) -> String {
    if score.isEstimated { return words.numbers.estimated(score.answered, score.of) }
    if score.value != nil { return words.numbers.answered(score.answered, score.of) }
    if score.failure != nil { return words.numbers.failed }
    guard score.definition.isJoint else {
      return words.numbers.notEnough(score.answered, score.of)
    }
    let missing = score.parts.filter { $0.weight == nil }
    let here = missing.filter(\.isAskedHere)
    return here.isEmpty
      ? words.numbers.stillToCome(missing.map(\.label))
      : words.numbers.notEnoughIn(here.map(\.label))
  }
}
