import Assessment
import Terminal
import Testing

@testable import Interface

/// Today's list, and the page of one person who is asked.
struct TodayTests {
  @Test func `today's list comes first, one's own unfinished interview before all others`() {
    let app = EveryPage.today()
    #expect(app.question == "Today's list")
    #expect(app.page.progress.full == "Today: 6 people, 1 done")
    #expect(Array(app.labels.prefix(5)) == ["A", "B", "C", "D", "E"].map { "Person \($0)" })
    let details = app.page.rows.prefix(5).map { $0.detail?.full ?? "" }
    #expect(details[0].hasPrefix("born 1961   carry on: Check-in, 2 of "))
    #expect(
      Array(details[1...3]) == [
        "born 1954   not yet", "born 1970   not yet",
        "born 1949   begun by another nurse; look only",
      ])
    #expect(details[4].hasPrefix("born 1966   done at "))
  }

  @Test func `after today's list come the others`() {
    var app = EveryPage.today()
    app.press("0")
    #expect(app.labels.prefix(2) == ["Person F", "Zoe"])
    app.press("0")
    #expect(app.labels.first == "Person A")
  }

  @Test func `what was begun goes on at once, and another's is looked at only`() {
    var app = EveryPage.today()
    app.press("1")
    #expect(app.linkId == "hand.write")
    var other = EveryPage.today()
    other.press("4")
    #expect(other.page.rows.contains { if case .lookAt = $0.action { true } else { false } })
    #expect(!other.page.rows.contains { if case .carryOn = $0.action { true } else { false } })
  }

  @Test func `who is on the list and not known is added when chosen`() {
    var app = EveryPage.today()
    app.press("0 1")
    #expect(app.store.people.first?.name == "Person F")
    #expect(app.linkId == "hand.fasten")
  }

  @Test func `who answers for themself, or for one other, sees no list of today`() {
    let store = EveryPage.today().store
    let app = Rehearsal(wish: Wish(role: .proxy), store: store)
    #expect(app.question == "Who is it about?")
  }

  @Test(arguments: ["f", "z", "q"])
  func `any letter begins to find`(letter: String) {
    var app = EveryPage.today()
    app.press(letter + " o")
    #expect(app.app.typedText?.text == letter + "o")
  }

  @Test func `letters typed at once all count, though the list becomes a search`() {
    let store = EveryPage.today().store
    store.people.append(Person(id: "n", name: "Nana"))
    var app = Rehearsal(wish: Wish(role: .proxy), store: store)
    app.resize(to: .roomy)
    app.pass(milliseconds: 2000)
    for letter in "Nan" {
      app.press(.character(letter), after: 20)
      #expect(!app.hasForgotten)
    }
    #expect(app.app.typedText?.text == "Nan" && app.labels.first == "Nana")
  }

  @Test func `in lines q behind a stroke stops, and adds nobody`() {
    let store = EveryPage.today().store
    var app = Rehearsal(size: PlainLoop.size, wish: Wish(role: .interview), store: store)
    app.say("/q")
    #expect(app.question.hasPrefix("Stop") || app.ending != nil)
    #expect(!app.store.people.contains { $0.name.contains("/") })
  }

  @Test func `two of one name on today's list are one who is to be asked`() {
    let store = EveryPage.today().store
    store.people.append(Person(id: "b2", name: "Person B", born: "1990"))
    let app = Rehearsal(wish: Wish(role: .interview), store: store)
    #expect(app.page.progress.full == "Today: 6 people, 1 done")
    #expect(app.labels.filter { $0 == "Person B" }.count == 2)
  }

  @Test func `one's two drafts of a person are both on their page`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock, as: .interview, about: "Ida")
    for id in ["gait", "check-in", "cramping"] {
      var app = Rehearsal(
        wish: Wish(role: .interview, personName: "Ida", questionnaire: id), store: store,
        clock: clock)
      app.press("4 q 2")
      let page = Rehearsal(
        wish: Wish(role: .interview, personName: "Ida"), store: store, clock: clock
      ).page
      let alone = page.rows.filter { $0.standing == .alone }
      #expect(alone.count <= 6 && alone.map(\.key) == (1...alone.count).map(String.init))
      let isReached = page.rows.contains {
        if case .carryOn = $0.action { true } else { $0.action == .checkIn }
      }
      #expect(isReached)
      #expect((id == "gait") == page.rows.contains { $0.action == .checkIn })
      let others = page.rows.dropFirst().contains {
        if case .carryOn = $0.action { true } else { $0.action == .unfinished }
      }
      #expect(others == (id != "gait"))
    }
  }

  @Test func `the row that leads back from stopping says to whose page`() {
    var app = Rehearsal.taking("gait", as: .interview, about: "Ida")
    app.press("4 q")
    #expect(app.labels.contains("The page of Ida") && !app.labels.contains("Home"))
    var own = Rehearsal.taking("gait")
    own.press("4 q")
    #expect(own.labels.contains("Home"))
  }

  @Test func `the year of somebody new can be skipped, or tells two of one name apart`() {
    var app = EveryPage.today()
    app.type("Bo")
    app.press("enter")
    #expect(app.page.progress.full == "2 of 2" && app.labels.first == "Skip: not known")
    app.press("enter")
    #expect(app.store.people.first.map { [$0.name, $0.born] } == ["Bo", nil])
    var twin = EveryPage.today()
    twin.type("Zoe")
    twin.press("up")
    #expect(twin.page.progress.full == "2 of 2")
    // because without a year the new one would be the other one.
    #expect(!twin.labels.contains("Skip: not known"))
    twin.type("soon")
    twin.press("enter")
    #expect(twin.page.problem?.full.hasPrefix("This is no date") == true)
    twin.press("backspace backspace backspace backspace")
    twin.type("1970")
    twin.press("enter")
    #expect(twin.store.people.filter { $0.name == "Zoe" }.map(\.born) == ["1970", nil])
  }

  @Test func `somebody else answers for one person from then on, and lines do not mix`() {
    var app = EveryPage.rehearsal("one person who is asked")
    app.choose(.whoAnswers)
    app.choose(.letAnswer(.proxy))
    app.press("1")
    #expect(app.question == "What would you like to do for Person B?")
    #expect(app.app.sitting.role == .proxy)
    var alone = EveryPage.rehearsal("one person who is asked")
    alone.choose(.whoAnswers)
    alone.choose(.letAnswer(.`self`))
    #expect(alone.app.sitting.presser == nil && alone.app.sitting.role == .`self`)
    #expect(alone.question == "What would you like to do?")
  }

  @Test func `going back from one person leads to the people`() {
    var app = EveryPage.today()
    app.press("5 9")
    #expect(app.question == "Today's list")
  }
}
