import Assessment
import FHIR
import Testing

@testable import Interface

/// Who presses the keys is asked once a sitting, and named once ever.
struct IdentifyingTests {
  @Test func `who answers for themself is not asked for a name`() {
    var app = Rehearsal(presser: nil)
    app.press("1")
    #expect(app.question == "What would you like to do?")
  }

  @Test(arguments: ["2", "3"])
  func `somebody else's name comes after one's own, and question 1 after that`(key: String) throws {
    var app = Rehearsal(presser: nil)
    app.press(key)
    if key == "2" { try expectPicture(of: app, named: "own-name") }
    app.type("Kim")
    app.press("enter")
    #expect(app.question == "What is the name of the person?")
    app.type("Dad")
    app.press("enter")
    #expect(app.linkId == "hand.fasten")
    app.press("4")
    #expect(app.entries.last?.operatorID == app.store.operators.first?.id)
  }

  @Test func `who is known is a row, and another sitting asks again`() throws {
    let store = RehearsalStore(shelf: .builtIn)
    var first = Rehearsal(presser: nil, store: store)
    first.press("3")
    first.type("Kim")
    first.press("enter")
    var second = Rehearsal(presser: nil, store: store)
    second.press("3")
    #expect(second.labels.prefix(2) == ["Kim", "Somebody else"])
    try expectPicture(of: second, named: "who-is-at-the-keys")
    second.press("1")
    #expect(second.question == "What is the name of the person?")
    #expect(store.operators.count == 1)
  }

  @Test func `a nurse who is a relative too is one human`() {
    let store = RehearsalStore(shelf: .builtIn)
    var nurse = Rehearsal(presser: nil, store: store)
    nurse.press("3")
    nurse.type("Kim")
    nurse.press("enter")
    var relative = Rehearsal(presser: nil, store: store)
    relative.press("2 1")
    #expect(relative.question == "What is the name of the person?")
    #expect(relative.app.sitting.presser == store.operators.first)
    _ = Rehearsal(wish: Wish(role: .proxy), presser: "KIM", store: store)
    #expect(store.operators.count == 1)
  }

  @Test func `who usually has the role comes first in the list`() {
    let store = RehearsalStore(shelf: .builtIn)
    for (role, name) in [(Role.proxy, "Ana"), (.interview, "Kim"), (.interview, "")] {
      store.operators.append(Operator(id: name, name: name, role: role))
    }
    var app = Rehearsal(presser: nil, store: store)
    app.press("3")
    #expect(app.labels.prefix(3) == ["Kim", "Ana", "Somebody else"])
  }

  @Test func `the next person is asked by the same hands`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["gait"], clock: clock, as: .interview, about: "Ana")
    store.finish("gait", clock: clock, as: .interview, about: "Bo")
    var app = Rehearsal.taking("stiffness", as: .interview, about: "Bo", store: store, clock: clock)
    app.finishWithTopRows()
    app.choose(.nextPerson)
    #expect(app.labels.prefix(2) == ["Ana", "Bo"], "who was just asked comes last")
    app.press("1")
    #expect(app.linkId == "stiff.often")
    #expect(app.app.sitting.person?.name == "Ana")
    app.press("9 9")
    #expect(app.question == "Who is it about?", "Home leads to the others, too")
  }

  @Test func `two relatives who answer for one person share no draft`() {
    let store = RehearsalStore(shelf: .builtIn)
    let wish = Wish(role: .proxy, personName: "Dad", questionnaire: "gait")
    var daughter = Rehearsal(wish: wish, presser: "Ana", store: store)
    daughter.press("4 3")
    daughter.press("q 2")
    var son = Rehearsal(wish: Wish(role: .proxy, personName: "Dad"), presser: "Bo", store: store)
    #expect(!son.labels.contains { $0.hasPrefix("Carry on") })
    son.choose(.lookAt(store.assessments[0].header.id))
    #expect(son.screen.contains("Moving indoors"))
    var again = Rehearsal(wish: wish, presser: "Ana", store: store)
    #expect(again.labels.first?.hasPrefix("Carry on") == true)
    again.press("1")
    #expect(again.linkId == "gait.stairs")
  }

  @Test(arguments: [
    (Role.`self`, "Patient", "Patient"), (.proxy, "RelatedPerson", "RelatedPerson"),
    (.interview, "Practitioner", "Patient"),
  ])
  func `a response says who pressed and who answered`(
    _ who: (role: Role, author: String, source: String)
  ) throws {
    var app = Rehearsal.taking("stiffness", as: who.role, about: "Dad")
    app.finishWithTopRows()
    let past = try #require(app.store.assessments.last?.past)
    let response = try JSONTree(past.responseJSON).root
    #expect(response["author"]?["type"]?.string == who.author)
    #expect(response["source"]?["type"]?.string == who.source)
    #expect(response["author"]?["display"]?.string == (who.role == .`self` ? "Dad" : "Kim"))
    #expect(response["author"]?["reference"] != nil && response["source"]?["reference"] != nil)
  }
}
