import Assessment

extension App {
  /// Does what a row says.
  mutating func perform(_ action: Action) -> [Effect] {
    if case .question(var screen)? = screens.last, let outcome = screen.widget.act(action) {
      screens[screens.count - 1] = .question(screen)
      let effects = take(outcome, of: screen)
      if outcome.isOnThisPage { refocus(on: action) }
      return effects
    }
    if typedText?.act(action) == true {
      settleOnTop()
      refocus(on: action)
      return []
    }
    // because an answer that is not kept yet would be lost there without a word.
    if pending?.failure != nil, [.menu, .stop, .home].contains(action) { return goNowhere() }
    if action.leavesQuestion, let effects = keepTyped(then: .perform(action)) { return effects }
    return perform(kept: action)
  }

  /// Does what a row says, once nothing is typed any more that could be kept.
  mutating func perform(kept action: Action) -> [Effect] {
    switch action {
    case .menu: return toggleMenu()
    case .help: return showHelp()
    case .stop: return askToStop()
    case .redraw: return [.redraw]
    case .readAloud: return askToRead()
    case .close: return pop()
    case .back: return goBack()
    case .home: return goHome()
    case .more: return showMore()
    case .nextPart: return showNextPart()
    case .nextPerson: return nextPerson()
    case .answerAs, .choosePerson, .typeWords, .useTyped, .nextName, .leaveWords, .rubOut:
      return identify(action)
    case .aboutPerson: return push(.aboutPerson)
    case .rename: return ask(.newName)
    case .setBirth: return ask(.birth)
    case .join: return ask(.double)
    case .confirm(let change): return push(.confirm(change))
    case .changePeople(let change): return [.changePeople(change)]
    case .putAway:
      return sitting.person.map { [.changePeople(.putAway($0, at: clock().utc))] } ?? []
    case .cover: return push(.covered)
    case .whoAnswers: return push(.whoAnswers)
    case .letAnswer(let role): return letAnswer(role)
    case .checkIn: return begin(Shelf.checkInID)
    case .take(let id): return begin(id)
    case .takeOwn(let id): return shelf.opening(id).map { start($0) } ?? []
    case .shelf: return push(.shelf(first: 0))
    case .history: return push(.history(first: 0))
    case .problems(let id): return push(.problems(id: id))
    case .carryOn(let id): return carryOn(id)
    case .lookAt(let id): return look(at: id)
    case .startAgain: return startAgain()
    case .rhythms(let id): return [.loadRhythms(assessmentID: id)]
    case .report: return push(.report(ReportScreen(at: clock())))
    case .writeReport, .reportName, .reportTime: return report(action)
    case .openPast(let index): return openPast(index)
    case .trends(let step): return tell(step)
    case .about: return about()
    case .amend: return askWhy()
    case .because: return takeReason(action)
    case .log(let id): return [.loadLog(assessmentID: id)]
    case .absent(let reason): return absent(reason)
    case .clear: return clear()
    case .check: return goToCheck()
    case .allAnswers: return showAllAnswers()
    case .openQuestion(let item): return open(item)
    case .explain(let item): return explain(item)
    case .finish: return finish()
    case .undoFinish: return undoFinish()
    case .why(let code): return why(code)
    case .keepAndStop: return [.end(.stopped)]
    case .retry: return retry()
    case .unfinished: return push(.unfinished(first: 0))
    case .flags: return showFlags()
    case .teamKnows: return teamKnows()
    case .leaveFlag: return nextFlag()
    case .copyByHand: return push(.copyByHand)
    case .elsewhere: return [.findPlaces]
    case .moveTo(let place): return move(to: place)
    case .abandon: return [.end(storageEnding)]
    case .slower, .faster: return prefer { $0.changeScanStep(longer: action == .slower) }
    case .tryKeys: return push(.trying(TryScreen()))
    case .tryPresses: return beginTrial(.pressing([]))
    case .teachKeys: return beginTrial(.teaching(next: nil))
    case .tryPace: return beginTrial(.pacing([], markAt: ticks() + 2000))
    case .useProfile, .usePace: return useTrial(action)
    case .refuseGentle: return refuseGentle()
    case .settings, .keySettings, .howIPress, .change, .undoChange, .somebodyPresses, .inLines:
      return set(action)
    case .choose, .toggle, .done, .oneMore, .oneLess, .addTen, .addFive, .addTenth,
      .year, .month, .day, .thisWeek, .thisMonth, .earlier, .enough, .pickLetters, .typeLetters,
      .letters, .letter, .changeCase:
      return []
    }
  }

  /// The end that a fault of the store brings about.
  var storageEnding: Ending {
    if let failure = pending?.failure { return .storageFault(failure) }
    // because nothing is lost where only a later look at what is kept failed.
    guard case .cannotSave(let failure, _)? = screens.last, records == nil else { return .stopped }
    return .storageFault(failure)
  }

  // MARK: Moving between pages

  mutating func push(_ screen: Screen) -> [Effect] {
    screens.append(screen)
    settleOnTop()
    return []
  }

  /// Pushes a screen once the ones above the last that fits are gone: no page lies under itself.
  mutating func push(_ screen: Screen, over fits: (Screen) -> Bool) -> [Effect] {
    while let last = screens.last, !fits(last), screens.count > 1 { screens.removeLast() }
    return push(screen)
  }

  private mutating func goToCheck() -> [Effect] {
    let effects = push(.check(first: 0), over: \.isAsking)
    if pending != nil { giveUpPending() }
    return effects
  }

  mutating func replaceTop(with screen: Screen) {
    if !screens.isEmpty { screens.removeLast() }
    screens.append(screen)
    settleOnTop()
  }

