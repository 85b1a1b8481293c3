import Assessment
import Terminal
import TestSupport
import Testing

@testable import Interface

struct HowIPressScreenTests {
  private func asked(_ role: Role = .`self`) -> Rehearsal {
    var app = Rehearsal.taking("gait", as: role, about: role == .`self` ? nil : "Dad")
    app.perform(.howIPress(.usual))
    return app
  }

  @Test(arguments: [
    ("1", PressProfile.mostKeys), ("2", .arrows), ("3", .numberPad), ("4 1", .oneKey),
    ("4 2", .twoKeys), ("0 1", .gentle), ("0 2", .interviewer),
  ])
  func `every way of pressing is found there, and one goes on`(keys: String, profile: PressProfile)
  {
    var app = asked()
    app.press(keys)
    #expect(app.app.profile == profile)
    #expect(app.linkId == "gait.indoor")
  }

  @Test func `two keys are the usual ones unless two are taught`() {
    var app = asked()
    app.teach(next: "j", choose: "k")
    app.press("4 2")
    #expect(app.app.steps(by: .character(" ")) == .next)
    app.perform(.howIPress(.usual))
    app.perform(.howIPress(.switches))
    app.perform(.teachKeys)
    app.press("f g")
    #expect(app.question == "From now on these two keys do everything")
    app.press("g")
    #expect(app.linkId == "gait.indoor")
  }

  @Test func `it is asked once, lit, after the first page was answered by one key`() {
    var app = Rehearsal()
    app.pass(milliseconds: 8000)
    app.receive(.key(.enter))
    #expect(app.app.sitting.role == .`self`)
    #expect(app.question == "How will you press keys?")
    #expect(app.app.scan != nil)
    app.perform(.useProfile(.oneKey))
    #expect(app.question != "How will you press keys?")
    app.perform(.home)
    #expect(app.question != "How will you press keys?")
  }

  @Test func `whoever has chosen before is not asked`() {
    let store = RehearsalStore(shelf: .wide)
    var before = Rehearsal(store: store)
    before.press("1")
    before.perform(.useProfile(.mostKeys))
    var app = Rehearsal(store: store)
    app.pass(milliseconds: 8000 + 2500 + 1500 * 3 + 2500)
    app.press(.enter, after: 10)
    #expect(app.question != "How will you press keys?")
  }

  @Test func `somebody else's hands begin their own, and what was begun stays a draft`() {
    var app = asked()
    app.press("9 3 2")
    let own = app.app.ongoing?.header.id
    app.perform(.howIPress(.usual))
    app.press("5")
    #expect(app.question == "What is your own name?")
    app.type("Bo")
    app.press("enter")
    #expect(app.app.sitting.role == .selfScribe)
    #expect(app.app.sitting.presser?.name == "Bo")
    #expect(app.app.sitting.person?.name == "")
    #expect(app.store.leases.isEmpty)
    #expect(app.store.drafts.map(\.header.id) == [own])
    #expect(app.store.operators.map(\.role) == [.selfScribe])
    #expect(app.labels.first == "Gait of my own")
    app.press("1")
    #expect(app.linkId == "gait.indoor")
    app.press("4")
    #expect(app.entries.last?.role == .selfScribe)
    #expect(app.entries.last?.operatorID == app.app.sitting.presser?.id)
    #expect(app.store.drafts.count == 2)
    app.perform(.settings)
    app.press("4")
    #expect(app.store.operators.map(\.name) == ["Bo"])
    #expect(app.store.operators.last?.settingsJSON == #"{"colours":"dark"}"#)
  }

  @Test func `whoever was only asked for a name can go back to the question`() {
    var app = asked()
    app.press("5 backspace")
    #expect(app.question == "How will you press keys?")
    app.press("9")
    #expect(app.linkId == "gait.indoor")
  }

  @Test(arguments: [Role.proxy, .interview])
  func `who presses for somebody already is not asked who does`(role: Role) {
    #expect(!asked(role).labels.contains("Someone presses for me"))
  }

  @Test func `a screen reader is read lines, from where one was`() {
    var app = asked()
    app.press("9 3")
    app.perform(.howIPress(.usual))
    app.press("6")
    #expect(app.app.belongsInLines)
    app.app.goOnInLines()
    #expect(!app.app.belongsInLines)
    #expect(app.app.begin().isEmpty)
    #expect(app.linkId == "gait.outdoor")
    app.say("2")
    #expect(app.entries.count == 2)
    app.perform(.settings)
    #expect(app.labels.contains("Lines in place of a screen, every time: on"))
  }

  @Test func `pages about keys and letters that are picked are left behind for lines`() {
    var app = Rehearsal.asked("kind.note")
    app.press("up")
    #expect(app.page.typing == .none)
    app.perform(.howIPress(.usual))
    app.perform(.howIPress(.more))
    app.app.goOnInLines()
    #expect(app.linkId == "kind.note")
    #expect(app.page.typing == .text)
    var name = Rehearsal()
    name.press("2 up")
    name.app.goOnInLines()
    #expect(name.page.typing == .text)
  }
}
