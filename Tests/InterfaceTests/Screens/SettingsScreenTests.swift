import Assessment
import Terminal
import TestSupport
import Testing

@testable import Interface

struct SettingsScreenTests {
  private func settings(_ wish: Wish = Wish(role: .`self`, questionnaire: "gait")) -> Rehearsal {
    var app = Rehearsal(wish: wish)
    app.perform(.settings)
    return app
  }

  @Test(
    arguments: [
      "settings", "settings of nobody", "key settings", "how I press", "how I press, more",
      "how many keys",
    ], ["", EveryPage.inSpanish])
  func `a page looks as somebody has looked at it`(name: String, language: String) throws {
    let file = (name + language).lowercased().replacing(",", with: "").replacing(" ", with: "-")
    try expectPicture(of: EveryPage.rehearsal(name + language), named: file)
  }

  @Test func `a row that changes something says at once how it is now`() {
    var app = settings()
    app.press("2 4")
    #expect(app.labels[1] == "Answering: choose, then confirm")
    #expect(app.labels[3] == "Colours: dark")
    #expect(app.effects.contains(.colours(.dark)))
    app.press("4 4")
    #expect(app.labels[3] == "Colours: from the terminal")
    #expect(app.effects.suffix(3).contains(.colours(.fromTerminal)))
  }

  @Test(arguments: [
    (Words.english, "Colours: dark, which cannot be shown here"),
    (Words.spanish, "Colores: oscuros, que aquí no se ven"),
  ])
  func `colours that cannot be shown are chosen all the same, and say so`(
    words: Words, label: String
  ) {
    var app = Rehearsal.$words.withValue(words) { settings() }
    app.app.showsThemes = false
    app.press("4")
    #expect(app.labels[3] == label)
    #expect(app.app.sitting.preferences.theme == .dark)
  }

  @Test func `undo takes back one change after the other, and says when none is left`() {
    var app = settings()
    app.press("2 4 4 1 5 2")
    #expect(app.app.sitting.preferences.window == 0)
    app.press("9 6 6")
    #expect(app.app.sitting.preferences.hasLetters)
    #expect(app.app.sitting.preferences.window == nil)
    app.press("6")
    #expect(app.labels[3] == "Colours: dark")
    app.press("6 6")
    #expect(app.app.sitting.preferences == Preferences())
    #expect(app.status != "There is nothing to undo.")
    app.press("6")
    #expect(app.status == "There is nothing to undo.")
  }

  @Test func `only what was changed since the page came up is taken back`() {
    var app = settings()
    app.press("2 9")
    app.perform(.settings)
    app.press("6")
    #expect(app.status == "There is nothing to undo.")
    #expect(app.app.sitting.preferences.isConfirmed)
  }

  @Test func `the menu of a question has it in its second part, another one as a row`() {
    var app = Rehearsal.taking("gait")
    app.press("m")
    #expect(!app.labels.contains("Settings"))
    app.press("0")
    app.choose(.settings)
    #expect(app.question == "Settings")
    app.press("9")
    #expect(app.linkId == "gait.indoor")
  }

  @Test func `settings never lie under themselves`() {
    var app = settings()
    app.press("1 m")
    app.choose(.settings)
    #expect(app.question == "Settings")
    app.press("9")
    #expect(app.linkId == "gait.indoor")
  }

  @Test func `home leaves it to the menu where six rows are taken`() {
    let store = RehearsalStore(shelf: .wide)
    var draft = Rehearsal.taking("check-in", as: .interview, about: "Dad", store: store)
    draft.press("4")
    var other = Rehearsal.taking("gait", as: .proxy, about: "Dad", store: store)
    other.press("4")
    let app = Rehearsal(wish: Wish(role: .proxy, personName: "Dad"), store: store)
    #expect(app.labels.contains("Another person"))
    #expect(app.page.rows.filter { $0.standing == .alone }.count == 6)
    #expect(!app.labels.contains("Settings"))
  }

  @Test func `how long a second press is not counted goes round`() {
    var app = settings()
    app.press("1 2 2 2")
    #expect(app.app.sitting.preferences.window == 500)
    app.press("2 2 2 2 2")
    // because a second press so soon waits by then, whether the key repeats.
    app.pass(milliseconds: 100)
    #expect(app.app.sitting.preferences.window == nil)
    #expect(app.labels[1] == "Same key again: counts after 0.7 s, as usual")
  }

  @Test func `letters that are switched off do nothing`() {
    var app = settings()
    app.press("1 5 9 9 s")
    #expect(app.linkId == "gait.indoor")
    #expect(app.entries.isEmpty)
  }

  @Test func `rows light up and go dark with the setting`() {
    var app = settings()
    app.press("1 1 4 1")
    #expect(app.app.scan != nil)
    #expect(app.question == "How should the keys work?")
    app.perform(.useProfile(.arrows))
    #expect(app.app.scan == nil)
  }
}
