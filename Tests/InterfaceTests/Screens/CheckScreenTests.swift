import Assessment
import Testing

@testable import Interface

struct CheckScreenTests {
  @Test func `what was skipped comes first, then what was changed`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 7 3 2 4 backspace 3 4 4 4 1")
    try expectPicture(of: app, named: "skipped-and-changed")
  }

  @Test func `finishing is row 1 when nothing is missing`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 3 3 2 4 4 4 4 1")
    try expectPicture(of: app, named: "nothing-missing")
  }

  @Test func `answers far from the last time are shown with both digits`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["hand-dexterity"], clock: clock)
    clock.wait(days: 28)
    var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    app.press("1 2 3 4 4 0 4 4 4")
    try expectPicture(of: app, named: "far-from-last-time")
  }

  @Test func `a block that an answer closed is shown with what it counts`() throws {
    var app = Rehearsal.taking("gait")
    app.press("0 1 0 4 4 0 enter 1 0 0")
    try expectPicture(of: app, named: "closed-block")
  }

  @Test func `many rows come in parts, and finishing keeps its place`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("7 5 6 7 7 7 7 7 7 1")
    try expectPicture(of: app, named: "many")
    app.press("0")
    try expectPicture(of: app, named: "many-rest")
    app.press("0")
    #expect(app.labels.first == "Dropped things")
    app.press("0")
    #expect(app.labels.first == "Buttons and zips")
  }

  @Test func `a digit opens the question and its answer comes back here`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("7 4 3 3 2 4 4 4 4 1 1")
    #expect(app.linkId == "hand.fasten")
    app.press("2")
    #expect(app.question == "All answered")
    #expect(app.labels.contains("Buttons and zips"))
    #expect(app.weight(of: "hand.fasten") == 2)
  }

  @Test func `all answers are listed six at a time, and each can be opened`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 3 3 7 4 4 4 4 1")
    app.choose(.allAnswers)
    try expectPicture(of: app, named: "all-answers")
    app.press("0 4")
    #expect(app.linkId == "hand.dominant")
    app.press("2")
    #expect(app.page.rows.contains { $0.detail?.full == "Left" })
  }

  @Test func `nothing can be finished before anything is answered`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("m 2")
    #expect(!app.page.rows.contains { $0.action == .finish })
    #expect(app.labels.first == "Buttons and zips")
    app.press("9")
    #expect(app.linkId == "hand.fasten")
  }

  @Test func `questions that were never reached are one row`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 m 2")
    try expectPicture(of: app, named: "not-reached")
  }

  @Test func `an answer that was put back as it was is not changed`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 9 3 9 4")
    #expect(app.app.ongoing?.changed.count == 1)
    app.press("9 4")
    #expect(app.entries.last?.kind == .undo)
  }

  @Test func `answers of more than 45 days ago are no last time`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["hand-dexterity"], clock: clock)
    clock.wait(days: 46)
    var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    app.press("1 2 3 4 4 0 4 4 4")
    #expect(app.question == "All answered")
    #expect(!app.screen.contains("last time"))
  }

  @Test func `a fact that was told before is shown as such, and can be changed`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["hand-dexterity"], clock: clock)
    var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    app.press("4 4 4 4 4 4 4 4 4")
    #expect(app.question == "All answered")
    try expectPicture(of: app, named: "told-before")
    app.press("2")
    #expect(app.linkId == "hand.dominant")
    app.press("2")
    #expect(app.question == "All answered")
    #expect(!app.screen.contains("told before"))
    #expect(app.reply(to: "hand.dominant") != nil)
  }
}
