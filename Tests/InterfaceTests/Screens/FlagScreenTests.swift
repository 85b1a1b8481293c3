import Assessment
import FHIR
import Library
import Terminal
import Testing

@testable import Interface

struct FlagScreenTests {
  /// Gait with two falls of which one hurt the head: two flags.
  private func fallen(in store: RehearsalStore? = nil, clock: RehearsalClock = RehearsalClock())
    -> Rehearsal
  {
    var app = Rehearsal.taking("gait", store: store, clock: clock)
    app.goOn(to: "gait.falls")
    app.press("2 enter")
    app.choose(.choose(2))
    app.finishWithTopRows()
    return app
  }

  @Test func `what is worth telling is one line, the most urgent first, and a row`() throws {
    let app = fallen()
    let line =
      "Worth telling your care team: a knock to the head or a blackout (today), falls (this week)."
    #expect(app.page.body.contains(.text(Wording(line))))
    #expect(app.labels.contains("What is worth telling"))
    try expectPicture(of: app, named: "result")
  }

  @Test func `each is told with the answer that it rests on`() throws {
    var app = fallen()
    app.choose(.flags)
    #expect(app.page.progress.full == "1 of 2")
    try expectPicture(of: app, named: "flag")
    app.press("2")
    #expect(
      app.question == "Falls can often be made less likely. Tell the team about them this week.")
    #expect(app.page.body == [.text("The answer: Falls, 2.")])
    app.press("2")
    #expect(app.labels.contains("Undo finish"), "back on the result")
    #expect(!app.entries.contains { $0.kind == .flagAcknowledged })
  }

  @Test func `shown and acknowledged are logged, and the number is what it was`() {
    var app = fallen()
    let before = app.question
    app.choose(.flags)
    app.press("1")
    let told = app.entries.filter { $0.kind == .flagAcknowledged }
    #expect(told.map(\.path) == ["flag.rf9"])
    #expect(app.entries.filter { $0.kind == .flagShown }.map(\.path) == ["flag.rf9", "flag.rf11"])
    app.press("2")
    #expect(app.question == before)
    #expect(app.page.body.contains(.text("Worth telling your care team: falls (this week).")))
  }

  @Test func `what the team knows is quiet next time, and still logged`() {
    let clock = RehearsalClock()
    var first = fallen(clock: clock)
    first.choose(.flags)
    first.press("1 1")
    clock.wait(days: 28)
    let second = fallen(in: first.store, clock: clock)
    #expect(!second.screen.contains("Worth telling"))
    #expect(!second.labels.contains("What is worth telling"))
    let logged = second.entries.filter { $0.kind == .flagShown }
    #expect(logged.map(\.reason) == [LogEntry.known, LogEntry.known])
  }

  @Test func `a past result tells what it told then`() {
    let clock = RehearsalClock()
    var app = fallen(clock: clock)
    app.choose(.flags)
    app.press("1 1")
    app.choose(.home)
    app.choose(.history)
    app.press("1")
    #expect(app.screen.contains("Worth telling your care team: a knock to the head"))
    app.choose(.flags)
    #expect(app.labels.first == "Next")
    #expect(!app.page.rows.contains { $0.action == .teamKnows })
  }

  @Test func `nothing is worth telling where nothing is`() {
    var app = Rehearsal.taking("gait")
    app.finishWithTopRows()
    #expect(!app.screen.contains("Worth telling"))
    #expect(!app.entries.contains { $0.kind == .flagShown })
  }

  // MARK: What cannot wait

  private func safety(
    _ store: RehearsalStore? = nil, clock: RehearsalClock = RehearsalClock(),
    by profile: PressProfile? = nil
  ) -> Rehearsal {
    let store = store ?? RehearsalStore(shelf: .safe)
    store.emergencyNumber = "112"
    return Rehearsal.taking("safety", store: store, clock: clock, by: profile)
  }

  @Test func `what was typed ahead of it is forgotten, and does not put it away unread`() {
    var app = safety(by: .interviewer)
    app.press("4")
    #expect(app.hasForgotten)
    app.press(.character("1"), after: 600)
    #expect(app.status == "Too soon after the last press. Not counted.")
    app.press(.character("1"), after: 1000)
    #expect(app.linkId == "safe.night")
  }

  @Test func `breath at rest takes a page at once, with the number to call`() throws {
    var app = safety()
    #expect(app.screen.contains("call your care team or 112 now"), "the notice comes first")
    app.press("4")
    #expect(
      app.question
        == "Trouble breathing at rest needs help now. Call 112, or follow the plan from the care team."
    )
    #expect(app.entries.last?.kind == .flagShown)
    try expectPicture(of: app, named: "interruption")
    app.press("1")
    #expect(app.linkId == "safe.night")
  }

  @Test func `the same page does not come twice for one answer, and comes for a new one`() {
    var app = safety()
    app.press("4 1 9")
    #expect(app.linkId == "safe.breath")
    app.press("4")
    #expect(app.linkId == "safe.night", "it is no news any more")
    app.press("9 1")
    #expect(app.linkId == "safe.night")
    app.press("9 2 4")
    #expect(app.labels.first == "I have read this. Go on")
  }

  @Test func `told to a team that knows it, it is not on the result`() {
    var app = safety()
    app.press("4 2")
    #expect(app.linkId == "safe.night")
    app.finishWithTopRows()
    #expect(!app.screen.contains("trouble breathing"))
  }

  @Test func `on a list it comes when the list is left, and takes no press of it`() {
    var app = safety()
    app.press("1")
    app.choose(.toggle(0))
    app.press("0")
    #expect(app.linkId == "safe.sudden")
    app.press("2 3")
    #expect(app.linkId == "safe.sudden", "both rows are on")
    app.press("0")
    #expect(app.labels.first == "I have read this. Go on")
    #expect(app.page.body.count == 1)
    app.press("1")
    #expect(app.linkId == "safe.intake")
  }

  @Test func `what gets worse after the team was said to know it is told`() {
    var app = safety()
    app.press("1")
    app.choose(.toggle(0))
    app.press("0 2 0 2")
    #expect(app.linkId == "safe.intake")
    app.press("9 3 0")
    #expect(app.labels.first == "I have read this. Go on", "another sign is news")
    app.press("1")
    app.finishWithTopRows()
    #expect(app.screen.contains("a sudden change (now)"))
  }

  @Test func `finishing undone and worse is told as well`() {
    var app = fallen()
    app.choose(.flags)
    app.press("1 1")
    #expect(!app.screen.contains("Worth telling"))
    app.choose(.undoFinish)
    app.choose(.allAnswers)
    for _ in 0..<4 where !app.labels.contains("Falls") { app.press("0") }
    app.press(app.page.rows.first { $0.label.full == "Falls" }?.key ?? "9")
    app.press("backspace 9 enter")
    for _ in 0..<3 where app.app.isChecking == false { app.press("9") }
    app.choose(.finish)
    #expect(app.screen.contains("falls (this week)"))
  }

  @Test func `what was a slip of the finger quiets nothing later`() {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .safe)
    var slip = safety(store, clock: clock)
    slip.press("4 2 9 1")
    slip.finishWithTopRows()
    #expect(!slip.screen.contains("trouble breathing"))
    slip.choose(.home)
    slip.choose(.history)
    slip.press("1")
    #expect(!slip.screen.contains("trouble breathing"), "nor does the past result say so")
    var real = safety(store, clock: clock)
    real.press("4 1")
    real.finishWithTopRows()
    #expect(real.screen.contains("trouble breathing at rest (now)"))
  }

  @Test func `what the team knows is still known when a draft is carried on`() {
    let store = RehearsalStore(shelf: .safe)
    var first = safety(store)
    first.press("4 2 q 2")
    var second = safety(store)
    second.press("1")
    #expect(second.linkId == "safe.night")
    second.finishWithTopRows()
    #expect(!second.screen.contains("trouble breathing"))
  }

  @Test func `only what is enough by itself is said to be the cause`() {
    var app = Rehearsal.taking("cramping")
    app.press("3 8 4 4 3 4")
    app.finishWithTopRows()
    app.choose(.flags)
    #expect(app.page.body.count == 1)
    #expect(app.page.body.first == .text("The answer: Cramps: worst pain, 8."))
  }

  @Test func `safety is off until a number is set`() {
    #expect(Shelf.builtIn.entry("safety") == nil)
    #expect(Shelf.safe.entry("safety") != nil)
  }
}

extension Shelf {
  /// The questionnaires of the program where an emergency number is set.
  static let safe = Shelf(files: QuestionnaireFiles.builtInFiles, hasEmergencyNumber: true)
}
