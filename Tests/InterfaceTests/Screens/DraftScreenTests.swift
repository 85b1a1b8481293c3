import Assessment
import Testing

@testable import Interface

struct DraftScreenTests {
  private let clock = RehearsalClock()
  private let store = RehearsalStore(shelf: .wide)

  private func begun(_ keys: String = "4 3 3 3 4 4 4 2 2") -> Rehearsal {
    var before = Rehearsal.taking("check-in", store: store, clock: clock)
    before.press(keys)
    return before
  }

  @Test func `a draft says where it stopped, when, and what was answered last`() throws {
    _ = begun()
    let app = Rehearsal.taking("check-in", store: store, clock: clock)
    try expectPicture(of: app, named: "young")
  }

  @Test func `a draft of two days ago is looked at or begun again`() throws {
    _ = begun()
    clock.wait(hours: 49)
    let app = Rehearsal.taking("check-in", store: store, clock: clock)
    try expectPicture(of: app, named: "old")
    #expect(!app.page.rows.contains { if case .carryOn = $0.action { true } else { false } })
  }

  @Test func `a draft that is open elsewhere can only be looked at`() throws {
    _ = begun()
    store.assessments[0].openIn = 4711
    let app = Rehearsal.taking("check-in", store: store, clock: clock)
    try expectPicture(of: app, named: "open-elsewhere")
  }

  @Test func `starting again asks once more, and keeping comes first`() throws {
    _ = begun()
    var app = Rehearsal.taking("check-in", store: store, clock: clock)
    app.choose(.startAgain)
    try expectPicture(of: app, named: "start-again")
    app.press("enter")
    #expect(store.drafts.count == 1)
    app.choose(.startAgain)
    app.press("2")
    #expect(store.drafts.isEmpty)
    #expect(app.linkId == "hand.fasten")
    #expect(app.page.rows.allSatisfy { !$0.isStored })
  }

  @Test func `carrying on comes to the first question without an answer`() {
    var before = begun()
    #expect(before.linkId == "gait.rise")
    before.press("m")
    var app = Rehearsal.taking("check-in", store: store, clock: clock)
    app.press("1")
    #expect(app.linkId == "gait.rise")
    #expect(store.leases.count == 1)
  }

  @Test func `a draft with every answer is carried on at the check page`() {
    var before = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    before.press("4 4 3 3 2 4 4 4 4 1")
    #expect(before.question == "All answered")
    var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    #expect(app.labels.first == "Carry on: check and finish")
    app.press("1")
    #expect(app.question == "All answered")
  }

  @Test func `an interview keeps however old it is`() {
    var before = Rehearsal.taking("gait", as: .interview, about: "Ida", store: store, clock: clock)
    before.press("4 4")
    clock.wait(days: 9)
    let app = Rehearsal.taking("gait", as: .interview, about: "Ida", store: store, clock: clock)
    #expect(app.labels.first?.hasPrefix("Carry on:") == true)
  }

  @Test func `the drafts of others stand under one's own, to be looked at`() {
    let store = RehearsalStore(shelf: .wide)
    var relative = Rehearsal(
      wish: Wish(role: .proxy, personName: "Dad", questionnaire: "gait"), presser: "Eva",
      store: store)
    relative.press("4 4")
    var nurse = Rehearsal.taking("gait", as: .interview, about: "Dad", store: store)
    nurse.press("1 3 q 4")
    nurse = Rehearsal.taking("gait", as: .interview, about: "Dad", store: store)
    let row = nurse.page.rows.first { $0.label.full.contains("Eva") }
    #expect(row?.action == .lookAt(store.assessments[0].header.id))
    #expect(
      nurse.page.rows.filter { $0.action == .lookAt(store.assessments[1].header.id) }.count == 1)
  }
}
