import Assessment
import FHIR
import Terminal

extension App {
  // MARK: Who answers

  mutating func identify(_ action: Action) -> [Effect] {
    switch (action, screens.last) {
    case (.answerAs(let role), _):
      sitting = Sitting(role: role)
      return identifyPerson()
    case (.choosePerson(let index), _) where people.indices.contains(index):
      return choose(people[index])
    case (.typeWords, .person(var screen)?):
      screen.typed = ""
      replaceTop(with: .person(screen))
      return []
    case (.useTyped, .person(let screen)?): return use(name: screen.typed ?? "")
    case (.rubOut, .person(var screen)?):
      guard let typed = screen.typed, !typed.isEmpty else { return perform(.back) }
      screen.typed = String(typed.dropLast())
      replaceTop(with: .person(screen))
      return []
    default: return []
    }
  }

  mutating func typeName(_ key: Key, _ screen: PersonScreen) -> [Effect]? {
    guard let typed = screen.typed else { return nil }
    switch key {
    case .character(let character):
      replaceTop(with: .person(PersonScreen(typed: typed + String(character))))
      return []
    case .backspace: return identify(.rubOut)
    case .enter where focus == .automatic && !typed.isEmpty: return identify(.useTyped)
    case .escape: return perform(.back)
    default: return nil
    }
  }

  /// Whom it is about: the one at the keys, whoever was named at the start, or somebody asked for.
  private mutating func identifyPerson() -> [Effect] {
    guard let role = sitting.role else { return [] }
    if let name = wish.personName { return use(name: name) }
    let unnamed = people.first { $0.name.isEmpty }
    // because at home one's own name is never needed, and elsewhere it must not be guessed.
    if role == .`self` || role == .selfScribe, unnamed != nil || people.isEmpty {
      return choose(unnamed ?? Person(id: makeID(), name: ""))
    }
    return push(.person(PersonScreen(typed: people.isEmpty ? "" : nil)))
  }

  /// Back to the list of people, in the same role.
  mutating func nextPerson() -> [Effect] {
    ongoing = nil
    records = nil
    sitting.person = nil
    screens = [.first]
    return push(.person(PersonScreen(typed: people.isEmpty ? "" : nil)))
  }

  private mutating func use(name: String) -> [Effect] {
    guard let name = PersonName(name) else { return [] }
    return choose(people.first(where: name.isName) ?? Person(id: makeID(), name: name.text))
  }

  private mutating func choose(_ person: Person) -> [Effect] {
    // because another program may have made the same person meanwhile, the store says who counts.
    guard people.contains(where: { $0.id == person.id }) else { return [.add(person)] }
    sitting.person = person
    return reload
  }

  mutating func added(_ person: Person) -> [Effect] {
    people = [person] + people.filter { $0.id != person.id }
    return choose(person)
  }

  // MARK: What the store and the shelf say

  /// The store is open: go on with what the command line asked for, or wait for the first press.
  mutating func opened(_ shelf: Shelf, _ people: [Person]) -> [Effect] {
    self.shelf = shelf
    self.people = people
    // The command line may have said who answers; else the first page asks.
    guard sitting.role != nil else { return [] }
    return identifyPerson()
  }

  mutating func loaded(_ records: PersonRecords) -> [Effect] {
    let isNew = self.records?.person != records.person
    self.records = records
    summaries = [:]
    for draft in records.drafts { summaries[draft.header.id] = summarized(draft) }
    guard isNew, ongoing == nil else { return [] }
    if let id = wish.questionnaire, shelf.opening(id) != nil {
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
    return []
  }

  // MARK: Beginning and carrying on

  /// Begins a questionnaire, or asks about the draft there is of it.
  mutating func begin(_ id: String) -> [Effect] {
    guard let opening = shelf.opening(id) else { return [] }
    guard let form = opening.form else { return push(.problems(id: id)) }
    if let draft = ownDrafts.first(where: { $0.header.questionnaireURL == form.url }) {
      return push(.draft(draft))
    }
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
      startedAt: moment.utc)
    walk(opening, form, session, header, isBegun: false)
    return []
  }

  func setting(for person: Person, role: Role) -> Setting {
    // because the lines of a trend are never joined.
    let past = records?.history.filter { $0.header.role.line == role.line } ?? []
    return Setting(person: person, role: role, previous: Previous.merged(past))
  }

  private mutating func walk(
    _ opening: Opening, _ form: Form, _ session: Session, _ header: AssessmentHeader, isBegun: Bool
  ) {
    let ongoing = Ongoing(
      opening: opening, form: form, session: session, header: header, isBegun: isBegun)
    self.ongoing = ongoing
    screens = wish.role == nil ? [.first] : []
    if let open = session.firstOpen {
      screens.append(ongoing.question(open, now: clock()))
    } else {
      screens.append(.check(first: 0))
    }
    settleOnTop()
  }

  mutating func carryOn(_ id: String) -> [Effect] {
    guard let draft = records?.drafts.first(where: { $0.header.id == id }) else { return [] }
    if draft.openIn != nil || isOld(draft) {
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
    walk(opening, form, session, draft.header, isBegun: true)
    return []
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
    guard let draft = records?.drafts.first(where: { $0.header.id == id }),
      let (opening, session) = reopened(draft)
    else { return [] }
    let title = opening.form.map { Wording($0.title, short: $0.questionnaire.shortTitle) }
    return push(.looking(session, title: title ?? "", first: 0))
  }

  /// Sets a draft aside and begins anew; asks once more first, and the old answers stay readable.
  mutating func startAgain() -> [Effect] {
    switch screens.last {
    case .draft(let draft): return push(.confirmStartAgain(draft))
    case .confirmStartAgain(let draft):
      guard let opening = shelf.opening(url: draft.header.questionnaireURL),
        let (_, session) = reopened(draft)
      else { return [] }
      let at = clock().utc
      return commit(
        .setAside(assessmentID: draft.header.id, at: at), session: session,
        then: .restart(opening))
    default: return []
    }
  }

  // MARK: Finishing

  mutating func finish() -> [Effect] {
    guard let ongoing, ongoing.finishedAt == nil else { return [] }
    guard ongoing.isBegun else { return [] }
    let moment = clock()
    let session = ongoing.session.finished(at: moment)
    let finished = Finished(finishing: session, header: ongoing.header, at: moment)
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
