import Assessment
import FHIR
import Terminal

extension App {
  // MARK: What the store and the shelf say

  /// The store is open: go on with what the command line asked for, or wait for the first press.
  mutating func opened(_ opened: Opened) -> [Effect] {
    shelf = opened.shelf
    people = opened.people
    peoplePutAway = opened.putAway
    operators = opened.operators
    todayList = opened.today
    emergencyNumber = opened.emergencyNumber
    // The command line may have said who answers; else the first page asks.
    guard sitting.role != nil else { return takePreferences(of: handsAtHome) }
    return identifyPresser()
  }

  mutating func loaded(_ records: PersonRecords) -> [Effect] {
    let isNew = self.records?.person.id != records.person.id
    self.records = records
    // because another program may have changed them, or made them one with somebody.
    if let before = sitting.person, before != records.person {
      people = people.filter { ![before.id, records.person.id].contains($0.id) }
      people.insert(records.person, at: 0)
      sitting.person = records.person
    }
    summaries = [:]
    for draft in records.drafts { summaries[draft.header.id] = summarized(draft) }
    guard isNew, ongoing == nil else { return [] }
    defer { askHowIPress() }
    if let id = wish.questionnaire, shelf.entry(id) != nil {
      screens = [.first, .home]
      return begin(id)
    }
    // > First the name if it is needed, then question 1 (decision 10): nothing else is there yet.
    let isEmpty = records.drafts.isEmpty && records.history.isEmpty
    if isEmpty, let role = sitting.role, role != .`self`, role != .selfScribe {
      return begin(Shelf.checkInID)
    }
    screens = [.first, .home]
    settleOnTop()
    return goOnWithWanted()
  }

  // MARK: Beginning and carrying on

  /// Begins a questionnaire, or asks about the draft there is of it.
  mutating func begin(_ id: String) -> [Effect] {
    guard let opening = shelf.opening(id) else { return [] }
    guard let form = opening.form else { return push(.problems(id: id)) }
    if let draft = ownDrafts.first(where: { $0.header.questionnaireURL == form.url }) {
      return push(.draft(draft))
    }
    if !others(of: form.url).isEmpty { return push(.others(of: id)) }
    return start(opening)
  }

  mutating func start(_ opening: Opening) -> [Effect] {
    guard let form = opening.form, let person = sitting.person, let role = sitting.role else {
      return []
    }
    let moment = clock()
    let session = Session(form: form, setting: setting(for: person, role: role), at: moment)
    let header = AssessmentHeader(
      id: makeID(), person: person, questionnaireURL: form.url,
      questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json, role: role,
      operatorID: sitting.presser?.id, startedAt: moment.utc)
    walk(opening, form, session, header, isBegun: false)
    return []
  }

  func setting(for person: Person, role: Role, replacing earlierID: String? = nil) -> Setting {
    // because the lines of a trend are never joined.
    let line = records?.history.filter { $0.header.role.line == role.line } ?? []
    // because a correction is of that day, what came since is not what was said the time before.
    let earlier = earlierID.flatMap { id in line.firstIndex { $0.header.id == id } }
    let past = earlier.map { Array(line[($0 + 1)...]) } ?? line
    let now = earlier.map { line[$0].authoredAt } ?? clock().utc
    let recent = past.prefix { isRecent($0.authoredAt, at: now) }
    return Setting(
      person: person, role: role, operator: sitting.presser, previous: Previous.merged(past),
      recent: Previous.merged(Array(recent)),
      pressMode: profile.rawValue + (sitting.preferences.isConfirmed ? " confirm" : " one-press"))
  }

  mutating func walk(
    _ opening: Opening, _ form: Form, _ session: Session, _ header: AssessmentHeader,
    isBegun: Bool, from item: Int? = nil
  ) {
    let ongoing = Ongoing(
      opening: opening, form: form, session: session, header: header, isBegun: isBegun)
    self.ongoing = ongoing
    beginRhythm()
    screens = wish.role == nil ? [.first] : []
    // because finished answers are changed one by one, what they left open is not gone through.
    let open = item ?? (header.replaces == nil ? session.firstOpen : nil)
    screens.append(open.map { question($0, of: ongoing) } ?? .check(first: 0))
    settleOnTop()
  }

