import Assessment
import FHIR
import Terminal

extension App {
  // MARK: Who answers

  mutating func identify(_ action: Action) -> [Effect] {
    switch (action, screens.last) {
    case (.answerAs(let role), _):
      sitting = Sitting(role: role)
      return identifyPresser()
    case (.choosePerson(let index), .person(let screen)?): return choose(index, on: screen)
    case (.typeWords, .person(var screen)?):
      screen.typed = ""
      replaceTop(with: .person(screen))
      return []
    case (.useTyped, .person(let screen)?): return use(screen.typed ?? "", on: screen)
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
      guard typed.count < PersonScreen.longestName else { return [] }
      var longer = screen
      longer.typed = typed + String(character)
      replaceTop(with: .person(longer))
      return []
    case .backspace: return identify(.rubOut)
    case .enter where focus == .automatic && !typed.isEmpty: return identify(.useTyped)
    case .escape: return perform(.back)
    default: return nil
    }
  }

  private mutating func choose(_ index: Int, on screen: PersonScreen) -> [Effect] {
    switch screen.asked {
    case .person: people.indices.contains(index) ? choose(people[index]) : []
    case .presser: pressers.indices.contains(index) ? choose(pressers[index]) : []
    }
  }

  private mutating func use(_ name: String, on screen: PersonScreen) -> [Effect] {
    screen.asked == .person ? use(name: name) : use(presserName: name)
  }

  /// Who is at the keys, where that is not the person: asked once a sitting (data-model.md 5).
  private mutating func identifyPresser() -> [Effect] {
    guard sitting.role == .proxy || sitting.role == .interview else { return identifyPerson() }
    if let name = wish.operatorName { return use(presserName: name) }
    return push(.person(PersonScreen(asked: .presser, typed: pressers.isEmpty ? "" : nil)))
  }

  /// Those known to press the keys in this role.
  var pressers: [Operator] { operators.filter { $0.role == sitting.role } }

  private mutating func use(presserName name: String) -> [Effect] {
    let name = name.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty else { return [] }
    if let known = pressers.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return choose(known)
    }
    let presser = Operator(id: makeID(), name: name, role: sitting.role)
    operators.append(presser)
    return [.addOperator(presser)] + choose(presser)
  }

  private mutating func choose(_ presser: Operator) -> [Effect] {
    sitting.presser = presser
    screens.removeAll { if case .person = $0 { true } else { false } }
    return identifyPerson()
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
    // because the one who was just asked is the least likely to be next.
    if let done = sitting.person {
      people = people.filter { $0.id != done.id } + people.filter { $0.id == done.id }
    }
    sitting.person = nil
    screens = [.first]
    return push(.person(PersonScreen(typed: people.isEmpty ? "" : nil)))
  }

  private mutating func use(name: String) -> [Effect] {
    let name = name.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty else { return [] }
    let known = people.first { $0.name.lowercased() == name.lowercased() }
    return choose(known ?? Person(id: makeID(), name: name))
  }

  private mutating func choose(_ person: Person) -> [Effect] {
    sitting.person = person
    var effects: [Effect] = []
    if !people.contains(where: { $0.id == person.id }) {
      people.insert(person, at: 0)
      effects.append(.add(person))
    }
    return effects + reload
  }

  // MARK: What the store and the shelf say

  /// The store is open: go on with what the command line asked for, or wait for the first press.
  mutating func opened(_ opened: Opened) -> [Effect] {
    shelf = opened.shelf
    people = opened.people
    operators = opened.operators
    emergencyNumber = opened.emergencyNumber
    // The command line may have said who answers; else the first page asks.
    guard sitting.role != nil else { return [] }
    return identifyPresser()
  }

  mutating func loaded(_ records: PersonRecords) -> [Effect] {
    let isNew = self.records?.person != records.person
    self.records = records
    summaries = [:]
    for draft in records.drafts { summaries[draft.header.id] = summarized(draft) }
    guard isNew, ongoing == nil else { return [] }
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
      operatorID: sitting.presser?.id, startedAt: moment.utc)
    walk(opening, form, session, header, isBegun: false)
    return []
  }

  func setting(for person: Person, role: Role) -> Setting {
    // because the lines of a trend are never joined, what was fetched for one is not for the other.
    let isOwnLine = role.line == sitting.role?.line
    let responses = isOwnLine ? records?.responses ?? [] : []
    return Setting(
      person: person, role: role, operator: sitting.presser,
      previous: Previous.merged(responses))
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
    if draft.openIn != nil || isOld(draft) || summary(of: draft) == nil {
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
    let changed = changed(in: draft, of: form)
    ongoing?.changed = changed
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
      guard let (_, session) = reopened(draft) else { return [] }
      let opening = shelf.opening(url: draft.header.questionnaireURL)
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
    let session = ongoing.session.finished(at: moment)
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
