import Assessment
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Settings belong to whoever is at the keys (decision 11).
struct PreferringTests {
  /// A store in which somebody answers for themself, with settings.
  private func home(_ keys: String) -> RehearsalStore {
    let store = RehearsalStore(shelf: .wide)
    var app = Rehearsal(store: store)
    app.press("1")
    app.perform(.settings)
    app.press(keys)
    return store
  }

  @Test func `other hands find the question under way made for them, with what was marked`() {
    var app = Rehearsal.taking("cramping")
    app.press("2 right right")
    #expect(!app.page.rows.contains { $0.action == .addFive })
    app.perform(.useProfile(.twoKeys))
    #expect(app.linkId == "cramp.pain")
    #expect(app.page.rows.contains { $0.action == .addFive })
    #expect(app.page.rows.contains { $0.action == .useTyped })
  }

  @Test func `who answers for themself is kept without a name, for the settings alone`() {
    let store = home("2")
    #expect(store.operators.map(\.name) == [""])
    #expect(store.operators.first?.id == store.people.first?.id)
    #expect(store.operators.first?.settingsJSON == #"{"confirm":true}"#)
    var next = Rehearsal(store: store)
    next.press("1")
    #expect(next.app.sitting.preferences.isConfirmed)
    next.press("1 4 4")
    #expect(next.entries.last?.operatorID == nil)
  }

  @Test func `the one at the keys takes them along, whoever it is about`() {
    let store = RehearsalStore(shelf: .wide)
    var app = Rehearsal.taking("gait", as: .proxy, about: "Dad", store: store)
    app.perform(.settings)
    app.press("4")
    let next = Rehearsal.taking("gait", as: .interview, about: "Mum", store: store)
    #expect(next.app.sitting.preferences.theme == .dark)
    #expect(next.effects.contains(.colours(.dark)))
    #expect(store.operators.map(\.name) == ["Kim"])
  }

  @Test func `other hands find the usual settings`() {
    let store = home("4")
    var app = Rehearsal(store: store)
    #expect(app.app.sitting.preferences.theme == .dark)
    app.press("3")
    #expect(app.app.sitting.presser?.name == "Kim")
    #expect(app.app.sitting.preferences == Preferences())
    #expect(app.effects.suffix(8).contains(.colours(.fromTerminal)))
  }

  @Test func `at home a switch user finds the first page lit`() {
    let store = home("1 1 4 1")
    var app = Rehearsal(store: store)
    #expect(app.question == "Who is answering?")
    #expect(app.app.scan != nil)
    app.pass(milliseconds: 2500)
    #expect(app.focused?.key == "2")
  }

  @Test func `where two have settings nobody's hold on the first page`() {
    let store = home("4")
    let other = Person(id: "x", name: "Ana")
    store.people.append(other)
    store.operators.append(Operator(id: "x", name: "", settingsJSON: #"{"colours":"light"}"#))
    #expect(Rehearsal(store: store).app.sitting.preferences == Preferences())
  }

  @Test func `what was set on the first page goes to whoever is named then, with what they have`() {
    let store = home("2")
    store.people.append(Person(id: "x", name: "Ana"))
    store.operators.append(Operator(id: "x", name: "", settingsJSON: #"{"colours":"light"}"#))
    var app = Rehearsal(store: store)
    app.press("m 2 4 4 6 9")
    #expect(app.app.sitting.preferences.theme == .dark)
    #expect(!app.effects.contains { if case .keepOperator = $0 { true } else { false } })
    app.press("1")
    let expected = #"{"confirm":true,"colours":"dark"}"#
    #expect(app.app.sitting.preferences.json == expected)
    #expect(store.operators.last?.settingsJSON == expected)
  }

  @Test func `a setting that cannot be kept holds, and the last line says so`() {
    var app = Rehearsal.taking("gait")
    app.store.keepingFailure = .full
    app.perform(.settings)
    app.press("2")
    #expect(app.status == "This could not be kept. It holds until you leave.")
    #expect(app.labels[1] == "Answering: choose, then confirm")
    app.press("9 3 3")
    #expect(app.entries.count == 1)
  }

  @Test func `keys wished for at the start hold until others are chosen`() {
    let store = home("1 1 2")
    var app = Rehearsal(wish: Wish(role: .`self`, profile: .numberPad), store: store)
    #expect(app.app.profile == .numberPad)
    app.perform(.settings)
    app.press("4")
    #expect(app.app.profile == .numberPad)
    app.press("1 1 1")
    #expect(app.app.profile == .mostKeys)
    app.press("9 6")
    #expect(app.app.profile == .numberPad)
    #expect(app.app.sitting.preferences.profile == .arrows)
  }

  @Test func `how answers are pressed stands in the response`() {
    let store = home("2 1 1 2")
    var app = Rehearsal.taking("speech", store: store)
    #expect(app.app.ongoing?.session.setting.pressMode == "arrows confirm")
    app.perform(.change(.answering))
    #expect(app.app.ongoing?.session.setting.pressMode == "arrows confirm")
    app.finishWithTopRows()
    let kept = store.finished.last?.past?.responseJSON ?? ""
    #expect(kept.contains("arrows confirm"))
    let plain = Rehearsal.taking("speech", as: .interview, about: "Dad")
    #expect(plain.app.ongoing?.session.setting.pressMode == "interviewer one-press")
  }
}
