import Assessment
import FHIR

extension App {
  /// What was finished before, newest first, five at a time.
  func historyPage(first: Int) -> Page {
    let history = records?.history ?? []
    let shown = Array(history.dropFirst(first).prefix(Self.rowsAtOnce))
    var rows = shown.enumerated().map { index, past in
      Row(
        String(index + 1), date(past.finishedAt), .openPast(first + index),
        detail: Wording(
          "\(title(of: past))  \(summary(of: past))  \(words.history.who(past.header.role))",
          short: "\(summary(of: past)) \(words.history.who(past.header.role))"))
    }
    if history.count > Self.rowsAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides()
    var page = Page(
      place: words.history.place,
      question: history.isEmpty ? words.history.nothingYet : words.history.question, rows: rows)
    if !history.isEmpty {
      page.progress = words.history.range(first + 1, first + shown.count, history.count)
    }
    page.status = words.history.digitOpens
    return page
  }

  private func title(of past: PastAssessment) -> String {
    shelf.opening(url: past.header.questionnaireURL)?.form?.questionnaire.shortTitle
      ?? past.header.questionnaireURL
  }

  /// The score that a list shows: the widest one that has a number.
  private func summary(of past: PastAssessment) -> String {
    let widest = past.scores.filter { $0.value != nil }.max { left, right in
      guard let one = Decimal128(left.max), let other = Decimal128(right.max) else { return false }
      return one < other
    }
    guard let widest, let value = widest.value else { return words.history.noScore }
    let number = words.result.score(title(ofScore: widest.code), value, widest.max)
    let counted =
      widest.estimated
      ? words.result.estimated(widest.answered, widest.of)
      : words.result.answered(widest.answered, widest.of)
    return "\(number)  \(counted)"
  }

  /// What the forms on the shelf call a score.
  private func title(ofScore code: String) -> String {
    let definitions = shelf.openings.lazy.compactMap(\.form).flatMap(\.scores)
    return definitions.first { $0.code == code }?.title ?? code
  }

  /// A finished assessment as a session again, from what was stored.
  func session(of past: PastAssessment) -> (Opening, Session)? {
    let known = shelf.opening(url: past.header.questionnaireURL)
    var opening = known
    if known?.form?.json != past.header.questionnaireJSON {
      let json = Array(past.header.questionnaireJSON.utf8)
      opening = Opening(file: known?.file ?? past.header.questionnaireURL, json: json) { _ in nil }
    }
    guard let opening, let form = opening.form else { return nil }
    let session = Session(
      form: form, setting: setting(for: past.header.person, role: past.header.role), at: clock())
    return (opening, session.restoring(past.responseJSON))
  }
}
