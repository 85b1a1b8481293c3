import Assessment
import Testing

@testable import Interface

/// What others have begun about the same person.
struct OthersScreenTests {
  private let clock = RehearsalClock()
  private let store = RehearsalStore(shelf: .wide)

  private func checkIn(as role: Role = .interview, by name: String) -> Rehearsal {
    Rehearsal(
      wish: Wish(role: role, personName: "Ida", questionnaire: "check-in"), presser: name,
      store: store, clock: clock)
  }

  private func begun(as role: Role = .interview, by name: String, _ keys: String) {
    var app = checkIn(as: role, by: name)
    if !app.app.isAnswering { app.perform(.takeOwn("check-in")) }
    app.press(keys)
  }

  @Test func `another's draft is shown, and one's own begins beside it`() throws {
    begun(by: "Sam", "4 3 2 2")
    var app = checkIn(by: "Kim")
    try expectPicture(of: app, named: "one")
    app.press("2")
    #expect(app.page.rows.allSatisfy { $0.action != .openQuestion(0) })
    app.press("9 1")
    #expect(app.linkId == "hand.fasten")
    app.press("4")
    #expect(store.drafts.map(\.entries.count) == [4, 1])
  }

  @Test func `of several each says whose it is`() {
    begun(by: "Sam", "4 3")
    begun(as: .proxy, by: "Zoe", "4 3 2")
    let app = checkIn(by: "Kim")
    #expect(
      app.labels.prefix(3) == [
        "Check-in of my own", "Sam, of 22 November 2026, 2 of 30: look",
        "Zoe, of 22 November 2026, 3 of 31: look",
      ])
  }

  @Test func `they are listed under one's own, at most three`() throws {
    for name in ["Sam", "Zoe", "Lea", "Tom"] { begun(by: name, "4") }
    begun(by: "Kim", "4 3 2")
    var app = checkIn(by: "Kim")
    try expectPicture(of: app, named: "under-own")
    #expect(app.page.rows.filter { $0.standing == .alone }.count == 6)
    app.press("4")
    #expect(app.linkId == nil)
    app.press("9")
    #expect(app.labels.first?.hasPrefix("Carry on") == true)
  }

  @Test func `without a name it says in which role it was begun`() {
    var own = Rehearsal.taking("check-in", as: .`self`, store: store, clock: clock)
    own.press("4 3")
    let app = Rehearsal(
      wish: Wish(role: .selfScribe, questionnaire: "check-in"), store: store, clock: clock)
    #expect(app.question.hasPrefix("Begun by the person today at"))
  }

  @Test func `an interview is kept until the person's next one`() {
    begun(by: "Kim", "4 3")
    clock.wait(days: 9)
    #expect(checkIn(by: "Kim").labels.first?.hasPrefix("Carry on") == true)
    begun(as: .proxy, by: "Zoe", "4")
    #expect(checkIn(by: "Kim").labels.first?.hasPrefix("Carry on") == true)
    begun(by: "Sam", "4")
    let app = checkIn(by: "Kim")
    #expect(app.labels.first == "Look at the answers")
    #expect(
      app.page.hint?.full
        == "There is a newer one of this person: look at it, or start again.")
  }
}
