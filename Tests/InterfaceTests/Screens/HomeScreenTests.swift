import Assessment
import Testing

@testable import Interface

struct HomeScreenTests {
  @Test func `home has nothing to look back on at first`() throws {
    var app = Rehearsal()
    app.press("1")
    try expectPicture(of: app, named: "first-time")
  }

  @Test func `home says when the last check-in was`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["check-in"], clock: clock)
    clock.wait(days: 28)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1")
    try expectPicture(of: app, named: "last-check-in")
  }

  @Test func `a draft of one's own takes the first row`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var before = Rehearsal.taking("check-in", store: store, clock: clock)
    before.press("4 3 3 3 4 4 7 2 2")
    var app = Rehearsal(store: store, clock: clock)
    app.press("1")
    try expectPicture(of: app, named: "draft")
  }

  @Test func `another's draft is shown, and never as the first row`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var before = Rehearsal.taking("check-in", as: .proxy, about: "Dad", store: store, clock: clock)
    before.press("4 3 3 3")
    var app = Rehearsal(store: store, clock: clock)
    app.press("3 1")
    try expectPicture(of: app, named: "others-draft")
    #expect(app.page.rows[0].action == .checkIn)
    app.press("4")
    #expect(app.page.rows.allSatisfy { if case .openQuestion = $0.action { false } else { true } })
    try expectPicture(of: app, named: "others-answers")
  }

  @Test func `the shelf lists what can be taken and what cannot`() throws {
    var app = Rehearsal(store: RehearsalStore(shelf: .wide))
    app.press("1 2")
    try expectPicture(of: app, named: "shelf")
    app.press("0")
    try expectPicture(of: app, named: "shelf-rest")
    app.press("0")
    app.choose(.problems("torn"))
    try expectPicture(of: app, named: "problems")
    app.press("9")
    #expect(app.question == "Which questionnaire?")
  }
}
