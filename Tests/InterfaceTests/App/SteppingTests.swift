import Assessment
import Terminal
import Testing

@testable import Interface

/// Everything with one key, whose rows light up in turn, and with two.
struct SteppingTests {
  private func asked(_ profile: PressProfile, _ id: String = "hand-dexterity") -> Rehearsal {
    Rehearsal(wish: Wish(role: .`self`, questionnaire: id, profile: profile))
  }

  @Test func `rows light up in turn, the first for longer`() {
    var app = asked(.oneKey)
    #expect(app.focused?.key == "4")
    app.pass(milliseconds: 2499)
    #expect(app.focused?.key == "4")
    app.pass(milliseconds: 1)
    #expect(app.focused?.key == "3")
    app.pass(milliseconds: 1500)
    #expect(app.focused?.key == "2")
    app.pass(milliseconds: 1500 * (app.page.rows.count - 2))
    #expect(app.focused?.key == "4")
    app.pass(milliseconds: 2499)
    #expect(app.focused?.key == "4")
    app.pass(milliseconds: 1)
    #expect(app.focused?.key == "3")
  }

  @Test func `an answered question lights up from its first row, not from its answer`() {
    var app = asked(.oneKey)
    app.pass(milliseconds: 4000)
    app.receive(.key(.enter))
    #expect(app.weight(of: "hand.fasten") == 2)
    app.perform(.back)
    #expect(app.focused?.key == "4")
  }

  @Test func `in a window too small for any row the light waits, and nothing is chosen`() {
    var app = asked(.oneKey)
    app.resize(to: Size(columns: 10, rows: 2))
    app.pass(milliseconds: 60_000)
    #expect((app.app.due ?? 0) > app.clock.milliseconds)
    app.press("1 0")
    #expect(app.entries.isEmpty)
    var keys = asked(.mostKeys)
    keys.resize(to: Size(columns: 10, rows: 2))
    keys.press("1 0 m")
    #expect(keys.entries.isEmpty)
    keys.resize(to: .roomy)
    #expect(keys.linkId == "hand.fasten")
  }

  @Test func `any key chooses the lit row`() {
    for key in [Key.character("x"), .enter, .up, .other, .character("0")] {
      var app = asked(.oneKey)
      app.pass(milliseconds: 2500)
      app.receive(.key(key))
      #expect(app.weight(of: "hand.fasten") == 3)
    }
  }

  @Test func `after a choice nothing can be chosen until the light has moved`() {
    var app = asked(.oneKey)
    app.pass(milliseconds: 2500)
    app.receive(.key(.character(" ")))
    app.press(.enter, after: 2400)
    #expect(app.entries.count == 1)
    app.press(.enter, after: 900)
    #expect(app.entries.count == 2)
    #expect(app.weight(of: "hand.turn") == 3)
  }

  @Test func `after three rounds it rests, and a press starts it again`() {
    var app = asked(.oneKey)
    let rows = app.page.rows.count
    app.pass(milliseconds: 3 * (rows * 1500 + 1000))
    #expect(app.status == "Paused after 3 rounds. Press your switch to start again.")
    #expect(app.app.due == nil)
    app.press(.enter, after: 60_000)
    #expect(app.entries.isEmpty)
    #expect(app.focused?.key == "4")
    app.pass(milliseconds: 2500)
    #expect(app.focused?.key == "3")
  }

  @Test func `the rows aside are one row, which opens them all`() {
    var app = asked(.oneKey)
    #expect(app.page.rows.map(\.key) == ["4", "3", "2", "1", "0", "m"])
    light(.menu, on: &app)
    app.receive(.key(.enter))
    let actions = app.page.rows.map(\.action)
    for action in [
      Action.back, .absent(.unknown), .absent(.notApplicable), .absent(.declined), .help, .slower,
      .faster, .check, .stop, .close, .more,
    ] {
      #expect(actions.contains(action))
    }
  }

  @Test func `slower and faster change how long a row is lit`() {
    var app = asked(.oneKey)
    light(.menu, on: &app)
    app.receive(.key(.enter))
    light(.slower, on: &app)
    app.receive(.key(.enter))
    #expect(app.app.sitting.preferences.scanStep == 2000)
    #expect(app.focused?.action == .slower)
    app.press(.enter, after: 1000)
    #expect(app.app.sitting.preferences.scanStep == 2500)
    light(.faster, on: &app)
    app.receive(.key(.enter))
    #expect(app.app.sitting.preferences.scanStep == 2000)
  }

  @Test func `a row that is used again begins its rounds anew, and a fist on it is one press`() {
    var app = asked(.oneKey)
    light(.menu, on: &app)
    app.receive(.key(.enter))
    let rows = app.page.rows.count
    app.pass(milliseconds: 2 * (rows * 1500 + 1000))
    light(.slower, on: &app)
    app.receive(.key(.character("a")))
    app.press(.character("b"), after: 20)
    #expect(app.app.sitting.preferences.scanStep == 2000)
    app.pass(milliseconds: 2 * (rows * 2000 + 1000))
    #expect(app.app.due != nil)
  }

  @Test func `a click anywhere is the switch too`() {
    var app = asked(.oneKey)
    app.pass(milliseconds: 2500)
    app.receive(.pressed(Point(column: 70, row: 20)))
    app.receive(.released(Point(column: 70, row: 20)))
    #expect(app.weight(of: "hand.fasten") == 3)
  }

