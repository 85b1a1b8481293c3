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

  @Test func `the key f finds, and so does any other letter`() {
    var app = EveryPage.today()
    app.press("f z")
    #expect(app.app.typedText?.text == "z" && app.labels.first == "Zoe")
    app.press("escape e")
    #expect(app.app.typedText?.text == "e")
  }

  @Test func `the year of somebody new can be skipped, or tells two of one name apart`() {
    var app = EveryPage.today()
    app.press("f")
    app.type("Bo")
    app.press("enter")
    #expect(app.page.progress.full == "2 of 2" && app.labels.first == "Skip: not known")
    app.press("enter")
    #expect(app.store.people.first.map { [$0.name, $0.born] } == ["Bo", nil])
    var twin = EveryPage.today()
    twin.press("f")
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