  mutating func carryOn(_ id: String) -> [Effect] {
    guard let draft = records?.drafts.first(where: { $0.header.id == id }) else { return [] }
    if draft.openIn != nil || isOld(draft) || isOff(draft) || summary(of: draft) == nil {
      if case .draft? = screens.last { return [] }
      return push(.draft(draft))
    }
    awaited = id
    return [.lease(assessmentID: id)]
  }

  /// The draft is held: it goes on from what is in the store now, not from what was listed before.
  mutating func leased(_ draft: Draft?) -> [Effect] {
    guard let id = awaited else { return [] }
    awaited = nil
    guard let draft, draft.header.id == id, let (opening, session) = reopened(draft),
      let form = opening.form
    else {
      // because another program has finished or set it aside meanwhile, Home is shown as it is now.
      screens = [.first, .home]
      settleOnTop()
      return reload + [.release(assessmentID: id)]
    }
    let last = draft.entries.last
    // because it was not confirmed, it may be half of what was meant.
    let unconfirmed = last?.reason == LogEntry.unconfirmed ? form.item(last?.path ?? "") : nil
    walk(opening, form, session, draft.header, isBegun: true, from: unconfirmed?.index)
    let changed = changed(in: draft, of: form)
    ongoing?.changed = changed
    ongoing?.acknowledged = Ongoing.acknowledged(in: draft.entries, from: session)
    return []
  }

  /// The questions that were answered in more than one way before the draft was left.
  private func changed(in draft: Draft, of form: Form) -> Set<Int> {
    var given: [String: Set<String>] = [:]
    for entry in draft.entries where entry.kind == .answer || entry.kind == .skip {
      given[entry.path, default: []].insert(entry.new ?? "")
    }
    let several = given.filter { $0.value.count > 1 }.keys.compactMap { form.item($0) }
    // because each press on a list of several answers is kept, that alone is no change of mind.
    return Set(several.filter { !$0.repeats }.map(\.index))
  }

  /// Another program took the draft up meanwhile: it can be looked at here, not changed.
  mutating func held(by process: Int32) -> [Effect] {
    let id = awaited ?? ongoing?.header.id
    awaited = nil
    guard let draft = records?.drafts.first(where: { $0.header.id == id }) else { return [] }
    ongoing = nil
    screens = [.first, .home]
    return push(
      .draft(Draft(header: draft.header, entries: draft.entries, openIn: process)))
  }

  mutating func look(at id: String) -> [Effect] {
    let kept = records.map { $0.drafts + $0.stopped }
    guard let draft = kept?.first(where: { $0.header.id == id }),
      let (opening, session) = reopened(draft)
    else { return [] }
    let title = opening.form.map { Wording($0.title, short: $0.questionnaire.shortTitle) }
    return push(.looking(session, title: title ?? "", first: 0))
  }

  /// Sets a draft aside and begins anew; asks once more first, and the old answers stay readable.
  mutating func startAgain() -> [Effect] {
    switch screens.last {
    case .draft(let draft), .about(.unfinished(let draft, _)):
      return push(.confirmStartAgain(draft))
    case .confirmStartAgain(let draft):
      guard let (_, session) = reopened(draft) else { return [] }
      // because a change that is dropped is not begun again, Home comes.
      let opening =
        draft.header.replaces == nil ? shelf.opening(url: draft.header.questionnaireURL) : nil
      return commit(
        .setAside(assessmentID: draft.header.id, at: clock().utc), session: session,
        then: .restart(opening))
    default: return []
    }
  }

  // MARK: Finishing

  mutating func finish() -> [Effect] {
    guard let ongoing, ongoing.finishedAt == nil else { return [] }
    guard ongoing.isBegun else { return [] }
    let moment = clock()
    let session = ongoing.session.finished(
      at: moment, as: ongoing.header.replaces == nil ? .completed : .amended)
    let quiet = Set(session.flags.filter { isQuiet($0, in: session) }.map(\.linkId))
    let finished = Finished(
      finishing: session, header: ongoing.header, at: moment, quiet: quiet)
    self.ongoing?.quietFlags = quiet
    return commit(.finish(finished), session: session, then: .result)
  }

  /// Takes the finished answers up again, as long as the result page is not left.
  mutating func undoFinish() -> [Effect] {
    guard let ongoing else { return [] }
    let moment = clock()
    let session = ongoing.session.reopened(at: moment)
    let entry = entry(.reopen, path: "", at: moment, of: ongoing)
    return commit(.reopen(entry, ongoing.header), session: session, then: .reopened)
  }
}
