import Assessment
import FHIR
import Library
import Terminal
import Testing

@testable import Interface

/// Ways into the pages that tests are about.
extension Rehearsal {
  /// At the first question of a questionnaire.
  static func taking(
    _ id: String, as role: Role = .`self`, about name: String? = nil,
    store: RehearsalStore? = nil, clock: RehearsalClock = RehearsalClock(),
    size: Size = Rehearsal.size, by profile: PressProfile? = nil
  ) -> Rehearsal {
    Rehearsal(
      size: size,
      wish: Wish(role: role, personName: name, questionnaire: id, profile: profile),
      store: store ?? RehearsalStore(shelf: .wide), clock: clock)
  }

  /// At the first question of a built-in questionnaire, in each voice that can be told apart.
  static func inEveryVoice(_ id: String, _ words: Words) -> [Rehearsal] {
    let shelf = Shelf(
      files: QuestionnaireFiles.builtInFiles, language: words.language, hasEmergencyNumber: true)
    return [Role.`self`, .proxy, .interview].map { role in
      Rehearsal.$words.withValue(words) {
        taking(
          id, as: role, about: role == .`self` ? nil : "Guadalupe",
          store: RehearsalStore(shelf: shelf))
      }
    }
  }

  /// At a question of the form with every kind of question.
  static func asked(
    _ linkId: String, store: RehearsalStore? = nil, as role: Role = .`self`,
    by profile: PressProfile? = nil
  ) -> Rehearsal {
    var app = taking(
      "every-kind", as: role, about: role == .`self` ? nil : "Dad", store: store, by: profile)
    let skips = app.app.ongoing?.form.asked.firstIndex { $0.linkId == linkId } ?? 0
    for _ in 0..<skips {
      if profile == nil { app.skip() } else { app.perform(.absent(.declined)) }
    }
    return app
  }

  /// Skips the question, on whatever page it is.
  mutating func skip() {
    switch page.typing {
    case .text: press(.escape)
    case .number, .scale: press("s")
    case .none: press("7")
    }
  }

  /// The linkId of the question on the screen.
  var linkId: String? {
    if case .question(let screen)? = app.screens.last { screen.item.linkId } else { nil }
  }

  /// Presses until a question with this linkId is on the screen: the top row, or skips where typed.
  mutating func goOn(to linkId: String) {
    for _ in 0..<60 where self.linkId != linkId && app.screens.last?.isAsking == true { topRow() }
  }

  /// Gives the answer of the row at the top.
  mutating func topRow() {
    switch page.typing {
    case .text: press(.escape)
    case .number: press("0 enter")
    case .scale: press("0")
    case .none:
      let isList = page.rows.contains { if case .toggle = $0.action { true } else { false } }
      press(isList ? "1 0" : page.rows.first?.key ?? "")
      if isList, page.rows.contains(where: { $0.action == .done }) { press("0") }
    }
  }

  /// Answers everything that is left with the top row, up to the check page.
  mutating func finishWithTopRows() {
    for _ in 0..<80 where app.screens.last?.isAsking == true { topRow() }
    choose(.finish)
  }

  /// Chooses the row with an action, whatever its key.
  mutating func pick(_ action: Action, at location: SourceLocation = #_sourceLocation) {
    guard page.rows.contains(where: { $0.action == action }) else {
      Issue.record("no row \(action)", sourceLocation: location)
      return
    }
    clock.wait(seconds: 1)
    perform(action)
  }

  /// Moves the focus to the row with an action, and presses Enter.
  mutating func moveAndEnter(_ action: Action) {
    if let row = page.rows.first(where: { $0.action == action }), page.typing == .number,
      ["Up", "Down"].contains(row.key)
    {
      return press(row.key.lowercased())
    }
    // because Up and Down count there, the other arrows move.
    let (on, back): (Key, Key) = page.typing == .number ? (.right, .left) : (.down, .up)
    for _ in 0..<20 where app.fitted.focus != 0 { press(back) }
    for _ in 0..<20 where focused?.action != action { press(on) }
    #expect(focused?.action == action)
    press("enter")
  }

  /// Chooses the row with an action, by its key.
  mutating func choose(_ action: Action) {
    guard let row = page.rows.first(where: { $0.action == action }) else { return }
    if let key = row.key.first, row.key.count == 1 { press(.character(key)) }
  }
}

extension RehearsalStore {
  /// A store in which somebody has finished a questionnaire with the top rows.
  static func after(
    _ ids: [String], clock: RehearsalClock, as role: Role = .`self`, about name: String? = nil
  ) -> RehearsalStore {
    let store = RehearsalStore(shelf: .wide)
    for id in ids { store.finish(id, clock: clock, as: role, about: name) }
    return store
  }

  func finish(
    _ id: String, clock: RehearsalClock, as role: Role = .`self`, about name: String? = nil
  ) {
    var app = Rehearsal.taking(id, as: role, about: name, store: self, clock: clock)
    app.finishWithTopRows()
  }
}

extension Rehearsal {
  /// Whether the entries of what is under way, replayed, give exactly its answers.
  var isFoldedFromItsLog: Bool {
    guard let ongoing = app.ongoing, ongoing.isBegun else { return true }
    let entries = store.assessments.first { $0.header.id == ongoing.header.id }?.entries ?? []
    let session = Session(
      form: ongoing.form, setting: ongoing.session.setting, at: clock.now)
    return session.replaying(entries).replies == ongoing.session.replies
  }
}

extension Row {
  /// Whether it is a letter or a group of them, which is no text.
  var isOfLetters: Bool {
    switch action {
    case .letters, .letter: true
    default: false
    }
  }
}
