import Assessment
import Terminal
import Testing

@testable import Interface

struct BeginningTests {
  @Test func `the first page is there before anything is opened`() {
    let app = Rehearsal(opening: false)
    #expect(app.question == "Who is answering?")
    var bare = app.app
    #expect(bare.begin() == [.open])
  }

  @Test func `somebody who answers for themself is two presses from the first question`() {
    var app = Rehearsal()
    app.press("1 1")
    #expect(app.linkId == "hand.fasten")
  }

  @Test(arguments: ["2", "3"])
  func `a new person's name leads to the first question`(key: String) {
    var app = Rehearsal()
    app.press(key)
    app.type("Dad")
    app.press("enter")
    #expect(app.linkId == "hand.fasten")
    #expect(app.page.place.full == "Hand dexterity: Dad")
  }

  @Test(arguments: [
    ("2 1", "What would you like to do for Dad?"), ("3 1", "I ask, Dad answers"),
    ("1 1", "What would you like to do?"),
  ])
  func `a person who is known comes home`(keys: String, question: String) {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock, as: .proxy, about: "Dad")
    var app = Rehearsal(store: store, clock: clock)
    app.press(keys)
    #expect(app.question == question)
  }

  @Test func `home again and another role is another person's page`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock, as: .proxy, about: "Dad")
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 1 9 1 1")
    #expect(app.question == "What would you like to do?")
    app.press("9 3 1")
    #expect(app.question == "I ask, Dad answers")
  }

  @Test func `one's own name is never needed at home, and never guessed elsewhere`() {
    var home = Rehearsal()
    home.press("1")
    #expect(home.question == "What would you like to do?")
    #expect(home.store.people.map(\.name) == [""])
    let store = RehearsalStore(shelf: .builtIn)
    store.people = [Person(id: "d", name: "Dad")]
    var clinic = Rehearsal(store: store)
    clinic.press("1")
    #expect(clinic.question == "Who is it about?")
  }

  @Test func `a name that is known is the same person`() {
    let store = RehearsalStore(shelf: .builtIn)
    store.people = [Person(id: "d", name: "Dad")]
    var app = Rehearsal(store: store)
    app.press("2 2")
    app.type(" Dad ")
    app.press("enter")
    #expect(store.people.count == 1)
    #expect(app.app.sitting.person?.id == "d")
  }

  @Test func `a role and a person named at the start are not asked for`() {
    let app = Rehearsal(wish: Wish(role: .interview, personName: "Ida"))
    #expect(app.page.place.full == "Hand dexterity: Ida")
    #expect(app.app.ongoing?.session.setting.role == .interview)
  }

  @Test func `a role without a person asks for the person alone`() {
    var app = Rehearsal(wish: Wish(role: .proxy))
    #expect(app.question == "What is the name of the person?")
    app.press("backspace")
    #expect(app.question == "What is the name of the person?")
  }

  @Test func `a person without a role is asked who answers`() {
    var app = Rehearsal(wish: Wish(personName: "Ida"))
    #expect(app.question == "Who is answering?")
    app.press("2")
    #expect(app.page.place.full == "Hand dexterity: Ida")
  }

  @Test func `a questionnaire that is not there leads home`() {
    let app = Rehearsal(wish: Wish(role: .`self`, questionnaire: "unheard-of"))
    #expect(app.question == "What would you like to do?")
  }

  @Test func `a questionnaire that cannot be used says why, and home is behind it`() {
    var app = Rehearsal.taking("torn")
    #expect(app.question == "What is wrong with torn.json")
    app.press("9")
    #expect(app.question == "What would you like to do?")
  }

  @Test func `each role is asked in its own words`() {
    let own = Rehearsal.taking("gait").question
    let proxy = Rehearsal.taking("gait", as: .proxy, about: "Dad").question
    let interview = Rehearsal.taking("gait", as: .interview, about: "Dad").question
    #expect(own == "In the past 7 days, how did you move about inside your home?")
    #expect(proxy == "In the past 7 days, how did Dad move about inside the home?")
    #expect(interview == "Think of the past 7 days. How did you move about inside your home?")
  }

  @Test(arguments: [Role.`self`, .proxy, .interview], [Role.`self`, .proxy, .interview])
  func `a draft is carried on in its own role alone`(role: Role, other: Role) {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var before = Rehearsal.taking("check-in", as: role, about: "Dad", store: store, clock: clock)
    before.press("4 4")
    let after = Rehearsal(
      wish: Wish(role: other, personName: "Dad"), store: store, clock: clock)
    let offers = after.labels.contains { $0.hasPrefix("Carry on:") }
    #expect(offers == (role == other))
    let first = role == other ? Action.carryOn(store.drafts[0].header.id) : .checkIn
    #expect(after.page.rows[0].action == first)
  }

  @Test func `a store that cannot be opened ends the program`() {
    let store = RehearsalStore(shelf: .builtIn)
    store.faultOnOpening = .readOnly
    let app = Rehearsal(store: store)
    #expect(app.ending == .storageFault(.readOnly))
  }

  @Test func `a draft that another program took meanwhile can only be looked at`() {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var before = Rehearsal.taking("check-in", store: store, clock: clock)
    before.press("4 4")
    var app = Rehearsal(store: store, clock: clock)
    app.press("1")
    store.assessments[0].openIn = 4711
    app.press("1")
    #expect(app.page.hint?.full.contains("process 4711") == true)
    #expect(app.labels.first == "Look at the answers")
    let kept = store.assessments[0].entries
    app.press("1 1 4 9 9 9")
    #expect(store.assessments[0].entries == kept)
  }

  @Test(arguments: [("1", ""), ("2", "Dad")])
  func `whom another program has made meanwhile is the one who counts`(key: String, name: String) {
    let store = RehearsalStore(shelf: .builtIn)
    var app = Rehearsal(store: store)
    store.people = [Person(id: "other", name: name)]
    app.press(key)
    app.type(name.uppercased())
    if !name.isEmpty { app.press("enter") }
    #expect(store.people.map(\.id) == ["other"])
    #expect(app.effects.last == .load(store.people[0]))
  }

  @Test func `setting a draft aside waits for the store`() {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var before = Rehearsal.taking("check-in", store: store, clock: clock)
    before.press("4 4")
    var app = Rehearsal.taking("check-in", store: store, clock: clock)
    app.choose(.startAgain)
    store.failure = .busy
    app.press("2")
    #expect(app.question.contains("another program is using the data"))
    #expect(store.drafts.count == 1)
    app.press("1")
    #expect(app.linkId == "hand.fasten")
    #expect(store.drafts.isEmpty)
  }

  @Test func `finishing that fails keeps the draft and can be tried again`() {
    var app = Rehearsal.taking("speech")
    app.goOn(to: "speech.choke")
    app.press("4")
    app.store.failure = .full
    app.choose(.finish)
    #expect(app.store.finished.isEmpty)
    app.press("1")
    #expect(app.store.finished.count == 1)
    #expect(app.screen.contains("Speech 24 of 24"))
  }
}
