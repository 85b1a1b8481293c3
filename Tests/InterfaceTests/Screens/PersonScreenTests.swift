import Assessment
import Testing

@testable import Interface

struct PersonScreenTests {
  @Test func `somebody who answers for someone is asked for a name`() throws {
    var app = Rehearsal()
    app.press("2")
    try expectPicture(of: app, named: "empty")
  }

  @Test func `a name is typed letter by letter, spaces too`() throws {
    var app = Rehearsal()
    app.press("2")
    app.type("Anna Maria")
    try expectPicture(of: app, named: "typed")
    app.press("enter")
    #expect(app.store.people.map(\.name) == ["Anna Maria"])
  }

  @Test func `in lines an empty one leaves out the year of somebody new`() {
    var app = EveryPage.rehearsal("year of somebody new")
    app.say("")
    #expect(app.store.people.contains { $0.name == "Bo" && $0.born == nil })
  }

  @Test func `people who are known already are offered, the newest first`() throws {
    let store = RehearsalStore(shelf: .builtIn)
    store.people = ["", "Dad", "Aunt Ida", "Sam", "Kim", "Lee"].map { Person(id: $0, name: $0) }
    var app = Rehearsal(store: store)
    app.press("3")
    try expectPicture(of: app, named: "known")
    app.press("2")
    #expect(app.effects.last == .load(store.people[1]))
  }

  @Test func `a name that is too long says so and is not cut`() {
    var app = Rehearsal()
    app.press("2")
    app.type(String(repeating: "x", count: 60))
    app.paste("yy")
    app.press("enter")
    #expect(app.page.problem?.full == "62 letters; at most 60 fit. Rub out 2.")
    #expect(app.store.people.isEmpty)
    app.press("backspace backspace enter")
    #expect(app.store.people.map(\.name) == [String(repeating: "x", count: 60)])
  }

  @Test func `a line that is too long a name says so and is not cut`() {
    var app = Rehearsal()
    app.say("2", String(repeating: "x", count: 70))
    #expect(app.page.problem?.full == "70 letters; at most 60 fit. Rub out 10.")
    app.say("Dad\t Ida")
    #expect(app.store.people.map(\.name) == ["Dad Ida"])
  }

  @Test func `a name of nothing but spaces is no name`() {
    var app = Rehearsal()
    app.press("2 space space enter")
    #expect(app.store.people.isEmpty)
    #expect(app.question == "What is the name of the person?")
  }

  @Test func `backspace rubs out first and then goes back`() {
    var app = Rehearsal()
    app.press("2 a backspace")
    #expect(app.question == "What is the name of the person?")
    app.press("backspace")
    #expect(app.question == "Who is answering?")
  }

  @Test func `escape goes back however much is typed`() {
    var app = Rehearsal()
    app.press("2 a b escape")
    #expect(app.question == "Who is answering?")
  }
}
