import Assessment
import Terminal
import Testing

@testable import Interface

/// Finding people, and changing what is kept of them.
struct ChangingPeopleTests {
  private let store = RehearsalStore(shelf: .builtIn)

  private func clinic(size: Size = .roomy) -> Rehearsal {
    store.people = [
      Person(id: "a", name: "Anna", born: "1961-04"), Person(id: "b", name: "Ben"),
      Person(id: "c", name: "Ann", born: "1980"), Person(id: "d", name: "Dora Ángel"),
    ]
    store.peoplePutAway = [Person(id: "z", name: "Zoe")]
    return Rehearsal(size: size, wish: Wish(role: .interview), store: store)
  }

  @Test func `letters typed on the list find a person, and enter takes the one that is shown`() {
    var app = clinic()
    app.type("an")
    #expect(app.page.progress.full == "3 fit")
    #expect(
      app.labels.prefix(3) == ["Anna   born 1961", "Ann   born 1980", "Add an as somebody new"])
    app.press("down enter")
    #expect(app.app.sitting.person?.id == "c")
  }

  @Test func `letters that are keys elsewhere are letters on the list of people`() {
    var app = clinic()
    app.press("m h q")
    #expect(app.app.typedText?.text == "mhq" && app.ending == nil)
    app.press("escape")
    #expect(app.labels.first == "Anna")
  }

  @Test func `a whole name is not taken for a longer one`() {
    var app = clinic()
    app.type("Ann")
    #expect(app.labels.prefix(2) == ["Ann   born 1980", "Anna   born 1961"])
    app.type("ab")
    #expect(app.labels.first == "Go on with Annab")
  }

  @Test func `somebody new is added though others fit`() {
    var app = clinic()
    app.type("Be")
    app.press("up enter")
    #expect(app.store.people.first?.name == "Be")
    #expect(app.app.sitting.person?.name == "Be")
  }

  @Test func `in lines letters lead to a list, and only a whole name is taken at once`() {
    var app = clinic(size: PlainLoop.size)
    app.say("an")
    #expect(app.labels.prefix(4) == ["Anna", "Ann", "Dora Ángel", "Add an as somebody new"])
    #expect(app.app.sitting.person == nil)
    app.say("2")
    #expect(app.app.sitting.person?.id == "c")
    var other = clinic(size: PlainLoop.size)
    other.say("ANN")
    #expect(other.app.sitting.person?.id == "c")
  }

  @Test func `who picks letters from rows sees who fits as rows`() {
    store.people = [Person(id: "a", name: "Anna"), Person(id: "b", name: "Ben")]
    var app = Rehearsal(wish: Wish(role: .interview, profile: .arrows), store: store)
    app.pick(.typeWords)
    app.app.typedText?.text = "b"
    app.pick(.more)
    #expect(app.labels.contains("Show the one that fits"))
    app.pick(.useTyped)
    #expect(app.labels.first == "Ben")
  }

  @Test func `who was put away is found by letters alone, and comes back when chosen`() {
    var app = clinic()
    #expect(!app.labels.contains("Zoe"))
    app.type("zoe")
    #expect(app.labels.first == "Zoe   put away")
    app.press("enter")
    #expect(app.app.sitting.person?.id == "z")
    #expect(app.store.people.first?.id == "z" && app.store.peoplePutAway.isEmpty)
  }

  @Test func `a single patient never sees people`() {
    var app = Rehearsal()
    app.press("1")
    #expect(!app.labels.contains { $0.contains("person") })
  }

  /// On the page about Ben, whose Home has something in it.
  private func about() -> Rehearsal {
    _ = clinic()
    store.finish("gait", clock: RehearsalClock(), as: .interview, about: "Ben")
    var app = Rehearsal(wish: Wish(role: .interview, personName: "Ben"), store: store)
    app.choose(.aboutPerson)
    return app
  }

  @Test func `a name and a date of birth are changed, and what is no date is told`() {
    var app = about()
    app.choose(.rename)
    app.press("backspace")
    app.type("njamin")
    app.press("enter")
    #expect(app.question == "I ask, Benjamin answers")
    app.choose(.aboutPerson)
    app.choose(.setBirth)
    app.type("soon")
    app.press("enter")
    #expect(app.page.problem?.full.hasPrefix("This is no date") == true)
    app.press("backspace backspace backspace backspace")
    app.type("1961")
    app.press("enter")
    #expect(app.store.people.contains(Person(id: "b", name: "Benjamin", born: "1961")))
  }

  @Test func `deleting asks, row 1 keeps all, and then comes the next person`() {
    var app = about()
    app.choose(.confirm(.delete(store.people[1])))
    #expect(app.question == "Delete Ben and all answers for good? Finished: 1.")
    app.press("1")
    #expect(app.store.people.count == 4)
    app.choose(.confirm(.delete(store.people[1])))
    app.press("2")
    #expect(app.store.people.map(\.id) == ["a", "c", "d"])
    #expect(app.question == "Who is it about?" && app.status == "Ben is deleted.")
  }

  @Test func `a double is joined after a question, and oneself is no double`() {
    var app = about()
    app.choose(.join)
    #expect(app.labels.prefix(3) == ["Anna", "Ann", "Dora Ángel"])
    app.press("1")
    #expect(app.question.hasPrefix("Give all answers of Anna, born 1961 to Ben"))
    app.press("2")
    #expect(
      app.effects.contains { effect in
        if case .changePeople(.merge(let double, into: let person)) = effect {
          return double.id == "a" && person.id == "b"
        }
        return false
      })
    #expect(app.question == "I ask, Ben answers")
  }

  @Test func `putting away leads to the next person and says how to take back`() {
    var app = about()
    app.choose(.putAway)
    #expect(app.status.hasPrefix("Ben is put away"))
    #expect(app.store.peoplePutAway.map(\.id) == ["z", "b"])
  }

  @Test func `after an interview the screen is covered until the next person comes`() {
    var app = Rehearsal.taking("gait", as: .interview, about: "Guadalupe")
    app.finishWithTopRows()
    #expect(app.page.rows.filter { $0.standing == .alone }.count <= 6)
    app.choose(.cover)
    #expect(!app.screen.contains("Guadalupe") && !app.screen.contains("24"))
    app.press("2")
    #expect(app.screen.contains("Guadalupe"))
    app.choose(.cover)
    app.press("1")
    #expect(app.question == "Who is it about?")
  }
}
