import Assessment
import FHIR

extension App {
  /// The page of what results say over time.
  func page(of screen: TrendScreen) -> Page {
    let screen = settled(screen)
    guard let trends else { return emptyTrendPage() }
    switch screen.kind {
    case .agreement(let id): return agreementPage(of: id, first: screen.first)
    case .sides: return sidesPage(trends, screen)
    case .body: return bodyPage(trends, screen)
    case .scores: return scoresPage(screen)
    case .figure, .list:
      let points = trends.points(of: screen.code, in: screen.line)
      guard let last = points.last else { return emptyTrendPage() }
      return screen.kind == .figure
        ? figurePage(trends, screen, points, last) : listPage(trends, screen, points, last)
    }
  }

  private func emptyTrendPage() -> Page {
    Page(place: words.trends.row, question: words.trends.nothing, rows: words.usualAsides())
  }

  // MARK: The figure

  private func figurePage(
    _ trends: Trends, _ screen: TrendScreen, _ points: [TrendPoint], _ last: TrendPoint
  ) -> Page {
    let change = trends.change(of: screen.code, sinceTheOneBefore: last.assessmentID)
    var page = trendPage(screen, points, last)
    page.question = change.map { sentence(of: $0) } ?? newest(last)
    if change != nil { page.body.append(.text(newest(last))) }
    // because a narrow page shows its first lines only, numbers come before what is made of them.
    page.body.append(figure(trends, screen))
    if let view = trends.ownView(in: screen.line) {
      let isOwnVoice = sitting.role.map { $0.voice == .`self` } ?? true
      page.body.append(
        .text(
          words.trends.view(
            screen.line, isOwnVoice, inSentence(view.day),
            words.label(of: view.answer).lowercased())))
    }
    page.body += rates(trends, screen, last)
    page.notes = change.map { beside($0, trends) } ?? []
    page.rows = figureRows(trends, screen) + [words.moreWhenCut] + words.usualAsides()
    page.status = Wording(legend(trends, screen))
    return page
  }

  /// Whose trend it is, of which score, from how many results.
  private func trendPage(
    _ screen: TrendScreen, _ points: [TrendPoint], _ last: TrendPoint
  ) -> Page {
    var page = Page(place: words.trends.place(name(of: screen.line)), question: "", rows: [])
    page.progress = words.trends.counted(title(of: screen.code), last.max, points.count)
    return page
  }

  private func figureRows(_ trends: Trends, _ screen: TrendScreen) -> [Row] {
    var rows: [Row] = []
    func add(_ label: Wording, _ step: TrendStep) {
      rows.append(Row(String(rows.count + 1), label, .trends(step)))
    }
    add(words.trends.asList, .list)
    if scoreRows(of: screen).count > 1 { add(words.trends.otherScore, .scores) }
    add(words.trends.shape(screen.shape), .shape)
    let other: RoleLine = screen.line == .own ? .proxy : .own
    if !trends.codes(in: other).isEmpty {
      add(words.trends.lineOf(name(of: other)), .otherLine)
    }
    if agreement(of: nil) != nil { add(words.trends.agreement(nameApart), .agreement(of: nil)) }
    return rows
  }

  private func newest(_ last: TrendPoint) -> Wording {
    words.trends.newest(
      words.result.score(title(of: last.code), last.told, last.max), inSentence(last.day),
      last.isEstimated)
  }

  /// The slope, the change over the last 90 days, the average since it began (clinical.md D6).
  private func rates(_ trends: Trends, _ screen: TrendScreen, _ last: TrendPoint) -> [Block] {
    var texts: [Wording] = []
    if let slope = trends.slope(of: screen.code, in: screen.line) {
      texts.append(words.trends.slope(slope, last.max))
    }
    if let recent = trends.recentChange(of: screen.code, in: screen.line),
      let days = recent.from.day.days(until: last.day),
      trends.change(of: screen.code, sinceTheOneBefore: last.assessmentID) != recent
    {
      texts.append(words.trends.recent(recent.amount, days))
    }
    if let loss = trends.averageLoss(of: screen.code, in: screen.line),
      let onset = trends.onset(in: screen.line)
    {
      let date = words.common.date(onset.year, onset.month, onset.day).full
      texts.append(words.trends.averageLoss(loss, date, last.max))
    }
    return texts.map { .text($0) }
  }

