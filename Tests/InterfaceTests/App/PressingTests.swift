import Assessment
import FHIR
import Terminal
import Testing

@testable import Interface

struct PressingTests {
  @Test(arguments: ["x", "f", "left", "right", "other", "ctrl-a", "6"])
  func `a key that means nothing says so once`(key: String) {
    var app = Rehearsal.taking("cramping")
    app.press(key)
    #expect(app.status == "That key does nothing here.")
    app.press("down")
    #expect(app.status != "That key does nothing here.")
    #expect(app.entries.isEmpty)
  }

  @Test func `letters are the same in capitals`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("M M S")
    #expect(app.reply(to: "hand.fasten") == .absent(.declined))
    app.press("H")
    #expect(app.question == "Key, tap or knob")
  }

  @Test(arguments: [
    ("h", "Buttons and zips"), ("m", "What would you like to do?"), ("q", "Stop here?"),
  ])
  func `a letter opens its page`(key: String, question: String) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press(key)
    #expect(app.question == question)
    app.press("9")
    #expect(app.linkId == "hand.fasten")
    #expect(app.entries.isEmpty)
  }

  @Test(arguments: ["l", "ctrl-l"])
  func `drawing again changes nothing`(key: String) {
    var app = Rehearsal.taking("hand-dexterity")
    let before = app.page
    app.press(key)
    #expect(app.page == before)
  }

  @Test func `up and down stop at the ends`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("up up")
    #expect(app.focused?.key == "4")
    for _ in 0..<30 { app.press("down") }
    #expect(app.focused?.key == "m")
    #expect(app.entries.isEmpty)
  }

  @Test(arguments: ["enter", "space"])
  func `the focused row is chosen by enter and by space`(key: String) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("down down \(key)")
    #expect(app.weight(of: "hand.fasten") == 2)
  }

  @Test func `escape puts the focus on the first row`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("down down escape enter")
    #expect(app.weight(of: "hand.fasten") == 4)
  }

  @Test func `the window can change at any time, and the page is the same when it is back`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("down")
    let before = app.screen
    for size in [Size.narrow, .tiny, Size(columns: 3, rows: 1), .roomy] { app.resize(to: size) }
    #expect(app.screen == before)
  }

  @Test func `a window that is too small says that nothing is lost`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.resize(to: Size(columns: 19, rows: 3))
    #expect(app.screen.contains("small"))
    app.resize(to: .narrow)
    #expect(app.focused?.key == "4")
  }

  @Test(arguments: ["hand-dexterity", "gait", "cramping"], ["3", "1\n2\n3", "9", "q"])
  func `a paste never answers`(id: String, text: String) {
    var app = Rehearsal.taking(id)
    let before = app.page
    app.paste(text)
    #expect(app.status == "Nothing can be pasted here.")
    #expect(app.linkId != nil && app.question == before.question.full)
    #expect(app.page.rows == before.rows)
    #expect(app.entries.isEmpty)
  }

  @Test func `a paste never answers a number or a scale`() {
    var number = Rehearsal.asked("kind.count")
    number.paste("3\n")
    #expect(number.page.body.first == .field("", range: ""))
    var scale = Rehearsal.taking("cramping")
    scale.press("2")
    scale.paste("7")
    #expect(scale.reply(to: "cramp.pain") == nil)
  }

  @Test func `a release on a row chooses it, and beside the rows nothing`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.released(Point(column: 40, row: 0)))
    #expect(app.entries.isEmpty)
    let line = app.app.fitted.lines.firstIndex { $0.text.hasPrefix("  2") } ?? 0
    app.send(.released(Point(column: 60, row: line)))
    #expect(app.weight(of: "hand.fasten") == 2)
  }

  @Test(arguments: [Message.interrupted, .cutOff])
  func `the end from outside loses nothing`(message: Message) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 3")
    app.send(message)
    #expect(app.entries.count == 2)
    let isCutOff = if case .cutOff = message { true } else { false }
    #expect(app.ending == (isCutOff ? .cutOff : .stopped))
  }

  @Test func `nothing is cut off where nothing was begun`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.cutOff)
    #expect(app.ending == .stopped)
  }

  @Test func `no text of a file can drive the terminal`() throws {
    let title = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}Title"
    let json = """
      {"resourceType": "Questionnaire", "status": "draft", "title": "\(escaped(title))",
       "item": [{"linkId": "\(escaped("\u{1B}[5m"))", "type": "choice",
         "text": "\(escaped(title + "?"))",
         "answerOption": [{"valueString": "\(escaped(title))"}]}]}
      """
    let store = RehearsalStore(
      shelf: Shelf(files: [Shelf.File(name: "bad\u{1B}[31m.json", json: Array(json.utf8))]))
    var app = Rehearsal(store: store)
    for key in ["1", "1", "1", "1", "1", "1"] {
      expectHarmless(app)
      app.press(key)
    }
    #expect(app.store.finished.count + app.store.drafts.count == 1)
    expectHarmless(app)
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16)
      return scalar.isASCII && scalar.value >= 32
        ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
  }

  private func expectHarmless(_ app: Rehearsal) {
    let plain = PlainLines.lines(of: app.page, words: app.app.words.showing).joined()
    for scalar in (app.screen + plain).unicodeScalars where scalar != "\n" {
      #expect(![.control, .format].contains(scalar.properties.generalCategory))
    }
  }

  @Test func `escape goes to the stored answer, which Enter keeps`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("1 9 up escape")
    #expect(app.focused?.key == "1")
    app.press("enter")
    #expect(app.weight(of: "hand.fasten") == 1)
  }

  @Test func `moving on a page that was drawn is what moving on a new one is`() {
    var drawn = Rehearsal.taking("hand-dexterity")
    var fresh = Rehearsal.taking("hand-dexterity")
    for key in "down down up down down down down up enter".split(separator: " ") {
      drawn.draw()
      drawn.press(String(key))
      fresh.press(String(key))
      #expect(drawn.screen == fresh.screen)
    }
  }

  @Test func `in lines a wrong number is said once, and leaves nothing behind`() {
    var app = Rehearsal.taking("gait", as: .proxy, about: "Dad")
    app.goOn(to: "gait.falls")
    app.say("3.5")
    #expect(app.status == "3.5 is not a whole number. Type a number without a point.")
    #expect(app.page.problem == nil)
    app.say("abc")
    #expect(app.status.hasPrefix("abc is not a number. Type digits, such as 7. Please type "))
    app.say("")
    #expect(app.status.hasPrefix("Please type "))
  }

  @Test func `in lines b goes back at once, whatever stands in the field`() {
    var app = Rehearsal.taking("gait")
    app.goOn(to: "gait.falls")
    app.say("2", "9")
    #expect(app.linkId == "gait.falls")
    app.say("b")
    #expect(app.linkId == "gait.side.left", "2 is not rubbed out first")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(2)]))
  }
}