  @Test func `a switch that bounces or is held chooses once`() {
    var app = asked(.oneKey)
    app.pass(milliseconds: 2500)
    app.receive(.key(.enter))
    for key in [Key.enter, .character(" "), .enter] { app.press(key, after: 200) }
    for _ in 0..<100 { app.press(.enter, after: 33) }
    #expect(app.entries.count == 1)
  }

  @Test func `the first page lights up after eight silent seconds, and one key answers it`() {
    var app = Rehearsal()
    app.pass(milliseconds: 7999)
    #expect(app.app.scan == nil)
    app.pass(milliseconds: 1)
    #expect(app.focused?.key == "1")
    app.pass(milliseconds: 2500)
    #expect(app.focused?.key == "2")
    app.pass(milliseconds: 1500 * 3 + 2500 + 1500)
    #expect(app.focused?.key == "3")
    app.receive(.key(.enter))
    #expect(app.app.sitting.role == .interview)
    #expect(app.app.profile == .oneKey)
  }

  @Test(arguments: ["n", "s", "x"])
  func `a letter that does nothing there is a switch as well`(letter: Character) {
    var app = Rehearsal()
    app.pass(milliseconds: 8000)
    app.receive(.key(.character(letter)))
    #expect(app.app.sitting.role == .`self`)
    #expect(app.app.profile == .oneKey)
  }

  @Test func `no other page lights up by itself`() {
    var app = asked(.mostKeys)
    app.pass(milliseconds: 60_000)
    #expect(app.app.scan == nil)
  }

  @Test func `where one key was only guessed, the keys of a page still do what they say`() {
    var app = Rehearsal()
    app.pass(milliseconds: 8000)
    app.receive(.key(.enter))
    #expect(app.question == "How will you press keys?")
    app.press(.character("1"), after: 5000)
    #expect(app.app.sitting.preferences.profile == .mostKeys)
  }

  @Test func `the first page lights up where two keys were learnt that are not there`() {
    var app = Rehearsal(wish: Wish(profile: .twoKeys))
    app.teach(next: "a", choose: "b")
    app.press(.character("x"), after: 1000)
    app.pass(milliseconds: 8000)
    #expect(app.app.scan != nil)
    app.press(.character("a"), after: 10)
    #expect(app.app.scan == nil)
    app.press(.character("b"), after: 500)
    #expect(app.app.sitting.role == .proxy)
  }

  @Test func `its own keys do what they say while it is lit`() {
    var app = Rehearsal()
    app.pass(milliseconds: 9000)
    app.press(.character("1"), after: 10)
    #expect(app.app.sitting.role == .`self`)
    #expect(app.app.profile == .mostKeys)
    #expect(app.app.scan == nil)
  }

  @Test func `each press begins the silence anew`() {
    var app = Rehearsal()
    app.press(.down, after: 5000)
    app.press(.down, after: 5000)
    app.pass(milliseconds: 7999)
    #expect(app.app.scan == nil)
  }

  @Test func `two keys go on and choose, and come round`() {
    var app = asked(.twoKeys)
    app.pass(milliseconds: 1000)
    app.press("space")
    #expect(app.focused?.key == "3")
    for _ in 0..<5 { app.press("space") }
    #expect(app.focused?.key == "4")
    app.press("space enter")
    #expect(app.weight(of: "hand.fasten") == 3)
    #expect(app.app.due == nil)
  }

  @Test func `two keys that were taught are the only ones`() {
    var app = asked(.twoKeys)
    app.teach(next: "j", choose: "k")
    app.press("space enter")
    #expect(app.entries.isEmpty)
    app.press("j k")
    #expect(app.weight(of: "hand.fasten") == 3)
  }

  @Test func `a click chooses the row with the focus, whatever keys were taught`() {
    var app = asked(.twoKeys)
    app.teach(next: "Enter", choose: "k")
    app.send(.released(Point(column: 5, row: 5)))
    #expect(app.weight(of: "hand.fasten") == 4)
  }

  @Test func `the page of keys says what two keys do`() {
    var app = Rehearsal(wish: Wish(profile: .twoKeys))
    app.teach(next: "j", choose: "k")
    app.perform(.help)
    #expect(app.page.body.first == .text("j goes to the next row, k chooses it."))
  }

  @Test func `the next row is not passed over by a bounce`() {
    var app = asked(.twoKeys)
    app.press(.character(" "), after: 1000)
    app.press(.character(" "), after: 150)
    #expect(app.focused?.key == "3")
    app.press(.character(" "), after: 200)
    #expect(app.focused?.key == "2")
  }

  @Test func `lines know nothing of it`() {
    var app = Rehearsal(
      size: PlainLoop.size, wish: Wish(role: .`self`, questionnaire: "gait", profile: .oneKey))
    #expect(app.app.due == nil)
    app.say("3")
    #expect(app.entries.count == 1)
  }

  private func light(_ action: Action, on app: inout Rehearsal) {
    for _ in 0..<40 where app.focused?.action != action {
      app.pass(milliseconds: max(1, (app.app.due ?? 0) - app.clock.milliseconds))
    }
    #expect(app.focused?.action == action)
  }
}