  private func figure(_ trends: Trends, _ screen: TrendScreen) -> Block {
    let other: RoleLine = screen.line == .own ? .proxy : .own
    let all = [screen.line, other].map { ($0, trends.points(of: screen.code, in: $0)) }
      .filter { !$0.1.isEmpty }
    let days = all.flatMap(\.1).map(\.day)
    let start = days.min { ($0.days(until: $1) ?? 0) > 0 }
    let lines = all.map { line, points in
      TrendFigure.Line(
        mark: line == .own ? "o" : "x", name: all.count > 1 ? name(of: line) : "",
        points: points.map { point in
          TrendFigure.Point(
            days: start?.days(until: point.day) ?? 0, value: point.value,
            label: (point.isEstimated ? "~" : "") + point.told, date: date(point.day).short)
        })
    }
    let last = all.first?.1.last
    let figure = TrendFigure(
      lines: lines, least: last.flatMap { Decimal128($0.min) } ?? 0,
      most: last.flatMap { Decimal128($0.max) } ?? 0, shape: screen.shape)
    return .trend(figure, bars: figure.bars(of: words.result.number))
  }

  private func legend(_ trends: Trends, _ screen: TrendScreen) -> String {
    let lines = [RoleLine.own, .proxy].map { trends.points(of: screen.code, in: $0) }
    var parts = [words.trends.higherIsBetter]
    if !lines.contains(where: \.isEmpty) {
      parts.append(words.trends.marks(name(of: .own), name(of: .proxy)))
    }
    if lines.joined().contains(where: \.isEstimated) { parts.append(words.trends.estimatedMark) }
    return parts.joined(separator: " ")
  }

  // MARK: The list

  private func listPage(
    _ trends: Trends, _ screen: TrendScreen, _ points: [TrendPoint], _ last: TrendPoint
  ) -> Page {
    var page = trendPage(screen, points, last)
    page.question = words.result.direction(last.max, trends.kind(of: screen.code))
    let newestFirst = Array(points.reversed())
    let shown = newestFirst.dropFirst(screen.first).prefix(Self.rowsAtOnce)
    page.rows = shown.enumerated().map { number, point in
      let change = trends.change(of: screen.code, sinceTheOneBefore: point.assessmentID)
      let step = change.map { words.trends.step($0.amount) } ?? ""
      let counted = words.history.counted(point.answered, point.of, point.isEstimated)
      let score = words.result.number(point.told, point.max)
      let mark = point.isEstimated ? "~" : ""
      return Row(
        String(number + 1), words.common.date(point.day.year, point.day.month, point.day.day),
        place(of: point).map { .openPast($0) } ?? .trends(.list),
        detail: Wording(
          "\(score)   \(step.full)   \(counted)", short: "\(mark)\(score)  \(step.short)"))
    }
    if points.count > Self.rowsAtOnce {
      page.rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    page.rows += words.usualAsides()
    page.status =
      trends.slope(of: screen.code, in: screen.line).map { words.trends.slope($0, last.max) }
      ?? words.history.digitOpens
    return page
  }

  private func place(of point: TrendPoint) -> Int? {
    pastItems.firstIndex { $0.header.id == point.assessmentID }
  }

  // MARK: Which score

  private func scoresPage(_ screen: TrendScreen) -> Page {
    let all = scoreRows(of: screen)
    var page = Page(
      place: words.trends.place(name(of: screen.line)), question: words.trends.whichScore,
      rows: [])
    page.rows = all.dropFirst(screen.first).prefix(Self.rowsAtOnce).enumerated().map {
      Row(String($0 + 1), $1.label, $1.action, detail: $1.detail)
    }
    if all.count > Self.rowsAtOnce {
      page.rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    page.rows += words.usualAsides()
    page.status = words.common.howToPress
    return page
  }

  /// Everything of a line that can be looked at over time.
  func scoreRows(of screen: TrendScreen) -> [Row] {
    guard let trends else { return [] }
    var rows = trends.codes(in: screen.line).map { code in
      let last = trends.points(of: code, in: screen.line).last
      return Row(
        "", Wording(title(of: code)), .trends(.score(code)),
        detail: last.map { Wording(words.result.number($0.told, $0.max)) })
    }
    if !trends.sideDifferences(in: screen.line).isEmpty {
      rows.append(Row("", words.trends.sides, .trends(.sides)))
    }
    if !trends.bodyStates(in: screen.line).isEmpty {
      rows.append(Row("", words.trends.body, .trends(.body)))
    }
    return rows
  }
}

extension Trends {
  fileprivate func kind(of code: String) -> ScoreDefinition.Kind {
    definitions[code]?.kind ?? .function
  }
}

extension Words {
  /// The row to the next part of a page that does not fit.
  var moreWhenCut: Row { Row("0", common.more, .more, standing: .asideWhenCut) }
}
