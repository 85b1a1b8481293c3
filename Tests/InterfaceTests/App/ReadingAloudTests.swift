import Assessment
import Terminal
import Testing

@testable import Interface

/// What is read aloud, when, and that it stops at every press.
struct ReadingAloudTests {
  private func asked(
    _ aloud: ReadAloud, _ profile: PressProfile? = nil, id: String = "hand-dexterity",
    language: String? = nil, isOverNetwork: Bool = false, isMute: Bool = false
  ) -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    store.isMute = isMute
    var app = Rehearsal(wish: Wish(role: .`self`, profile: profile), store: store)
    app.app.isOverNetwork = isOverNetwork
    app.prefer {
      $0.aloud = aloud
      $0.language = language
    }
    app.perform(.take(id))
    app.receive(.resized(.roomy))
    return app
  }

  /// What was said and cancelled, without the texts after their first lines.
  private func heard(_ app: Rehearsal) -> [String] {
    app.effects.compactMap {
      switch $0 {
      case .say(let text, let language):
        "\(language): " + text.split(separator: "\n").prefix(1).joined()
      case .hush: "hush"
      default: nil
      }
    }
  }

  private func lastText(_ app: Rehearsal) -> String? {
    app.effects.reversed().lazy.compactMap {
      if case .say(let text, _) = $0 { text } else { nil }
    }.first
  }

  private let question =
    "Question 1 of 11. In the past 7 days, how well could you do up buttons or zips?"

  // MARK: What is read

  @Test func `nothing is read aloud unless it is wished for`() {
    var app = asked(.off)
    app.press("4 m 9 up r")
    #expect(heard(app) == [])
    #expect(app.status == "Reading aloud is off. Settings can turn it on.")
    app.press("m")
    #expect(!app.labels.contains("Read it aloud"))
  }

  @Test func `on request the question and its rows are read, and nothing else is`() {
    var app = asked(.onRequest)
    app.press("3 9")
    #expect(heard(app) == [])
    app.press("r")
    let text = lastText(app) ?? ""
    #expect(text.hasPrefix(question))
    #expect(
      text.contains("\n4: As well as before.\n3: Slow or fumbly, but no aid. (your answer now)"))
    #expect(text.contains("\n7: Skip.\n"))
    #expect(!text.contains("list again"))
  }

  @Test func `the menu reads the page that it came from`() {
    var app = asked(.onRequest)
    app.press("m")
    #expect(app.labels.prefix(4).dropFirst(2) == ["Read it aloud", "Stop and keep my answers"])
    app.press("3")
    #expect(heard(app) == ["en: " + question])
    #expect(app.linkId == "hand.fasten")
    var home = Rehearsal(wish: Wish(role: .`self`))
    home.prefer { $0.aloud = .onRequest }
    home.press("m")
    home.choose(.readAloud)
    #expect(heard(home).count == 1)
  }

  @Test func `each page is read once, when it comes, after what was just stored`() {
    var app = asked(.eachQuestion)
    #expect(heard(app).last == "en: " + question)
    let before = heard(app).count
    app.receive(.resized(.narrow))
    app.press("up up")
    #expect(heard(app).filter { $0 != "hush" }.count == before)
    app.press("3")
    #expect(heard(app).last == "en: Saved: Buttons and zips, 3, Slow or fumbly, but no aid.")
    #expect(lastText(app)?.contains("\nQuestion 2 of 11. ") == true)
    #expect(lastText(app)?.contains("\n0: ") == true)
  }

  @Test func `what is said of a press is read too, each time`() {
    var app = asked(.eachQuestion)
    app.press("x x")
    #expect(
      heard(app).suffix(3) == [
        "en: That key does nothing here.", "hush", "en: That key does nothing here.",
      ])
  }

  @Test func `each highlighted row is read, the first one with its question`() {
    var app = asked(.eachHighlight)
    #expect(lastText(app)?.hasSuffix("\n4: As well as before.") == true)
    app.draw()
    app.press(.down)
    #expect(heard(app).suffix(2) == ["hush", "en: 3: Slow or fumbly, but no aid."])
    app.press("r")
    #expect(lastText(app)?.contains("\n0: ") == true)
  }

  @Test func `a page is read in the language that it is in`() {
    #expect(
      heard(asked(.eachQuestion, language: "es")).last?.hasPrefix("es: Pregunta 1 de") == true)
    let json = WidgetForm.json.replacing("\"status\"", with: "\"language\": \"en\", \"status\"")
    let shelf = Shelf(
      files: [.init(name: "every-kind.json", json: Array(json.utf8))], language: "es")
    var app = Rehearsal.$words.withValue(.spanish) {
      Rehearsal.taking("every-kind", store: RehearsalStore(shelf: shelf))
    }
    app.prefer { $0.aloud = .eachQuestion }
    app.receive(.resized(.roomy))
    #expect(heard(app).last?.hasPrefix("en: ") == true)
  }

  @Test func `a page is read at once when that is chosen, and in lines as well`() {
    var app = Rehearsal.taking("gait")
    app.perform(.settings)
    app.press("3")
    #expect(app.labels[2] == "Read aloud: when I ask")
    #expect(heard(app) == [])
    app.press("3")
    #expect(heard(app) == ["en: Settings."])
    app.app.goOnInLines()
    #expect(app.app.begin().count == 1)
    app.say("r")
    #expect(heard(app).suffix(2) == ["hush", "en: Settings."])
  }

  @Test func `in lines no row is highlighted, so a page is read with all of them`() {
    var app = asked(.eachHighlight)
    app.app.goOnInLines()
    app.say("4")
    #expect(lastText(app)?.contains("\n4: ") == true)
    #expect(lastText(app)?.contains("\n0: ") == true)
  }

  @Test func `no empty text is said, not even while the first page is blank`() {
    let store = RehearsalStore(shelf: .wide)
    var before = Rehearsal(wish: Wish(role: .`self`), store: store)
    before.prefer { $0.aloud = .eachQuestion }
    let app = Rehearsal(wish: Wish(role: .`self`), store: store)
    let said = app.effects.compactMap { if case .say(let text, _) = $0 { text } else { nil } }
    #expect(!said.isEmpty && !said.contains(""))
  }

  // MARK: When it stops

  @Test func `every press stops it first, and none waits for it`() {
    for press in [
      Message.key(.character("4")), .key(.up), .key(.other), .paste("a"), .line("4"),
      .released(Point(column: 0, row: 0)), .pressed(Point(column: 0, row: 0)), .interrupted,
    ] {
      var app = asked(.eachQuestion)
      let before = app.effects.count
      app.send(press)
      #expect(app.effects.dropFirst(before).first == .hush)
    }
    var app = asked(.eachQuestion)
    app.receive(.saidAll)
    app.press("4")
    #expect(!app.effects.contains(.hush))
    #expect(app.entries.count == 1)
  }

  @Test func `the end of a text does not count a press that is held back`() {
    var app = asked(.eachQuestion)
    app.press("4")
    app.press(.character("4"), after: 500)
    #expect(app.entries.count == 1)
    app.receive(.saidAll)
    #expect(app.entries.count == 1)
    app.pass(milliseconds: 100)
    #expect(app.entries.count == 2)
  }

  // MARK: Lights

  @Test func `a light waits for the end of the text and half a second`() {
    var app = asked(.eachHighlight, .oneKey)
    app.pass(milliseconds: 5000)
    #expect(app.focused?.key == "4")
    app.receive(.saidAll)
    app.pass(milliseconds: 499)
    #expect(app.focused?.key == "4")
    app.pass(milliseconds: 1)
    #expect(app.focused?.key == "3")
    #expect(heard(app).last == "en: 3: Slow or fumbly, but no aid.")
    app.receive(.saidAll)
    app.pass(milliseconds: 1499)
    #expect(app.focused?.key == "3")
    app.pass(milliseconds: 1)
    #expect(app.focused?.key == "2")
  }

  @Test func `a press that does not count leaves the light where it is for a step`() {
    var app = asked(.eachHighlight, .oneKey)
    app.receive(.saidAll)
    app.pass(milliseconds: 2500)
    app.receive(.key(.enter))
    app.pass(milliseconds: 3000)
    app.receive(.key(.enter))
    #expect(app.status == "Wait until the light has moved on.")
    let row = app.focused
    app.receive(.saidAll)
    app.pass(milliseconds: 1499)
    #expect(app.focused == row)
    app.pass(milliseconds: 1)
    #expect(app.focused != row)
  }

  @Test func `Ctrl-Z stops it before the program stops`() {
    var app = asked(.eachQuestion)
    let before = app.effects.count
    app.receive(.stopping)
    #expect(app.effects.dropFirst(before) == [.hush])
  }

  @Test func `lights go on where the end of a text is never told`() {
    var app = asked(.eachHighlight, .oneKey)
    app.pass(milliseconds: 60_000)
    #expect(app.effects.contains(.hush))
    #expect(app.status == "No speech on this computer.")
    #expect(app.focused?.key != "4")
  }

  // MARK: Where nothing can be heard

  @Test func `without speech one line says so, and only what is asked for is tried again`() {
    var app = asked(.eachQuestion, isMute: true)
    #expect(app.status == "No speech on this computer.")
    let before = heard(app).count
    app.press("4")
    #expect(app.status != "No speech on this computer.")
    #expect(heard(app).count == before)
    app.store.isMute = false
    app.press("r 4")
    #expect(heard(app).count > before)
    #expect(!app.status.contains("No speech"))
  }

  @Test func `over a network nothing is said, and asking tells why`() {
    var app = asked(.eachHighlight, isOverNetwork: true)
    app.press("4 up r")
    #expect(heard(app) == [])
    #expect(
      app.status == "Nothing is read aloud over a network: it would be heard elsewhere.")
    app.perform(.settings)
    app.press("4 3 3")
    #expect(app.status == "Nothing is read aloud over a network: it would be heard elsewhere.")
  }
}
