import Assessment
import FHIR

extension App {
  /// What one can do: go on, begin, look back, stop.
  func homePage() -> Page {
    let own = ownDrafts
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) {
      rows.append(Row(String(rows.count + 1), label, action))
    }
    if let draft = own.first, let summary = summary(of: draft) {
      add(
        words.home.carryOn(summary.title, summary.answered, summary.of),
        .carryOn(draft.header.id))
    } else if shelf.checkIn != nil {
      add(words.home.checkIn(shelf.sequence.map(\.title)), .checkIn)
    }
    add(words.home.oneQuestionnaire, .shelf)
    add(words.home.pastResults, .history)
    if let other = othersDrafts.first {
      add(
        words.home.drafts(
          words.home.whose(other.header.role), date(other.header.startedAt).full,
          other.answeredCount),
        .lookAt(other.header.id))
    }
    add(words.common.stop, .stop)
    rows += words.usualAsides(help: true, back: wish.role == nil)
    var page = Page(
      place: Wording(words.common.program), question: words.home.question(homeName), rows: rows)
    page.progress = today
    page.hint = lastCheckIn.map { words.home.lastCheckIn(date($0).full) }
    page.status = words.common.noticeLine
    page.news = words.common.noticeLine.full
    return page
  }

  private var homeName: String {
    guard let sitting = sitting.person, self.sitting.role != .`self` else { return "" }
    return sitting.name
  }

  private var lastCheckIn: String? {
    let url = shelf.checkIn?.url
    return records?.history.first {
      $0.header.questionnaireURL == url && $0.header.role.line == sitting.role?.line
    }?.finishedAt
  }

  /// One's own drafts: of this person, in this role (decision 11).
  var ownDrafts: [Draft] { records?.drafts.filter(isOwn) ?? [] }

  var othersDrafts: [Draft] { records?.drafts.filter { !isOwn($0) } ?? [] }

  func isOwn(_ draft: Draft) -> Bool { draft.header.role == sitting.role }

  /// The questionnaires, each a row; one that cannot be used says so and opens its problems.
  func shelfPage(first: Int) -> Page {
    let shown = Array(shelf.entries.dropFirst(first).prefix(Self.rowsAtOnce))
    var rows = shown.enumerated().map { index, entry in
      let key = String(index + 1)
      guard let opening = shelf.opening(entry.id), opening.form != nil else {
        let file = Wording(entry.id + ".json")
        return Row(key, file, .problems(entry.id), detail: words.home.cannotBeUsed)
      }
      return Row(key, Wording(entry.title, short: entry.shortTitle), .take(entry.id))
    }
    if shelf.entries.count > Self.rowsAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides()
    var page = Page(place: words.home.shelfPlace, question: words.home.shelfQuestion, rows: rows)
    if shelf.entries.count > Self.rowsAtOnce {
      page.progress = words.history.range(
        first + 1, first + shown.count, shelf.entries.count)
    }
    page.status = words.common.howToPress
    return page
  }

  /// At most six rows carry digits 1 to 6 (decision 8).
  static let rowsAtOnce = 6

  /// What is wrong with a questionnaire file.
  func problemsPage(_ id: String) -> Page {
    let opening = shelf.opening(id)
    var page = Page(
      place: words.home.shelfPlace, question: words.home.problemsOf(opening?.file ?? id),
      rows: [Row("0", words.common.more, .more, standing: .asideWhenCut)]
        + words.usualAsides(help: false))
    page.hint = words.home.problemsHint
    page.body = (opening?.problems ?? []).map {
      .text(Wording(words.problems.sentence(for: $0, in: opening?.file ?? id)))
    }
    return page
  }
}
