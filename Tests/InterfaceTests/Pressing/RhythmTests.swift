import Assessment
import Terminal
import Testing

@testable import Interface

/// What is kept of the presses of a sitting.
struct RhythmTests {
  private func rhythm(_ app: Rehearsal) -> PressRhythm? { app.store.assessments.last?.rhythms.last }

  @Test func `each press is kept with its gap and its row, and nothing of its key`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press(.character("3"), after: 1000)
    app.press(.down, after: 900)
    app.press(.enter, after: 800)
    app.press(.character("9"), after: 700)
    app.press(.character("q"), after: 2000)
    app.press(.character("2"), after: 1000)
    #expect(app.ending == .stopped)
    let presses = rhythm(app)?.presses ?? []
    #expect(presses.map(\.gap) == [nil, 900, 800, 700, 2000, 1000])
    #expect(presses.map(\.kind) == [.choose, .move, .choose, .undo, .other, .choose])
    #expect(presses.map(\.row) == [1, nil, 1, 9, nil, 1])
    #expect(rhythm(app)?.profile == "most-keys")
  }

  @Test func `only going back to a question takes an answer back`() {
    for keys in ["4 8 9", "9", "4 m 9 9 9"] {
      var app = Rehearsal.taking("hand-dexterity")
      app.press(keys)
      app.send(.interrupted)
      let kinds = rhythm(app)?.presses.map(\.kind) ?? []
      #expect(kinds.count { $0 == .undo } == app.entries.count { $0.kind == .undo })
    }
    var app = Rehearsal.asked("kind.note")
    app.press("a b backspace backspace")
    #expect(app.linkId == "kind.note")
    app.press("backspace")
    #expect(app.linkId != "kind.note")
    app.send(.interrupted)
    #expect(rhythm(app)?.presses.suffix(3).map { $0.kind == .undo } == [false, false, true])
  }

  @Test func `of letters picked from rows it is not kept which they were`() {
    var app = Rehearsal.asked("kind.note")
    app.press("up 2 1")
    app.send(.interrupted)
    let presses = rhythm(app)?.presses.suffix(2) ?? []
    #expect(presses.map(\.kind) == [.type, .type])
    #expect(presses.map(\.row) == [nil, nil])
  }

  @Test func `of two keys one moves and one chooses`() {
    var app = Rehearsal.taking("hand-dexterity", by: .twoKeys)
    app.press("space enter")
    app.send(.interrupted)
    #expect(rhythm(app)?.presses.map(\.kind) == [.move, .choose])
    #expect(rhythm(app)?.presses.map(\.row) == [nil, 1])
  }

  @Test func `each question answered counts once, and what was skipped does not`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 3 9 2 7")
    app.send(.interrupted)
    #expect(rhythm(app)?.answers == 2)
  }

  @Test func `what is kept of it is as the hands wanted it that pressed`() {
    for isKept in [false, true] {
      var app = Rehearsal.taking("hand-dexterity", as: .proxy, about: "Dad")
      app.prefer { $0.keepsRhythm = isKept }
      app.press("4")
      app.perform(.somebodyPresses)
      app.press("2 E v a enter")
      #expect(app.app.sitting.presser?.name == "Eva")
      #expect(app.app.sitting.preferences.keepsRhythm)
      #expect(app.store.assessments[0].rhythms.count == (isKept ? 1 : 0))
    }
  }

  @Test func `what did not count is kept as that`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press(.character("3"), after: 1000)
    app.press(.character("3"), after: 200)
    for gap in [500, 33, 33, 33] { app.press(.character("3"), after: gap) }
    app.send(.interrupted)
    let presses = rhythm(app)?.presses ?? []
    #expect(presses.map(\.outcome) == [.counted, .dropped, .held, .held, .held, .held])
  }

  @Test func `it ends with finishing, going home, stopping and being cut off`() {
    for keys in ["4 q 4", "4 q 2"] {
      var app = Rehearsal.taking("hand-dexterity")
      app.press(keys)
      #expect(rhythm(app)?.presses.count == 3)
    }
    for message in [Message.interrupted, .cutOff] {
      var app = Rehearsal.taking("hand-dexterity")
      app.press("4")
      app.send(message)
      #expect(rhythm(app)?.presses.count == 1)
    }
    var app = Rehearsal.taking("hand-dexterity")
    app.finishWithTopRows()
    #expect((rhythm(app)?.presses.count ?? 0) > 10)
  }

  @Test func `it is kept once, and a sitting that goes on is another one`() {
    let store = RehearsalStore(shelf: .wide)
    var app = Rehearsal.taking("hand-dexterity", store: store)
    app.press("4 q 4")
    app.press("q")
    #expect(store.assessments.last?.rhythms.count == 1)
    app = Rehearsal(store: store)
    app.press("1 1 4 q 2")
    #expect(store.assessments.last?.rhythms.count == 2)
  }

  @Test func `it is not kept where that is off, nor in lines`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.prefer { $0.keepsRhythm = false }
    app.press("1 q 4 1 2 1 4 q 2")
    #expect(app.store.assessments.allSatisfy { $0.rhythms.isEmpty })
    app = Rehearsal.taking("hand-dexterity", size: PlainLoop.size)
    app.say("4", "q", "2")
    #expect(rhythm(app) == nil)
  }

  @Test func `a fault of the store is no reason to stop anybody`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4")
    app.send(
      .failed(
        .full, of: .keepRhythm(PressRhythm(at: "", profile: "", presses: []), assessmentID: "")))
    #expect(app.linkId == "hand.turn")
  }
}
