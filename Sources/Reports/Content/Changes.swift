import Assessment
import FHIR

extension Contents {
  /// Everything that is told over time: scores, sides, the body, and where two see it differently.
  var changes: [ReportSection] {
    [scoresInTime] + [sides, bodies, agreement].compactMap { $0 }
  }

  /// > also show change over the last 90 days (clinical.md D6)
  private static let recentDays = 90

  private var trends: Trends { report.trends }

  private var scoresInTime: ReportSection {
    var section = ReportSection(title: words.change.title)
    var told: Set<String> = []
    for code in RoleLine.allCases.flatMap(trends.codes) where told.insert(code).inserted {
      let lines = RoleLine.allCases.map { ($0, trends.points(of: code, in: $0)) }
        .filter { !$0.1.isEmpty }
      guard let score = trends.definitions[code],
        lines.contains(where: { $0.1.count > 1 || loss(of: code, in: $0.0) != nil })
      else { continue }
      let isFirst = section.blocks.isEmpty
      section.blocks.append(.heading(score.title))
      section.blocks.append(.chart(picture(of: score, lines)))
      for (line, points) in lines {
        let sentences = sentences(of: score, in: line, points, withView: isFirst)
        guard !sentences.isEmpty else { continue }
        if lines.count > 1 { section.blocks.append(.text(words.head.line(line) + ":")) }
        section.blocks.append(.list(sentences))
      }
      section.blocks.append(.table(table(of: score, lines.flatMap(\.1))))
    }
    if section.blocks.isEmpty { section.blocks = [.text(words.change.nothingYet)] }
    return section
  }

  /// What is said under a picture: the last change, the months, the way since the beginning.
  private func sentences(
    of score: ScoreDefinition, in line: RoleLine, _ points: [TrendPoint], withView: Bool
  ) -> [String] {
    var sentences: [String] = []
    let last = points.last.flatMap {
      trends.change(of: score.code, sinceTheOneBefore: $0.assessmentID)
    }
    if let last { sentences.append(sentence(of: last, score)) }
    if let recent = trends.recentChange(of: score.code, in: line, days: Self.recentDays),
      recent.from != last?.from
    {
      sentences.append(
        words.change.recent(Movement(recent.amount), date(recent.from.day), Self.recentDays))
    }
    let most = score.max.description
    if score.isJoint, let slope = trends.slope(of: score.code, in: line) {
      sentences.append(
        words.change.slope(
          Movement(slope.rate.perMonth), most, percent(slope.rate), slope.count, slope.days,
          slope.isEarly))
    }
    switch loss(of: score.code, in: line) {
    case nil: break
    case .tooEarly(let onset)?: sentences.append(words.change.lossTooEarly(date(onset)))
    case .found(let rate, let onset, _, let isApproximate)?:
      sentences.append(
        words.change.loss(
          Movement(rate.perMonth), most, percent(rate), date(onset), isApproximate))
    }
    if withView, let view = trends.ownView(in: line) {
      sentences.append(words.change.view(line, date(view.day), view.answer.label))
    }
    return sentences
  }

  private func sentence(of change: ScoreChange, _ score: ScoreDefinition) -> String {
    var said = [
      words.change.since(
        score.title, Movement(change.amount), date(change.from.day), change.isNotable)
    ]
    said += change.falls.map {
      words.change.fell(label(of: $0.linkId), $0.old.description, $0.new.description)
    }
    said += change.numbers.map {
      words.change.number(label(of: $0.linkId), $0.old.description, $0.new.description)
    }
    return said.joined(separator: " ")
  }

  /// What changed last by more than small ups and downs, a score of a line each (clinical.md D5).
  var notableChanges: [String] {
    RoleLine.allCases.flatMap { line in
      trends.codes(in: line).compactMap { code in
        guard let score = trends.definitions[code],
          let last = trends.points(of: code, in: line).last,
          let change = trends.change(of: code, sinceTheOneBefore: last.assessmentID),
          change.isNotable
        else { return nil }
        let whose = line == .proxy ? words.head.line(line) + ": " : ""
        return whose + sentence(of: change, score)
      }
    }
  }

  private func loss(of code: String, in line: RoleLine) -> AverageLoss? {
    report.trendsUntilThen.averageLoss(of: code, in: line)
  }

  private func percent(_ rate: Rate) -> String {
    rate.percentPerMonth.magnitude.rounded(toPlaces: 1).description
  }

  private func label(of linkId: String) -> String { trends.item(linkId)?.label ?? linkId }

  private func table(of score: ScoreDefinition, _ points: [TrendPoint]) -> ReportTable {
    let rows = points.sorted { $0.at > $1.at }.map { point -> [ReportCell] in
      let change = trends.change(of: score.code, sinceTheOneBefore: point.assessmentID)
      let counted = point.isEstimated ? words.numbers.estimated : words.numbers.answered
      return [
        .whole(words.head.shortDate(point.day)), .text(words.head.role(point.role)),
        .text(words.numbers.number(point.told, point.max)),
        .text(counted(point.answered, point.of)),
        .text(change.map { words.change.changed(Movement($0.amount)) } ?? ""),
      ]
    }
    let columns = words.change.columns
    return ReportTable(
      caption: words.change.caption(score.title)
        + ". " + words.numbers.direction(score.max.description, score.kind),
      columns: [
        columns.date, columns.who, words.numbers.columns.number, words.numbers.columns.answers,
        columns.change,
      ], rows: rows)
  }

  private func picture(
    of score: ScoreDefinition, _ lines: [(RoleLine, [TrendPoint])]
  ) -> TrendPicture {
    let all = lines.flatMap(\.1).sorted { $0.at < $1.at }
    func said(_ point: TrendPoint?) -> String {
      point.map { "\(words.numbers.number($0.told, $0.max)), \(date($0.day))" } ?? ""
    }
    var legend = Role.allCases.filter { role in all.contains { $0.role == role } }.map { role in
      TrendPicture.LegendEntry(
        mark: .init(role), isProxy: role.line == .proxy, isHollow: false,
        text: words.change.mark(role))
    }
    if all.contains(where: \.isEstimated) {
      legend.append(
        .init(mark: .circle, isProxy: false, isHollow: true, text: words.change.estimated))
    }
    return TrendPicture(
      title: words.change.picture(score.title, score.max.description),
      summary: words.change.summary(score.title, said(all.first), said(all.last), all.count),
      least: score.min, most: score.max,
      lines: lines.map { line, points in
        TrendPicture.Line(
          isProxy: line == .proxy,
          points: points.map { point in
            TrendPicture.Point(
              day: point.day, date: words.head.shortDate(point.day),
              value: point.value.rounded(toPlaces: 1), mark: .init(point.role),
              isEstimated: point.isEstimated)
          })
      }, legend: legend)
  }
}

extension Movement {
  /// Nil where nothing moved that is told.
  init?(_ amount: Decimal128) {
    let told = amount.rounded(toPlaces: 1)
    guard !told.isZero else { return nil }
    self.init(
      points: told.magnitude.withoutTrailingZeros.description, isBetter: !told.isNegative)
  }
}

extension TrendPicture.Mark {
  fileprivate init(_ role: Role) {
    switch role {
    case .`self`: self = .circle
    case .selfScribe: self = .triangle
    case .interview: self = .diamond
    case .proxy: self = .square
    }
  }
}
