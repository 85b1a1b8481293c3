import Assessment
import FHIR

extension App {
  /// What one can do: go on, begin, look back, stop.
  func homePage() -> Page {
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) { rows.append(Row("", label, action)) }
    let checkIn = shelf.checkIn.map { _ in words.home.checkIn(shelf.sequence.map(\.title)) }
    if let row = firstRow(checkIn: checkIn) { add(row.label, row.action) }
    add(words.home.oneQuestionnaire, .shelf)
    add(words.home.pastResults, .history)
    if openRecords?.history.isEmpty == false { add(words.reporting.row, .report) }
    if let row = unfinishedRow { add(row.label, row.action) }
    if sitting.role == .proxy {
      add(words.home.anotherPerson, .nextPerson)
      add(words.people.about, .aboutPerson)
    }
    add(words.settings.row, .settings)
    add(words.common.stop, .stop)
    // because at most six rows have digits 1 to 6, what stands elsewhere too makes room.
    for action in [Action.settings, .stop, .report] where rows.count > Self.rowsAtOnce {
      rows.removeAll { $0.action == action }
    }
    rows = rows.enumerated().map { Row(String($0 + 1), $1.label, $1.action) }
    rows += words.usualAsides(help: true, back: wish.role == nil)
    var page = Page(
      place: Wording(words.common.program), question: words.home.question(homeName), rows: rows)
    page.progress = today
    page.hint = lastCheckIn.map { words.home.lastCheckIn(date($0).full) }
    page.status = words.common.noticeLine
    page.news = words.common.noticeLine.full
    return page
  }

  /// To carry on what is one's own, else to begin the check-in, where there is one.
  func firstRow(checkIn: Wording?) -> (label: Wording, action: Action)? {
    if let draft = ownDrafts.first(where: canCarryOn), let summary = summary(of: draft) {
      return (
        words.home.carryOn(summary.title, summary.answered, summary.of),
        .carryOn(draft.header.id)
      )
    }
    return checkIn.map { ($0, .checkIn) }
  }

  /// To what was begun and is no row 1.
  var unfinishedRow: (label: Wording, action: Action)? {
    guard let first = unfinished.first else { return nil }
    return unfinished.count == 1
      ? (label(of: first), action(for: first))
      : (words.home.unfinished(unfinished.count), .unfinished)
  }

  /// The row that leads there: for whoever asks it is the page of one person.
  var homeRow: Wording {
    guard sitting.role == .interview, let name = sitting.person?.name, !name.isEmpty else {
      return words.common.home
    }
    return words.people.pageOf(name)
  }

  private var homeName: String {
    guard let sitting = sitting.person, self.sitting.role != .`self` else { return "" }
    return sitting.name
  }

  private var lastCheckIn: String? {
    let url = shelf.checkIn?.url
    return records?.history.first {
      $0.header.questionnaireURL == url && $0.header.role.line == sitting.role?.line
    }?.authoredAt
  }

  /// One's own drafts: of this person, in this role, by the same hands (decision 11).
  ///
  /// A change of finished answers is none of them: it waits among the past results.
  var ownDrafts: [Draft] {
    records?.drafts.filter { isOwn($0) && $0.header.replaces == nil } ?? []
  }

  /// Whether Home's first row goes on with a draft: it is one's own, whole, and not left for long.
  private func canCarryOn(_ draft: Draft) -> Bool {
    draft.openIn == nil && !isOld(draft) && !isOff(draft) && summary(of: draft) != nil
  }

  /// Whether it is of a questionnaire that is off until an emergency number is set (decision 16).
  func isOff(_ draft: Draft) -> Bool {
    emergencyNumber == nil
      && draft.header.questionnaireJSON.contains(ExtensionURL.needsEmergencyNumber)
  }

  /// What was begun and is no row 1: of others, left for long, open elsewhere.
  var unfinished: [Draft] {
    let first = ownDrafts.first(where: canCarryOn)?.header.id
    return records?.drafts.filter { $0.header.id != first && $0.header.replaces == nil } ?? []
  }

  private func label(of draft: Draft) -> Wording {
    let title = shelf.entry(url: draft.header.questionnaireURL)?.shortTitle
    return words.home.drafts(
      title ?? draft.header.questionnaireURL,
      presserName(of: draft) ?? words.home.whose(draft.header.role),
      date(draft.header.startedAt).full, summary(of: draft)?.answered ?? draft.answeredCount)
  }

  /// One's own can be carried on or begun again; another's is only looked at (decision 11).
  private func action(for draft: Draft) -> Action {
    isOwn(draft) ? .carryOn(draft.header.id) : .lookAt(draft.header.id)
  }

  /// Everything begun that is no row 1 of Home, six at a time.
  func unfinishedPage(first: Int) -> Page {
    let all = unfinished
    var rows = all.dropFirst(first).prefix(Self.rowsAtOnce).enumerated().map { index, draft in
      Row(String(index + 1), label(of: draft), action(for: draft))
    }
    if all.count > Self.rowsAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    var page = Page(
      place: words.home.draftPlace, question: words.home.unfinishedQuestion,
      rows: rows + words.usualAsides())
    page.status = words.common.howToPress
    return page
  }

  func isOwn(_ draft: Draft) -> Bool {
    draft.header.role == sitting.role && draft.header.operatorID == sitting.presser?.id
  }

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
