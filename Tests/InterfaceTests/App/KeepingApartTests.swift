import Assessment
import FHIR
import Testing

@testable import Interface

/// What must never run into one another: people, roles, programs, what was kept and what is new.
struct KeepingApartTests {
  private static func kept(_ role: Role, in store: RehearsalStore, _ clock: RehearsalClock) {
    for id in ["gait", "speech"] {
      var app = Rehearsal(
        wish: Wish(role: role, personName: "Ana", questionnaire: id), store: store, clock: clock)
      for _ in 0..<12 where app.app.isAnswering { app.press("4") }
      app.choose(.finish)
    }
  }

  @Test func `a proxy's past result never borrows the person's own scores`() {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    var proxy = Rehearsal(
      wish: Wish(role: .proxy, personName: "Ana", questionnaire: "hand-dexterity"), store: store,
      clock: clock)
    proxy.press("4 4 4 4 4 4 q 3")
    proxy.choose(.finish)
    Self.kept(.`self`, in: store, clock)
    var app = Rehearsal(wish: Wish(role: .`self`, personName: "Ana"), store: store, clock: clock)
    app.choose(.history)
    app.choose(.openPast(2))
    #expect(app.screen.contains("Hand dexterity 24 of 24"))
    #expect(!app.screen.contains("of 72"))
  }

  @Test func `a past result asks no question that was not asked then`() {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    for _ in 1...2 {
      var app = Rehearsal.taking("check-in", store: store, clock: clock)
      app.press("0 1 1 0 4 4 q 3")
      app.choose(.finish)
    }
    var app = Rehearsal(wish: Wish(role: .`self`), store: store, clock: clock)
    app.choose(.history)
    app.choose(.openPast(1))
    app.choose(.allAnswers)
    #expect(app.page.progress.full == "1 to 6 of 6")
  }

  @Test func `the first page answers again after a past result was explained`() {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    var before = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    before.press("4 4 4 4 4 4 q 3")
    before.choose(.finish)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 1 1")
    #expect(app.question == "Hand dexterity 24 of 24")
    app.press("9 9 9 9")
    #expect(app.question == "Who is answering?")
    app.press("1")
    #expect(app.question == "What would you like to do?")
  }

  @Test func `a draft goes on from what the store has now, not from what was listed`() {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    var before = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    before.press("4 4")
    var waiting = Rehearsal(wish: Wish(role: .`self`), store: store, clock: clock)
    before.press("3")
    waiting.press("1")
    #expect(waiting.linkId == "hand.pinch")
  }

  @Test func `a draft that was finished meanwhile is not written to`() {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    var before = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    before.press("4 4")
    var waiting = Rehearsal(wish: Wish(role: .`self`), store: store, clock: clock)
    before.press("q 3")
    before.choose(.finish)
    let count = store.assessments[0].entries.count
    waiting.press("1")
    #expect(waiting.question == "What would you like to do?")
    #expect(store.assessments[0].entries.count == count)
  }

  @Test func `in plain lines an answer that could not be kept can be tried again`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.store.failure = .busy
    app.say("3")
    #expect(app.question.contains("could not be saved"))
    app.say("1")
    #expect(app.weight(of: "hand.fasten") == 3)
    #expect(app.linkId == "hand.turn")
  }

  @Test(arguments: ["m", "q", "backspace", "h"])
  func `an answer that is not kept yet is not left without a word`(key: String) {
    var app = Rehearsal.taking("hand-dexterity")
    app.store.failure = .full
    app.press("3")
    app.press(key == "h" ? "m" : key)
    #expect(app.question.contains("could not be saved"))
    app.send(.interrupted)
    #expect(app.ending == .storageFault(.full))
  }

  @Test func `behind a one on the scale only nought and enter count`() {
    var app = Rehearsal.taking("cramping")
    app.press("3 1 4")
    #expect(app.linkId == "cramp.pain")
    #expect(app.reply(to: "cramp.pain") == nil)
    app.press("enter")
    #expect(app.reply(to: "cramp.pain") == .answers([.integer(1)]))
  }

  @Test func `everybody on a long list of people can be reached by digits`() {
    let store = RehearsalStore(shelf: .builtIn)
    store.people = (1...12).map { Person(id: "\($0)", name: "Person \($0)") }
    var app = Rehearsal(store: store)
    app.press("3 0 0 2")
    #expect(app.screen.contains("Person 12"))
  }
}
