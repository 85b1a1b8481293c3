import Assessment
import FHIR
import Terminal

extension App {
  /// A key on a page where keys are typed; nil when it is a key like on any other page.
  mutating func typed(_ key: Key, on page: Page) -> [Effect]? {
    switch screens.last {
    case .question(var screen):
      // because Enter chooses the focused row, which need not be the one that takes the text.
      if key == .enter, focus != .automatic { return nil }
      let before = screen
      guard let outcome = screen.widget.press(key) else { return nil }
      if marks(outcome, on: page, of: before) { return [] }
      screens[screens.count - 1] = .question(screen)
      focus = .automatic
      return take(outcome, of: screen)
    case .person, .elsewhere, .amending: return typeText(key)
    default: return nil
    }
  }

  /// What a widget made of a press, turned into what is kept and where it goes from here.
  mutating func take(_ outcome: WidgetOutcome, of screen: QuestionScreen) -> [Effect] {
    switch outcome {
    case .stay:
      setObjection(nil)
      return []
    case .keep(let reply): return keep(reply, of: screen.item, then: .stay)
    case .reply(let reply):
      let then: Pending.Then = screen.isFromCheck ? .toCheck : .advance(from: screen.item.index)
      return keep(reply, of: screen.item, then: then)
    case .goOn:
      advance(from: screen.item.index, isFromCheck: screen.isFromCheck)
      return ongoing.map {
        interrupt(before: $0.session(before: screen, now: clock()), after: $0.session)
      } ?? []
    case .object(let objection):
      setObjection(objection)
      return []
    case .back: return goBackFromField(screen)
    }
  }

  private mutating func goBackFromField(_ screen: QuestionScreen) -> [Effect] {
    // because `perform(.back)` would ask the widget again.
    screens[screens.count - 1] = .question(
      QuestionScreen(asking(screen.item, reply: nil), isFromCheck: screen.isFromCheck))
    return perform(.back)
  }

  private mutating func setObjection(_ objection: Objection?) {
    guard case .question(var screen)? = screens.last else { return }
    screen.objection = objection
    screens[screens.count - 1] = .question(screen)
  }

  /// "Not sure", "Did not come up", "Skip": stored as their own value, without a question back.
  mutating func absent(_ reason: AbsentReason) -> [Effect] {
    closeMenu()
    guard case .question(let screen)? = screens.last else { return [] }
    let then: Pending.Then = screen.isFromCheck ? .toCheck : .advance(from: screen.item.index)
    return keep(.absent(reason), of: screen.item, then: then)
  }

  /// Takes the answer of the question back, so that it has none.
  mutating func clear() -> [Effect] {
    closeMenu()
    guard case .question(let screen)? = screens.last else { return [] }
    return keep(nil, of: screen.item, then: .stay)
  }

  private mutating func closeMenu() {
    if case .menu? = screens.last { pop() }
  }

  /// Asks the store to commit a reply; the page goes on when it has (decision 14).
  mutating func keep(
    _ reply: Reply?, of item: FormItem, then: Pending.Then, reason: String? = nil
  ) -> [Effect] {
    guard let ongoing, ongoing.finishedAt == nil else { return [] }
    let old = ongoing.session.replies[item.index]
    if reply == old, !ongoing.session.filledIn.contains(item.index) {
      // because keeping the stored answer changes nothing, there is nothing to commit.
      settle(then, saved: nil)
      return []
    }
    let moment = clock()
    let session = ongoing.session.answering(item.index, with: reply, at: moment)
    let kind: LogEntry.Kind =
      reply == nil ? .clear : reply?.absence == nil ? .answer : .skip
    let entry = entry(
      kind, path: item.linkId, old: old?.json, new: reply?.json, at: moment, of: ongoing,
      reason: reason)
    let filledIn = ongoing.session.entriesOfFilledIn(
      at: moment, operatorID: ongoing.header.operatorID)
    let first = ongoing.isBegun ? [] : ongoing.beginning + filledIn
    return commit(
      .record(first + [entry], header(of: ongoing, at: moment)),
      session: session, then: then,
      item: item.index,
      saved: reply.map { savedWords($0, item) })
  }

  /// The key that takes an answer back under these hands; nil where that is a row like any other.
  private var undoKey: String? {
    if isInLines || !profile.isSteppedThrough {
      return words.keyName(profileOnPages == .numberPad ? "-" : "Backspace")
    }
    return nil
  }

  private func savedWords(_ reply: Reply, _ item: FormItem) -> Saved {
    let role = sitting.role ?? .`self`
    if let absence = reply.absence {
      let status = words.question.skipped(item.name, absence, role, undoKey)
      return Saved(status: status, said: words.question.skippedSaid(item.name, absence, role))
    }
    let digit = words.digit(of: reply)
    let answer = words.answer(reply, of: item, role: role)
    let said = [item.name, digit, answer].compactMap { $0 }.joined(separator: ", ")
    return Saved(
      status: words.question.saved(item.name, digit, answer, undoKey),
      said: words.question.savedSaid(said))
  }

  func entry(
    _ kind: LogEntry.Kind, path: String, old: String? = nil, new: String? = nil, at moment: Moment,
    of ongoing: Ongoing, reason: String? = nil
  ) -> LogEntry {
    LogEntry(
      at: moment.utc, offsetMinutes: moment.offsetMinutes, kind: kind, path: path, old: old,
      new: new, role: ongoing.header.role, operatorID: ongoing.header.operatorID, reason: reason)
  }

