import Assessment
import FHIR

extension App {
  /// Everything that was begun, newest first, as many at a time as there is room for.
  func historyPage(first: Int) -> Page {
    let items = pastItems
    let shown = Array(items.dropFirst(first).prefix(pastAtOnce))
    var rows = shown.enumerated().map { index, item in
      Row(
        String(index + 1), day(item.at), .openPast(first + index), detail: detail(of: item))
    }
    if hasTrend { rows.append(Row("6", words.trends.row, .trends(.see))) }
    if items.count > pastAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides()
    var page = Page(
      place: words.history.place,
      question: items.isEmpty ? words.history.nothingYet : words.history.question, rows: rows)
    if !items.isEmpty {
      page.progress = words.history.range(first + 1, first + shown.count, items.count)
    }
    if hidesResults { page.hint = words.history.ownIsHidden }
    page.status = items.isEmpty ? words.common.howToPress : words.history.digitOpens
    return page
  }

  /// How many past results are listed at once: the trend has the last row where there is one.
  var pastAtOnce: Int { Self.rowsAtOnce - (hasTrend ? 1 : 0) }

  /// The day; where there is little room without its year, if that is this one.
  private func day(_ utc: String) -> Wording {
    let day = date(utc)
    guard let local = local(utc)?.date, local.year == clock().local.date.year else { return day }
    return Wording(day.full, short: date(local).short)
  }

  private func detail(of item: PastItem) -> Wording {
    let standing = standing(of: item)
    guard case .finished(let past, _) = item else {
      let parts = [Wording(shortTitle(of: item.header)), standing, Wording(who(of: item.header))]
      let told = parts.compactMap { $0 }
      return Wording(
        told.map(\.full).joined(separator: "  "), short: told.map(\.short).joined(separator: " "))
    }
    let detail = detail(of: past)
    return standing.map {
      Wording("\(detail.full)  \($0.full)", short: "\(detail.short) \($0.short)")
    } ?? detail
  }

  /// What it was, what came out, and who answered.
  private func detail(of past: PastAssessment) -> Wording {
    let title = shortTitle(of: past.header)
    let who = who(of: past.header)
    guard let (score, name) = leadingScore(of: past) else {
      return Wording("\(title)  \(words.history.noScore)  \(who)")
    }
    let number =
      score.told.map { words.result.score(name, $0, score.max) } ?? words.result.noTotal(name)
    let counted = words.history.counted(score.answered, score.of, score.estimated)
    // because a score often bears the name of its questionnaire, it is not said twice.
    let opening = number.hasPrefix(title) ? "" : title + "  "
    return Wording("\(opening)\(number)  \(counted)  \(who)", short: "\(number) \(who)")
  }

  /// The role, and the name of the one at the keys where there is one: `Family (Eva)`.
  func who(of header: AssessmentHeader) -> String {
    let presser = operators.first { $0.id == header.operatorID }?.name ?? ""
    return words.history.who(header.role, nameApart) + (presser.isEmpty ? "" : " (\(presser))")
  }

  /// The score that a list shows, and its name: the one that leads the result.
  private func leadingScore(of past: PastAssessment) -> (score: KeptScore, name: String)? {
    let form = shelf.opening(url: past.header.questionnaireURL)?.form
    for definition in form?.leadingScores ?? [] {
      if let kept = past.scores.first(where: { $0.code == definition.code }) {
        return (kept, definition.title)
      }
    }
    return past.scores.first.map { ($0, $0.code) }
  }

  /// A finished assessment as a session again, from what was stored.
  func session(of past: PastAssessment) -> (Opening, Session)? {
    let opening = opening(url: past.header.questionnaireURL, json: past.header.questionnaireJSON)
    guard let form = opening.form else { return nil }
    let session = Session(
      form: form, setting: setting(for: past.header.person, role: past.header.role), at: clock(),
      isBegun: true)
    return (opening, session.restoring(past.responseJSON))
  }
}
