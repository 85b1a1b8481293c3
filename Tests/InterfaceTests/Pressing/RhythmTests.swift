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
