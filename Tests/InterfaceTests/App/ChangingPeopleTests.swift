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
    #expect(app.status == "Zoe was put away and is on the list again.")
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
    #expect(app.question.hasPrefix("Give all answers of Anna, born 1961-04 to Ben, and"))
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

  @Test func `namesakes come first where a double is looked for, those put away too`() {
    _ = clinic()
    store.people.append(Person(id: "e", name: "Ben Ode"))
    store.peoplePutAway.append(Person(id: "f", name: "BEN"))
    store.finish("gait", clock: RehearsalClock(), as: .interview, about: "Ben")
    var app = Rehearsal(wish: Wish(role: .interview, personName: "Ben"), store: store)
    app.choose(.aboutPerson)
    app.choose(.join)
    #expect(app.labels.prefix(3) == ["Ben Ode", "BEN", "Anna"])
  }

  @Test func `two who were born apart are told to be`() {
    var app = about()
    app.perform(.confirm(.merge(store.people[0], into: store.people[2])))
    #expect(app.question.contains("Anna, born 1961-04 to Ann, born 1980"))
    #expect(app.screen.contains("not born on the same day"))
    app.perform(.confirm(.merge(store.people[0], into: store.people[1])))
    #expect(!app.screen.contains("not born on the same day"))
  }

  @Test func `a confirmation of deleting names where the name stays`() {
    _ = clinic()
    store.copies = ["thenar-version-4-2026-11-22.sqlite"]
    store.today = "Ben\n"
    var app = Rehearsal(wish: Wish(role: .interview, personName: "Ben"), store: store)
    app.perform(.confirm(.delete(store.people[1])))
    #expect(app.screen.contains("backups, exports and reports"))
    #expect(app.screen.contains("thenar-version-4-2026-11-22.sqlite, today."))
  }

  @Test func `nobody is added or changed with a birth to come`() {
    var app = about()
    app.choose(.aboutPerson)
    app.choose(.setBirth)
    app.type("2027")
    app.press("enter")
    #expect(app.page.problem?.full.contains("still to come") == true)
    var other = clinic(size: PlainLoop.size)
    other.say("Max", "1", "2026-11-23")
    #expect(other.page.problem?.full.contains("still to come") == true)
    #expect(!other.store.people.contains { $0.name == "Max" })
    other.say("2026-11-22")
    #expect(other.store.people.first?.born == "2026-11-22")
  }

  @Test(arguments: [Wish(role: .interview), Wish(role: .interview, personName: "Zoe")])
  func `who is named and was put away comes back, and nobody is doubled`(wish: Wish) {
    _ = clinic()
    store.today = "Zoe\n"
    var app = Rehearsal(wish: wish, store: store)
    if wish.personName == nil { app.press("1") }
    #expect(app.app.sitting.person?.id == "z" && app.store.peoplePutAway.isEmpty)
    #expect(app.status == "Zoe was put away and is on the list again.")
  }

  @Test func `who was deleted by another program is told and on no list any more`() {
    var app = clinic()
    app.store.lookingFailure = .personGone(id: "b")
    app.press("2")
    #expect(app.question == "Who is it about?" && app.status.hasPrefix("This person is gone"))
    #expect(app.labels.prefix(3) == ["Anna", "Ann", "Dora Ángel"])
    var alone = Rehearsal(wish: Wish(role: .`self`))
    alone.receive(.failed(.personGone(id: store.people[0].id), of: .load(store.people[0])))
    #expect(alone.question == "Who is answering?")
  }

  @Test func `what is answered about who was deleted meanwhile is not lost`() {
    var app = Rehearsal.taking("gait", as: .interview, about: "Ben")
    app.press("4")
    app.store.failure = .personGone(id: app.app.person.id)
    app.press("3")
    #expect(app.question.contains("another program deleted this person meanwhile"))
    app.choose(.elsewhere)
    app.press("1")
    #expect(app.store.movedTo != nil && app.store.movedAnswers == 1)
    #expect(app.weight(of: "gait.stairs") == 3 || app.entries.count == 2)
  }

  @Test func `a merged person is at hand as who they are now`() {
    var app = about()
    app.receive(
      .loaded(PersonRecords(person: Person(id: "a", name: "Anna"), drafts: [], history: [])))
    #expect(app.app.sitting.person?.id == "a")
    #expect(app.app.people.map(\.id) == ["a", "c", "d"])
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