  @discardableResult
  mutating func pop() -> [Effect] {
    if screens.count > 1 { screens.removeLast() }
    settleOnTop()
    return []
  }

  /// A page that comes up shows its first part, with the focus where it puts it.
  mutating func settleOnTop() {
    focus = .automatic
    part = 0
    waiting = []
  }

  private mutating func goBack() -> [Effect] {
    switch screens.last {
    case .menu:
      // "Back one question" goes to the question before the one under the menu.
      pop()
      return goBack()
    case .question(let screen): return back(from: screen)
    case .check:
      return goBackFromCheck()
    case .result: return goNowhere()
    // because whoever asks came from the people, they go back to them.
    case .home where sitting.role == .interview: return nextPerson()
    case .home:
      // because who answers is asked once, going back from Home asks it again.
      guard wish.role == nil else { return goNowhere() }
      screens = [.first]
      records = nil
      settleOnTop()
      return []
    case .cannotSave: return goNowhere()
    default: return screens.count > 1 ? pop() : goNowhere()
    }
  }

  private mutating func goBackFromCheck() -> [Effect] {
    guard let ongoing, let last = ongoing.session.questions.last else { return pop() }
    var question = last
    if screens.count > 1, case .question(let screen)? = screens.dropLast().last {
      screens.removeLast()
      if ongoing.session.isAsked(screen.item.index) { question = screen.item.index }
      // because nothing was answered there meanwhile, what stands in its field stays.
      if question == screen.item.index, ongoing.session.replies[question] == screen.opened {
        settleOnTop()
        return []
      }
    }
    // because its answer may have been given from the check page meanwhile, it is shown anew.
    replaceTop(with: self.question(question, of: ongoing))
    return []
  }

  private mutating func back(from screen: QuestionScreen) -> [Effect] {
    if screen.isFromCheck { return pop() }
    guard let ongoing else { return [] }
    guard let before = ongoing.session.previousQuestion(before: screen.item.index) else {
      return goHome()
    }
    return undo(to: before)
  }

  /// Says that the key leads nowhere from here.
  mutating func goNowhere() -> [Effect] {
    notice = words.common.keyDoesNothing
    return []
  }

  /// Puts the focus on the row that was chosen, wherever it stands now.
  private mutating func refocus(on action: Action) {
    focus = .automatic
    // because the rows behind More and Back are other rows, they are visited from the first one on.
    let isSamePage = identity == PageIdentity(pageOnTop, depth: screens.count)
    guard action != .more, action != .back || isSamePage,
      let row = page.rows.firstIndex(where: { $0.action == action })
    else {
      return
    }
    focus = .row(row)
  }

  private mutating func showMore() -> [Effect] {
    func next(_ first: Int, of count: Int) -> Int {
      first + Self.rowsAtOnce < count ? first + Self.rowsAtOnce : 0
    }
    switch screens.last {
    case .person(var screen):
      let next = screen.first + PersonScreen.namesAtOnce
      let count = screen.offered.count
      screen.first = next < count ? next : 0
      replaceTop(with: .person(screen))
    case .shelf(let first): replaceTop(with: .shelf(first: next(first, of: shelf.entries.count)))
    case .elsewhere(var screen):
      let next = screen.first + ElsewhereScreen.placesAtOnce
      screen.first = next < screen.places.count ? next : 0
      replaceTop(with: .elsewhere(screen))
    case .unfinished(let first):
      replaceTop(with: .unfinished(first: next(first, of: unfinished.count)))
    case .menu(let isMore): replaceTop(with: .menu(isMore: !isMore))
    case .history(let first):
      let step = first + pastAtOnce
      replaceTop(with: .history(first: step < pastItems.count ? step : 0))
    case .trends(var screen):
      let (count, atOnce) = (count(of: screen), atOnce(of: screen))
      guard count > atOnce else { return showNextPart() }
      screen.first = screen.first + atOnce < count ? screen.first + atOnce : 0
      replaceTop(with: .trends(screen))
    case .allAnswers(let first):
      replaceTop(
        with: .allAnswers(first: next(first, of: ongoing?.session.questions.count ?? 0)))
    case .looking(let session, let title, let first):
      replaceTop(
        with: .looking(session, title: title, first: next(first, of: session.questions.count)))
    case .check(let first):
      let count = ongoing.map { Findings(of: $0).rows(words: words).count } ?? 0
      let step = first + Self.checkRowsAtOnce
      replaceTop(with: .check(first: step < count ? step : 0))
    default: return showNextPart()
    }
    return []
  }

  /// The question behind a row of "Why this number?" or of answers that can only be looked at.
  private mutating func explain(_ item: Int) -> [Effect] {
    let form: Form? =
      switch screens.last {
      case .looking(let session, _, _)?, .why(_, let session, _)?: session.form
      default: ongoing?.form
      }
    guard let form, form.items.indices.contains(item) else { return [] }
    let asked = form.items[item]
    return push(.help(title: Wording(asked.label), text: questionInFull(asked)))
  }

  private mutating func showAllAnswers() -> [Effect] {
    if case .past(let past)? = screens.last, let (opening, session) = session(of: past) {
      return push(.looking(session, title: Wording(opening.form?.title ?? ""), first: 0))
    }
    return push(.allAnswers(first: 0))
  }

  private mutating func why(_ code: String) -> [Effect] {
    switch screens.last {
    case .past(let past)?:
      guard let (opening, session) = session(of: past) else { return [] }
      return push(.why(code, of: session, in: opening))
    case .why(_, let session, let opening)?: return push(.why(code, of: session, in: opening))
    default:
      guard let ongoing else { return [] }
      return push(.why(code, of: ongoing.session, in: ongoing.opening))
    }
  }
}
