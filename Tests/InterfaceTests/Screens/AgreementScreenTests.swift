import Assessment
import Testing

@testable import Interface

/// Where a person and who answers for them differ.
struct AgreementScreenTests {
  private let clock = RehearsalClock()

  private func agreement(as role: String) -> Rehearsal {
    var app = Rehearsal(store: .twoVoices(clock), clock: clock)
    app.press("\(role) 1 \(role == "3" ? 4 : 3) 6")
    app.choose(.trends(.agreement(of: nil)))
    return app
  }

  @Test func `what differs is listed with both digits, and both numbers beside each other`() throws
  {
    let app = agreement(as: "3")
    try expectPicture(of: app, named: "differences")
    #expect(app.question == "13 of 17 answers are the same. These differ:")
    #expect(app.page.rows.first?.detail?.full == "Dad 3   family 2")
  }

  @Test func `a digit shows both answers in words, and the question`() {
    var app = agreement(as: "3")
    app.press("1")
    #expect(app.screen.contains("Family: "))
    #expect(app.screen.contains("Dad: "))
    app.press("9")
    #expect(app.question.hasPrefix("13 of 17"))
  }

  @Test func `a result of either line leads to what it is compared with`() {
    for row in ["1", "2"] {
      var app = Rehearsal(store: .twoVoices(clock), clock: clock)
      app.press("3 1 4 \(row)")
      #expect(app.page.rows.contains { $0.label.full == "Dad and family" }, "\(app.labels)")
    }
  }

  @Test func `the family sees it only where the person chose that`() throws {
    let store = RehearsalStore(shelf: .wide)
    store.finish("quick", "4 3 4 3 2 7 4 2 1 3 3 2 4 4 2", after: 24, clock: clock, as: .proxy)
    store.finish("quick", "4 3 4 3 3 2 4 3 3 3 3 2", after: 4, clock: clock, as: .interview)
    func family() -> Rehearsal {
      var app = Rehearsal(store: store, clock: clock)
      app.press("2 1 3 2")
      return app
    }
    func sees(_ app: Rehearsal) -> Bool {
      app.page.rows.contains { $0.label.full == "Dad and family" }
    }
    #expect(!sees(family()), "\(family().labels)")
    var trend = family()
    trend.choose(.trends(.see))
    #expect(!trend.page.rows.contains { $0.action == .trends(.otherLine) })
    let person = try #require(store.people.first { $0.name == "Dad" })
    var chosen = Preferences()
    chosen.showsFamily = true
    _ = store.perform(
      .keepOperator(Operator(id: person.id, name: "", settingsJSON: chosen.json)))
    #expect(sees(family()), "\(family().labels)")
  }

  @Test func `a result with none within 14 days has nothing to be compared with`() {
    var app = Rehearsal(store: .twoVoices(clock), clock: clock)
    app.press("3 1 4 3")
    #expect(!app.page.rows.contains { $0.label.full == "Dad and family" })
  }
}
