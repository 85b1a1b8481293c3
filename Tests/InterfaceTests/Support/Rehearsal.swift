import Assessment
import FHIR
import Library
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The interface with somebody at the keys, and a store in memory behind it.
///
/// `var app = Rehearsal()`, then `app.press("1 4 4 backspace")`, then look at `app.screen`.
struct Rehearsal {
  /// The language of rehearsals that are begun.
  @TaskLocal static var words = Words.english
  /// The window of rehearsals that are begun and say none of their own.
  @TaskLocal static var size = Size.roomy

  var app: App
  let store: RehearsalStore
  let clock: RehearsalClock
  /// Everything that was asked of the outside, in order.
  private(set) var effects: [Effect] = []
  private(set) var ending: Ending?
  /// Hands that shake, for `strike`.
  var tremor: Tremor?
  /// Whether keys that waited after the last message were forgotten.
  private(set) var hasForgotten = false

  /// Starts the program and opens the store, which is empty unless another one is given.
  ///
  /// The one at the keys is named at once, unless `presser` is nil.
  init(
    size: Size = Self.size, wish: Wish = Wish(), presser: String? = "Kim",
    store: RehearsalStore? = nil, clock: RehearsalClock = RehearsalClock(), opening: Bool = true
  ) {
    var wish = wish
    wish.operatorName = wish.operatorName ?? presser
    let identifiers = RehearsalIdentifiers()
    self.store = store ?? RehearsalStore(shelf: .builtIn)
    self.clock = clock
    let prefix = "\(self.store.assessments.count)-\(self.store.people.count)-"
    app = App(
      words: Self.words, size: size, wish: wish, clock: { clock.now },
      ticks: { clock.milliseconds }, makeID: { prefix + identifiers.next() })
    if opening { carryOut(app.begin()) }
  }

  // MARK: What a person does

  mutating func press(_ notation: String, at location: SourceLocation = #_sourceLocation) {
    guard let keys = KeyNotation.keys(notation) else {
      Issue.record("not keys: \(notation)", sourceLocation: location)
      return
    }
    for key in keys { send(.key(key)) }
  }

  mutating func press(_ key: Key) { send(.key(key)) }

  /// Types letters one by one.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// Says lines in plain mode.
  mutating func say(_ lines: String...) {
    for line in lines { send(.line(line)) }
  }

  /// Draws the page, as the loop does when no key waits.
  mutating func draw() { _ = app.draw() }

  mutating func paste(_ text: String) { send(.paste(text)) }
  mutating func resize(to size: Size) { send(.resized(size)) }

  mutating func send(_ message: Message) {
    clock.wait(seconds: 1)
    receive(message)
    draw()
  }

  /// Sends a message at this very moment of the clock.
  mutating func receive(_ message: Message) {
    carryOut(app.release(before: message))
    carryOut(app.update(message))
    hasForgotten = app.forgetsTypedAhead()
  }

  /// Lets time go by, with all that happens by itself meanwhile.
  mutating func pass(milliseconds: Int) {
    let end = clock.milliseconds + milliseconds
    // because what happens by itself takes time, so many things at once are one that never ends.
    for _ in 0..<100_000 {
      guard let due = app.due, due <= end, ending == nil else { break }
      clock.wait(milliseconds: max(0, due - clock.milliseconds))
      receive(.tick)
    }
    clock.wait(milliseconds: end - clock.milliseconds)
    draw()
  }

  /// Does what a row says that is on another page.
  mutating func perform(_ action: Action) {
    carryOut(app.perform(action))
    app.settlePage()
  }

  mutating func prefer(_ change: @escaping (inout Preferences) -> Void) {
    carryOut(app.prefer(change))
  }

  /// Teaches the two keys that do everything.
  mutating func teach(next: String, choose: String) {
    app.sitting.preferences.nextKey = next
    app.sitting.preferences.chooseKey = choose
  }

  /// Presses a key some milliseconds after what was pressed before.
  mutating func press(_ key: Key, after milliseconds: Int) {
    pass(milliseconds: milliseconds)
    receive(.key(key))
  }

  private mutating func carryOut(_ first: [Effect]) {
    var waiting = first[...]
    while let effect = waiting.popFirst() {
      effects.append(effect)
      if case .end(let ending) = effect {
        self.ending = ending
        return
      }
      if let message = store.perform(effect) { waiting += app.update(message) }
    }
  }

  // MARK: What there is to see

  var page: Page { app.page }
  var question: String { page.question.full }
  var status: String { page.status.full }
  var labels: [String] { page.rows.map(\.label.full) }
  /// The screen as text.
  var screen: String { Painter.canvas(of: app.fitted).texts.joined(separator: "\n") }
  /// The row with the focus on the screen.
  var focused: Row? { app.fitted.focus.map { app.fitted.rows[$0].row } }

  // MARK: What is kept

  /// The log of what was begun last.
  var entries: [LogEntry] { store.assessments.last?.entries ?? [] }
  /// The last reply to a question as the log has it.
  func reply(to linkId: String) -> Reply? {
    entries.last { $0.path == linkId }?.new.flatMap { Reply(json: $0) }
  }
  /// The weight of the option that the log has for a question.
  func weight(of linkId: String) -> Int? {
    guard case .coding(let coding)? = reply(to: linkId)?.answers.first else { return nil }
    return coding.weight?.integer
  }
}

extension Size {
  static let roomy = Size(columns: 80, rows: 24)
  static let narrow = Size(columns: 40, rows: 12)
  static let tiny = Size(columns: 20, rows: 4)
  static let large = Size(columns: 120, rows: 40)
}

extension Shelf {
  /// The questionnaires of the program.
  static var builtIn: Shelf { Rehearsal.words.language == "es" ? spanish : english }
  /// Those, the form with every kind of question, and a file that cannot be used.
  static var wide: Shelf { Rehearsal.words.language == "es" ? wideSpanish : wideEnglish }

  private static let english = Shelf(files: QuestionnaireFiles.builtInFiles)
  private static let spanish = Shelf(files: QuestionnaireFiles.builtInFiles, language: "es")
  private static let wideEnglish = Shelf(files: QuestionnaireFiles.builtInFiles + odd)
  private static let wideSpanish = Shelf(
    files: QuestionnaireFiles.builtInFiles + odd, language: "es")
  private static let odd = [
    Shelf.File(name: "every-kind.json", json: Array(WidgetForm.json.utf8)),
    Shelf.File(name: "torn.json", json: Array("{\"resourceType\": \"Questionnaire\",".utf8)),
  ]
}
