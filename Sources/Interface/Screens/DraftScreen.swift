import Assessment
import FHIR

extension App {
  /// Something begun and not finished: carry on, look, or start again.
  func draftPage(_ draft: Draft) -> Page {
    let summary = summary(of: draft)
    let isOpenElsewhere = draft.openIn != nil
    let isOld = isOld(draft)
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) {
      rows.append(Row(String(rows.count + 1), label, action))
    }
    let id = draft.header.id
    if !isOpenElsewhere && !isOld && !isOff(draft) {
      add(
        summary?.nextLabel.map { words.home.carryOnAt($0) } ?? words.home.carryOnToCheck,
        .carryOn(id))
    }
    add(words.home.lookAtAnswers, .lookAt(id))
    if !isOpenElsewhere && !isChange(draft) { add(words.home.startAgain, .startAgain) }
    for other in others(of: draft.header.questionnaireURL) {
      add(lookLabel(other), .lookAt(other.header.id))
    }
    rows += words.usualAsides()
    var page = Page(
      place: words.home.draftPlace,
      question: words.home.draftStopped(summary?.section ?? "", when(draft.lastAt)), rows: rows)
    page.progress = summary.map { words.home.answered($0.answered, $0.of) } ?? ""
    if let process = draft.openIn {
      page.hint = words.home.openElsewhere(Int(process))
    } else if isOld {
      page.hint = draft.header.role == .interview ? words.drafts.hasNewer : words.home.draftIsOld
    } else if let last = summary?.last {
      page.hint = words.home.lastAnswer(last.label, last.answer)
    }
    page.status = words.home.draftStatus
    return page
  }

  /// A draft left longer is looked at or begun again: people change within two days (decision 11).
  private static let draftHours = 48

  /// Whether it was left too long to be carried on; an interview keeps until the next one.
  func isOld(_ draft: Draft) -> Bool {
    // because it is about answers that are past, they do not change while it is left.
    if isChange(draft) { return false }
    if draft.header.role == .interview { return hasNewer(draft) }
    guard let left = DateTime(draft.lastAt),
      let now = DateTime(clock().utc), let end = left.adding(Decimal128(Self.draftHours), .hour)
    else { return false }
    return end.order(against: now) == .less
  }

  /// Whether the person was asked the same once more after a draft was left.
  private func hasNewer(_ draft: Draft) -> Bool {
    func isOne(_ header: AssessmentHeader) -> Bool {
      header.role == .interview && header.questionnaireURL == draft.header.questionnaireURL
    }
    // because all instants are written alike, in UTC, they are in order as texts.
    return records?.history.contains { isOne($0.header) && $0.finishedAt > draft.lastAt } == true
      || records?.drafts.contains { isOne($0.header) && $0.header.startedAt > draft.lastAt } == true
  }

  private func isChange(_ draft: Draft) -> Bool { draft.header.replaces != nil }

  /// Whether something was finished within the last 45 days, as far back as "last time" goes.
  func isRecent(_ givenAt: String, at now: String) -> Bool {
    guard let then = DateTime(givenAt), let now = DateTime(now),
      let end = then.adding(Decimal128(Self.recentDays), .day)
    else { return false }
    return end.order(against: now) != .less
  }

  private static let recentDays = 45

  func confirmStartAgainPage(_ draft: Draft) -> Page {
    var page = Page(
      place: words.home.draftPlace,
      question: isChange(draft) ? words.amending.dropQuestion : words.home.startAgainQuestion,
      rows: [
        Row("1", words.home.keepDraft, .back),
        Row(
          "2", isChange(draft) ? words.amending.dropReally : words.home.startAgainReally,
          .startAgain),
      ] + words.usualAsides())
    page.status = words.home.draftStatus
    return page
  }

  /// How far a draft is, as its list row and its page say it.
  struct DraftSummary {
    let title: String
    /// The section of the question that comes next.
    let section: String
    let answered: Int
    let of: Int
    let last: (label: String, answer: String)?
    let nextLabel: String?
  }

  func summary(of draft: Draft) -> DraftSummary? { summaries[draft.header.id] }

  /// Works a draft's summary out; once when it is loaded, because it opens the whole draft.
  func summarized(_ draft: Draft) -> DraftSummary? {
    guard let (opening, session) = reopened(draft), let form = opening.form else { return nil }
    let last = draft.entries.last { $0.kind == .answer || $0.kind == .skip }
    let lastItem = last.flatMap { form.item($0.path) }
    let next = session.firstOpen ?? session.questions.last ?? 0
    let section = QuestionScreen.section(of: form.items[next], in: form)
    return DraftSummary(
      title: form.title, section: section.short, answered: session.answeredCount,
      of: session.mostQuestions,
      last: lastItem.map { item in
        let reply = session.replies[item.index]
        let answer = words.answer(reply, of: item, role: draft.header.role)
        return (item.label, words.digit(of: reply) ?? answer)
      },
      nextLabel: session.firstOpen.map { form.items[$0].label })
  }

  /// A draft as a session again, on the exact questionnaire it was begun with.
  func reopened(_ draft: Draft) -> (Opening, Session)? {
    let opening = opening(
      url: draft.header.questionnaireURL, json: draft.header.questionnaireJSON)
    guard let form = opening.form else { return nil }
    let session = Session(
      form: form,
      setting: setting(
        for: draft.header.person, role: draft.header.role, replacing: draft.header.replaces),
      at: clock(), isBegun: true)
    return (opening, session.replaying(draft.entries))
  }
}

extension Draft {
  /// When something last happened to it.
  var lastAt: String { entries.last?.at ?? header.startedAt }

  /// How many questions have a reply.
  var answeredCount: Int {
    var replied: Set<String> = []
    for entry in entries where entry.kind == .answer || entry.kind == .skip {
      replied.insert(entry.path)
    }
    return replied.count
  }
}
