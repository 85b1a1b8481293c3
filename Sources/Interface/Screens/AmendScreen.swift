import Assessment
import Terminal

/// Asks why finished answers are changed: a ready reason, or own words.
struct AmendScreen {
  let past: PastAssessment
  /// Own words being typed or picked; nil while reasons are offered.
  var typed: LetterBoard?

  static let longest = 200

  func page(words: Words) -> Page {
    var page = Page(place: words.amending.change, question: words.amending.question, rows: [])
    page.hint = words.amending.hint
    if let typed {
      let reason = typed.text.trimmed
      typed.show(
        on: &page, words: words, use: reason.isEmpty ? nil : words.amending.useReason(reason))
      if typed.isOpen { page.rows += words.usualAsides(rubsOut: page.rubsOutFirst) }
      return page
    }
    let reasons = words.amending.reasons
    page.rows =
      reasons.enumerated().map { Row(String($0 + 1), $1, .because($0)) }
      + [Row(String(reasons.count + 1), words.amending.ownReason, .typeWords)]
      + words.usualAsides()
    page.status = words.amending.status
    return page
  }
}

extension App {
  /// Whether the one at the keys may change it: it counts, and it is one's own.
  func mayAmend(_ past: PastAssessment) -> Bool {
    past.header.role == sitting.role && past.header.operatorID == sitting.presser?.id
      && records?.history.contains { $0.header.id == past.header.id } == true
  }

  /// The new version of it that was begun by the same hands, and not finished.
  func begunChange(of past: PastAssessment) -> Draft? {
    records?.drafts.first { $0.header.replaces == past.header.id && isOwn($0) }
  }

  mutating func askWhy() -> [Effect] {
    guard case .about(.finished(let past, _))? = screens.last, mayAmend(past) else { return [] }
    return push(.amending(AmendScreen(past: past)))
  }

  /// A reason from the rows, or own words.
  mutating func takeReason(_ action: Action) -> [Effect] {
    guard case .amending(var screen)? = screens.last else { return [] }
    switch action {
    case .because(let index):
      let reasons = words.amending.reasons
      return reasons.indices.contains(index) ? amend(screen.past, because: reasons[index].full) : []
    case .typeWords:
      screen.typed = LetterBoard(
        "", kind: .words, limit: AmendScreen.longest, profile: profileOnPages)
      replaceTop(with: .amending(screen))
      return []
    case .useTyped:
      let reason = String((screen.typed?.text.trimmed ?? "").prefix(AmendScreen.longest))
      return reason.isEmpty ? [] : amend(screen.past, because: reason)
    default: return perform(.back)
    }
  }

  /// Opens finished answers as a new version, of which nothing is kept before its first change.
  private mutating func amend(_ past: PastAssessment, because reason: String) -> [Effect] {
    guard mayAmend(past), let (opening, before) = session(of: past), let form = opening.form else {
      return []
    }
    let moment = clock()
    let beginning = before.entriesOfNewVersion(
      because: reason, at: moment, operatorID: sitting.presser?.id)
    let setting = setting(
      for: past.header.person, role: past.header.role, replacing: past.header.id)
    let session = Session(form: form, setting: setting, at: moment, isBegun: true)
      .replaying(beginning)
    let header = AssessmentHeader(
      id: makeID(), person: past.header.person, questionnaireURL: past.header.questionnaireURL,
      questionnaireVersion: past.header.questionnaireVersion,
      questionnaireJSON: past.header.questionnaireJSON, role: past.header.role,
      operatorID: past.header.operatorID, startedAt: moment.utc, replaces: past.header.id)
    walk(opening, form, session, header, isBegun: false)
    ongoing?.beginning = beginning
    return push(.allAnswers(first: 0))
  }
}
