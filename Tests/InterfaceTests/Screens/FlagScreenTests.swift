import Assessment
import FHIR
import Library
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

  private func safety(_ store: RehearsalStore? = nil, clock: RehearsalClock = RehearsalClock())
    -> Rehearsal
  {
    let store = store ?? RehearsalStore(shelf: .safe)
    store.emergencyNumber = "112"
    return Rehearsal.taking("safety", store: store, clock: clock)
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
    app.press("9 4")
    #expect(app.labels.first == "I have read this. Go on")
  }

  @Test func `told to a team that knows it, it is not on the result`() {
    var app = safety()
    app.press("4 2")
    #expect(app.linkId == "safe.night")
    app.finishWithTopRows()
    #expect(!app.screen.contains("trouble breathing"))
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
