import Assessment
import Terminal
import Testing

@testable import Interface

struct HistoryScreenTests {
  @Test func `there is nothing to look back on at first`() throws {
    var app = Rehearsal()
    app.press("1 3")
    try expectPicture(of: app, named: "empty")
  }

  @Test func `what was finished is listed, the newest first`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["check-in"], clock: clock)
    clock.wait(days: 28)
    store.finish("hand-dexterity", clock: clock)
    clock.wait(days: 1)
    store.finish("stiffness", clock: clock)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3")
    try expectPicture(of: app, named: "several")
    app.press("2")
    try expectPicture(of: app, named: "past-result")
    #expect(!app.page.rows.contains { $0.action == .undoFinish })
    app.choose(.allAnswers)
    #expect(app.labels.first == "Buttons and zips")
    app.press("1 9 9 9")
    #expect(app.question == "Higher is better; how many were answered; who")
  }

  @Test func `a past number can be asked why`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["hand-dexterity"], clock: clock)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 1 1")
    #expect(app.question == "Hand dexterity 24 of 24")
    app.press("9 9 9")
    #expect(app.question == "What would you like to do?")
    app.press("m 2")
    #expect(app.ending == .stopped)
  }

  @Test func `how pressing went is told sitting by sitting`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var app = Rehearsal.taking(
      "hand-dexterity", as: .proxy, about: "Dad", store: store, clock: clock)
    app.press(.character("4"), after: 1000)
    app.send(.interrupted)
    clock.wait(days: 1)
    app = Rehearsal.taking("hand-dexterity", as: .proxy, about: "Dad", store: store, clock: clock)
    app.choose(.carryOn(store.assessments[0].header.id))
    for gap in [700, 900, 2500] { app.press(.character("4"), after: gap) }
    app.press(.character("4"), after: 150)
    app.press("9")
    app.finishWithTopRows()
    app = Rehearsal(store: store, clock: clock)
    app.press("3 1 4 1")
    app.choose(.about)
    app.choose(.rhythms(assessmentID: store.assessments[0].header.id))
    try expectPicture(of: app, named: "how-pressing-went")
    app.press("9")
    #expect(
      app.page.rows.contains { $0.action == .rhythms(assessmentID: store.assessments[0].header.id) }
    )
  }

  @Test func `where nothing was kept of pressing, that is said`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock)
    store.assessments[0].rhythms = []
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 1")
    app.choose(.about)
    app.choose(.rhythms(assessmentID: store.assessments[0].header.id))
    #expect(app.screen.contains("Nothing was kept about it."))
  }

  @Test func `more than five come in parts, as the last row is the trend`() {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    for _ in 0..<7 {
      store.finish("speech", clock: clock)
      clock.wait(days: 1)
    }
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3")
    #expect(app.page.progress.full == "1 to 5 of 7")
    app.press("0")
    #expect(app.page.progress.full == "6 to 7 of 7")
    app.press("0")
    #expect(app.page.progress.full == "1 to 5 of 7")
  }

  @Test func `the family's line and one's own are both listed, with who answered`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock, as: .proxy, about: "Dad")
    store.finish("speech", clock: clock, as: .interview, about: "Dad")
    var app = Rehearsal(store: store, clock: clock)
    app.press("3 1 4")
    let details = app.page.rows.compactMap(\.detail?.full)
    #expect(details.map { $0.hasSuffix("Interview (Kim)") } == [true, false])
    #expect(details.last?.hasSuffix("Family (Kim)") == true)
  }
}