  /// The header, which begins with the first answer.
  private mutating func header(of ongoing: Ongoing, at moment: Moment) -> AssessmentHeader {
    guard !ongoing.isBegun else { return ongoing.header }
    let header = ongoing.header.starting(at: moment.utc)
    self.ongoing?.header = header
    return header
  }

  mutating func commit(
    _ effect: Effect, session: Session, then: Pending.Then, item: Int? = nil,
    saved: Saved? = nil
  ) -> [Effect] {
    let pending = Pending(effect: effect, session: session, then: then, item: item, saved: saved)
    self.pending = pending
    return [pending.effect]
  }

  /// The store has committed: the change takes place, and the next page comes.
  mutating func saved() -> [Effect] {
    guard let pending else { return [] }
    self.pending = nil
    if case .cannotSave? = screens.last { pop() }
    noteChange(by: pending)
    let before = ongoing?.session
    ongoing?.session = pending.session
    ongoing?.isBegun = true
    settle(pending.then, saved: pending.saved)
    if case .end(let isCutOff) = pending.then { return end(isCutOff: isCutOff) }
    if case .restart(let opening) = pending.then { return opening.map { start($0) } ?? goHome() }
    let id = ongoing?.header.id ?? ""
    // A finished assessment is held by nobody; taken up again it is held again.
    if case .result = pending.then { return [.release(assessmentID: id)] + reload }
    if case .reopened = pending.then { return [.lease(assessmentID: id)] }
    // because a list goes on being answered, what it tells is told when it is left.
    if let before, let item = pending.item, !pending.session.form.items[item].repeats {
      let effects = interrupt(before: before, after: pending.session)
      if !effects.isEmpty { return effects }
    }
    if case .perform(let action) = pending.then { return perform(kept: action) }
    return pressWaiting()
  }

  /// Remembers what was answered, and which answers are others now than when their page was opened.
  private mutating func noteChange(by pending: Pending) {
    if let item = pending.item, pending.session.replies[item]?.answers.isEmpty == false {
      rhythm?.answered.insert(item)
    }
    guard let item = pending.item, case .question(let screen)? = screens.last(where: \.isAsking),
      let opened = screen.opened
    else { return }
    if pending.session.replies[item] == opened {
      ongoing?.changed.remove(item)
    } else {
      ongoing?.changed.insert(item)
    }
  }

  private mutating func settle(_ then: Pending.Then, saved: Saved?) {
    ongoing?.saved = saved
    switch then {
    case .stay:
      refreshQuestion()
    case .advance(let item):
      noteAnswered(item)
      _ = noteAnswer(isTakenBack: false)
      advance(from: item, isFromCheck: false)
    case .toCheck: pop()
    case .back(let item):
      if let ongoing { replaceTop(with: question(item, of: ongoing)) }
      if noteAnswer(isTakenBack: true) { _ = push(.gentle) }
    case .result:
      ongoing?.finishedAt = clock()
      screens = screens.filter { if case .first = $0 { true } else { false } } + [.result]
      settleOnTop()
    case .reopened:
      ongoing?.finishedAt = nil
      beginRhythm()
      replaceTop(with: .check(first: 0))
    case .nextFlag(let known):
      let response = ongoing?.session.response()
      ongoing?.acknowledged[known] = response
      ongoing?.quietFlags.insert(known)
      _ = nextFlag()
    case .restart, .perform, .end: break
    }
  }

  /// > after every 20 pages the status line says … (clinical.md B4, 13)
  private mutating func noteAnswered(_ item: Int) {
    guard var ongoing, ongoing.answeredHere.insert(item).inserted else { return }
    ongoing.isRestDue = ongoing.answeredHere.count % 20 == 0
    self.ongoing = ongoing
  }

  /// After clearing, the widget forgets what it showed as stored.
  private mutating func refreshQuestion() {
    guard case .question(let screen)? = screens.last, let ongoing else { return }
    guard ongoing.session.replies[screen.item.index] == nil else { return }
    replaceTop(
      with: question(screen.item.index, of: ongoing, isFromCheck: screen.isFromCheck))
  }

  mutating func advance(from item: Int, isFromCheck: Bool) {
    guard let ongoing else { return }
    if isFromCheck {
      pop()
    } else if let next = ongoing.session.nextOpen(after: item) {
      replaceTop(with: question(next, of: ongoing))
    } else {
      replaceTop(with: .check(first: 0))
    }
  }

  /// Opens one question from the check page, and comes back there.
  mutating func open(_ item: Int) -> [Effect] {
    guard let ongoing else { return [] }
    if ongoing.session.replies[item] == nil, case .check? = screens.last {
      // because more of them are open, they are gone through from here.
      replaceTop(with: question(item, of: ongoing))
      return []
    }
    return push(question(item, of: ongoing, isFromCheck: true))
  }

  /// Goes to the question before, its old answer marked, and logs that it was taken up again.
  mutating func undo(to item: Int) -> [Effect] {
    guard let ongoing else { return [] }
    let moment = clock()
    let old = ongoing.session.replies[item]?.json
    guard ongoing.isBegun, old != nil else {
      self.ongoing?.saved = nil
      replaceTop(with: question(item, of: ongoing))
      return []
    }
    let linkId = ongoing.form.items[item].linkId
    let entry = entry(.undo, path: linkId, old: old, new: old, at: moment, of: ongoing)
    return commit(
      .record([entry], ongoing.header), session: ongoing.session, then: .back(from: item))
  }
}
