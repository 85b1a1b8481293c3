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
    app.press("0 1")
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

  @Test func `what was begun and is not row 1 has one row, and a list when there are several`() {
    let store = RehearsalStore(shelf: .wide)
    let clock = RehearsalClock()
    for (role, presser) in [(Role.proxy, "Ana"), (.proxy, "Bo"), (.interview, "Kim")] {
      var app = Rehearsal(
        wish: Wish(role: role, personName: "Dad", questionnaire: "gait"), presser: presser,
        store: store, clock: clock)
      if app.linkId == nil { app.perform(.takeOwn("gait")) }
      app.press("4 q 2")
    }
    var app = Rehearsal(
      wish: Wish(role: .proxy, personName: "Dad"), presser: "Bo", store: store, clock: clock)
    #expect(app.labels[0].hasPrefix("Carry on"))
    #expect(app.labels.contains("Not finished: 2"))
    app.choose(.unfinished)
    #expect(app.labels.filter { $0.hasPrefix("Not finished:") }.count == 2)
    app.press("1")
    #expect(app.page.rows.allSatisfy { if case .openQuestion = $0.action { false } else { true } })
  }

  @Test func `a draft whose questionnaire is gone can be set aside`() {
    let store = RehearsalStore(shelf: .wide)
    let clock = RehearsalClock()
    var begun = Rehearsal.taking("every-kind", store: store, clock: clock)
    begun.press("1 q 2")
    clock.wait(days: 3)
    let bare = RehearsalStore(shelf: .builtIn)
    bare.people = store.people
    bare.assessments = store.assessments
    var app = Rehearsal(wish: Wish(role: .`self`), store: bare, clock: clock)
    #expect(app.page.rows[0].action == .checkIn)
    app.choose(.carryOn(bare.assessments[0].header.id))
    app.choose(.startAgain)
    app.choose(.startAgain)
    #expect(bare.drafts.isEmpty)
    #expect(app.question == "What would you like to do?")
  }
}
