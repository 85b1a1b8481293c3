import Assessment
import Terminal
import Testing

@testable import Interface

/// Presses with the times between them, on pages.
struct CountingTests {
  private let tooSoon = "Too soon after the last press. Not counted."

  private func asked(_ profile: PressProfile, _ id: String = "hand-dexterity") -> Rehearsal {
    var app = Rehearsal(wish: Wish(role: .`self`, questionnaire: id, profile: profile))
    app.pass(milliseconds: 1000)
    return app
  }

  @Test(arguments: [PressProfile.mostKeys, .gentle, .interviewer, .arrows, .numberPad])
  func `a held key answers one question, and the page says that the rest do not count`(
    profile: PressProfile
  ) {
    var app = asked(profile)
    app.press(.character("4"), after: 0)
    for gap in [500] + Array(repeating: 33, count: 40) { app.press(.character("4"), after: gap) }
    app.pass(milliseconds: 500)
    #expect(app.entries.map(\.kind) == [.answer])
    #expect(app.status == tooSoon)
  }

  @Test func `a deliberate press every 600 ms answers each time`() {
    var app = asked(.mostKeys)
    for _ in 0..<6 { app.press(.character("4"), after: 600) }
    app.pass(milliseconds: 100)
    #expect(app.entries.count == 6)
  }

  @Test(arguments: 4...12)
  func `a nurse who types 444444 gives six answers`(aSecond: Int) {
    var app = asked(.interviewer)
    for _ in 0..<6 { app.press(.character("4"), after: 1000 / aSecond + 1) }
    app.pass(milliseconds: 200)
    #expect(app.entries.count == 6)
    #expect(!app.hasForgotten)
  }

  @Test func `keys that waited behind a slow store count for whoever types ahead`() {
    var app = asked(.interviewer)
    app.press(.character("4"), after: 1000)
    app.clock.wait(milliseconds: 250)
    for _ in 0..<3 { app.receive(.key(.character("4"))) }
    #expect(app.entries.count == 4)
  }

  @Test func `keys typed ahead of the check page are forgotten for everybody`() {
    var app = asked(.interviewer)
    for _ in 0..<40 where !app.app.isChecking { app.press("1") }
    #expect(app.app.isChecking)
    #expect(app.hasForgotten)
  }

  @Test func `a held Enter leaves one text, and not the next`() {
    let json = """
      {"resourceType": "Questionnaire", "url": "https://example.org/two", "version": "1",
      "status": "draft", "title": "Two", "item": [
      {"linkId": "a", "type": "text", "text": "First?"},
      {"linkId": "b", "type": "text", "text": "Second?"}]}
      """
    let shelf = Shelf(files: [Shelf.File(name: "two.json", json: Array(json.utf8))])
    for profile in [PressProfile.mostKeys, .interviewer] {
      var app = Rehearsal.taking("two", store: RehearsalStore(shelf: shelf), by: profile)
      app.press("x")
      app.draw()
      app.press(.enter, after: 1000)
      for gap in [500] + Array(repeating: 33, count: 40) {
        app.draw()
        app.press(.enter, after: gap)
      }
      #expect(app.entries.map(\.path) == ["a"])
    }
  }

  @Test func `nothing is chosen by what was pressed as a page came up`() {
    var app = asked(.mostKeys)
    app.press(.character("4"), after: 1000)
    #expect(app.hasForgotten)
    app.press(.character("3"), after: 399)
    #expect(app.entries.count == 1)
    #expect(app.status == tooSoon)
    app.press(.character("2"), after: 1)
    #expect(app.entries.count == 2)
  }

  @Test func `a move is never too soon`() {
    var app = asked(.mostKeys)
    app.press(.character("4"), after: 1000)
    for _ in 0..<3 { app.press(.down, after: 10) }
    #expect(app.focused?.key == "1")
  }

  @Test func `the word about a press that was too soon goes with the next one that counts`() {
    var app = asked(.mostKeys)
    app.press(.character("m"), after: 1000)
    app.press(.character("m"), after: 100)
    #expect(app.status == tooSoon)
    app.press(.character("9"), after: 500)
    #expect(app.status != tooSoon)
  }

  @Test func `a letter typed twice at once is typed once, and twice by whoever types ahead`() {
    for (profile, text) in [(PressProfile.mostKeys, "an"), (.interviewer, "ann")] {
      var app = Rehearsal(wish: Wish(role: .proxy, profile: profile))
      app.pass(milliseconds: 1000)
      for (letter, gap) in [("a", 10), ("n", 90), ("n", 120)] as [(Character, Int)] {
        app.press(.character(letter), after: gap)
      }
      #expect(app.page.body == [.field(text, range: "")])
    }
  }

  @Test func `the letters are off for gentle hands, and Tab is the menu`() {
    var app = asked(.gentle)
    app.press(.character("m"), after: 2000)
    #expect(app.status == "That key does nothing here.")
    #expect(app.page.rows.contains { $0.key == "Tab" && $0.action == .menu })
    app.press(.tab, after: 2000)
    #expect(app.question == "What would you like to do?")
  }

  @Test func `the signs of a number pad are menu, skip, back and choose`() {
    var app = asked(.numberPad)
    app.press(.character("+"), after: 2000)
    app.press(.character("/"), after: 2000)
    #expect(app.entries.map(\.kind) == [.answer, .skip])
    app.press(.character("-"), after: 2000)
    #expect(app.linkId == "hand.turn")
    app.press(.character("*"), after: 2000)
    #expect(app.question == "What would you like to do?")
  }

  @Test func `those signs do nothing elsewhere`() {
    for sign in "*/-+" {
      var app = asked(.mostKeys)
      app.press(.character(sign), after: 2000)
      #expect(app.status == "That key does nothing here.")
      #expect(app.entries.isEmpty)
    }
  }
}

/// The mouse: a release chooses where the press was, or where none was told.
struct MouseTests {
  private func row(_ key: String, of app: Rehearsal) -> Point {
    let fitted = app.app.fitted
    let position = fitted.rows.firstIndex { $0.row.key == key }
    let line = fitted.lines.firstIndex { $0.targets.contains { $0.row == position } }
    return Point(column: 30, row: line ?? 0)
  }

  @Test func `pressed and let go on a row chooses it`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.pressed(row("2", of: app)))
    #expect(app.entries.isEmpty)
    app.send(.released(row("2", of: app)))
    #expect(app.weight(of: "hand.fasten") == 2)
  }

  @Test func `dragged off, nothing is chosen`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.pressed(row("2", of: app)))
    app.send(.released(row("3", of: app)))
    app.send(.pressed(row("2", of: app)))
    app.send(.released(Point(column: 3, row: 0)))
    #expect(app.entries.isEmpty)
  }

  @Test func `a release whose press was never told chooses`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.released(row("1", of: app)))
    #expect(app.weight(of: "hand.fasten") == 1)
  }

  @Test func `a press from the page before chooses nothing`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.pressed(row("1", of: app)))
    app.press("4")
    app.send(.pressed(Point(column: 0, row: 0)))
    app.send(.released(row("1", of: app)))
    #expect(app.entries.count == 1)
  }

  @Test func `one that is let go on another page chooses nothing`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.send(.pressed(row("1", of: app)))
    app.press("4")
    app.send(.released(row("1", of: app)))
    #expect(app.entries.count == 1)
  }

  @Test func `two clicks at once are one`() {
    var app = Rehearsal.taking("hand-dexterity")
    let point = row("2", of: app)
    app.send(.released(point))
    app.receive(.released(point))
    app.pass(milliseconds: 150)
    app.receive(.released(point))
    #expect(app.entries.count == 1)
  }
}
