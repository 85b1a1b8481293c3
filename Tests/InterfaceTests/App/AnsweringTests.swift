import Assessment
import FHIR
import Terminal
import Testing

@testable import Interface

struct AnsweringTests {
  @Test func `one press answers and goes on`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("3")
    #expect(app.weight(of: "hand.fasten") == 3)
    #expect(app.linkId == "hand.turn")
    #expect(app.entries.map(\.kind) == [.answer])
  }

  @Test func `the next page waits until the store has the answer`() {
    let rehearsal = Rehearsal.taking("hand-dexterity")
    var app = rehearsal.app
    rehearsal.clock.wait(seconds: 1)
    let effects = app.update(.key(.character("3")))
    #expect(effects.count == 1 && effects.first?.isChange == true)
    #expect(app.page.question.full == rehearsal.question)
    #expect(app.page.rows.allSatisfy { !$0.isStored })
    _ = app.update(.saved)
    #expect(app.page.question.full.contains("turn a key"))
  }

  @Test func `an answer that could not be kept is nowhere shown as stored`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4")
    app.store.failure = .full
    app.press("3")
    #expect(app.question == "Your answer could not be saved: the disk is full")
    #expect(app.status == "Key, tap or knob: 3. Not saved.")
    #expect(app.entries.count == 1)
    app.press("1")
    #expect(app.weight(of: "hand.turn") == 3)
    #expect(app.linkId == "hand.write")
  }

  @Test func `trying again can fail again`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.store.failure = .full
    app.press("3")
    app.store.failure = .readOnly
    app.press("1")
    #expect(app.question.hasSuffix("the data folder cannot be written"))
    app.press("1")
    #expect(app.entries.count == 1)
  }

  @Test func `a list that could not be kept is kept by trying again`() {
    var app = Rehearsal.taking("gait")
    app.goOn(to: "gait.aids")
    app.store.failure = .full
    app.press("3 q 9 1")
    #expect(app.linkId == "gait.aids")
    #expect(app.page.rows.contains { $0.isStored })
    #expect(app.reply(to: "gait.aids")?.answers.count == 1)
  }

  @Test func `what could not be looked at is asked once more, and nothing ends`() {
    let store = RehearsalStore(shelf: .builtIn)
    store.lookingFailure = .busy
    var app = Rehearsal.taking("gait", store: store)
    #expect(app.question.hasPrefix("This could not be done: another program is using the data."))
    #expect(app.labels == ["Try again", "Stop", "Help"])
    store.lookingFailure = .busy
    app.press("1 1")
    #expect(app.linkId == "gait.indoor")
    #expect(app.ending == nil)
  }

  @Test func `a result is there after its list could not be fetched, and stopping is no fault`() {
    var app = Rehearsal.taking("speech")
    app.goOn(to: "speech.choke")
    app.press("4")
    app.store.lookingFailure = .busy
    app.choose(.finish)
    #expect(app.labels.first == "Try again")
    var other = app
    app.press("1")
    #expect(app.screen.contains("Speech 24 of 24"))
    other.press("2")
    #expect(other.ending == .stopped)
  }

  @Test func `giving up a draft that fails needs no word`() {
    var app = Rehearsal.taking("gait")
    app.press("3")
    app.store.releasingFailure = .busy
    app.press("9 9")
    #expect(app.effects.contains { if case .release = $0 { true } else { false } })
    #expect(app.question == "What would you like to do?")
  }

  @Test func `stopping without the answer leaves the ones before`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4")
    app.store.failure = .full
    app.press("3 4")
    #expect(app.ending == .storageFault(.full))
    #expect(app.entries.count == 1)
  }

  @Test(arguments: ["backspace", "9"])
  func `undo is one key, with the old answer marked`(key: String) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("3 \(key)")
    #expect(app.linkId == "hand.fasten")
    #expect(app.focused?.isStored == true)
    #expect(app.focused?.key == "3")
    #expect(app.entries.map(\.kind) == [.answer, .undo])
    #expect(app.weight(of: "hand.fasten") == 3)
  }

  @Test func `going back twice and keeping goes on where it was left`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("3 2 1 9 9 enter")
    #expect(app.linkId == "hand.pinch")
    #expect(app.entries.filter { $0.kind == .answer }.count == 3)
  }

  @Test(arguments: [
    ("5", AbsentReason.unknown), ("6", .notApplicable), ("7", .declined), ("u", .unknown),
    ("s", .declined),
  ])
  func `having no answer is stored as its own value`(key: String, reason: AbsentReason) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press(key)
    #expect(app.reply(to: "hand.fasten") == .absent(reason))
    #expect(app.entries.last?.kind == .skip)
    #expect(app.linkId == "hand.turn")
  }

  @Test func `a symptom cannot have failed to come up`() {
    var app = Rehearsal.taking("cramping")
    app.press("6")
    #expect(app.status == "That key does nothing here.")
    #expect(app.entries.isEmpty)
  }

  @Test func `skipping the gate of a symptom leaves its block closed`() {
    var app = Rehearsal.taking("check-in")
    app.goOn(to: "cramp.count")
    app.press("7")
    #expect(app.linkId == "stiff.often")
    app.press("4")
    app.choose(.finish)
    #expect(app.screen.contains("Cramping: no score"))
  }

  @Test func `skipping the gate of a function shows what is behind it`() {
    var app = Rehearsal.taking("gait")
    app.press("7")
    #expect(app.linkId == "gait.outdoor")
  }

  @Test(arguments: ["hand-dexterity", "gait", "speech", "cramping", "stiffness", "check-in"])
  func `the number of questions never grows while one goes forward`(id: String) {
    for key in ["4", "2", "0", "7"] {
      var app = Rehearsal.taking(id)
      var least = Int.max
      for _ in 0..<60 where app.app.screens.last?.isAsking == true {
        guard let total = app.page.progress.full.split(separator: " ").last.flatMap({ Int($0) })
        else { break }
        #expect(total <= least)
        least = total
        app.page.typing == .none ? app.press(key) : app.topRow()
        if app.page.rows.contains(where: { $0.action == .done }) { app.press("0") }
      }
    }
  }

  @Test func `a draft is held from its first answer on, and let go on leaving`() {
    var app = Rehearsal.taking("hand-dexterity")
    #expect(app.store.leases.isEmpty)
    app.press("4")
    #expect(app.store.leases.count == 1)
    app.press("9 9")
    #expect(app.question == "What would you like to do?")
    #expect(app.store.leases.isEmpty)
    #expect(app.labels.first == "Carry on: Hand dexterity, 1 of 11 answered")
  }

  @Test func `the log is the session`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 3 9 2 7 5 9 9 1 m 4")
    #expect(app.isFoldedFromItsLog)
  }

  @Test(arguments: ["m", "q", "2 m", "2 q"])
  func `an answer that is not kept cannot be left behind by a menu`(keys: String) {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4")
    app.store.failure = .full
    app.press("3")
    app.press(keys)
    #expect(app.ending == nil)
    #expect(!app.page.rows.contains { $0.action == .keepAndStop || $0.action == .home })
    app.send(.interrupted)
    #expect(app.ending == .storageFault(.full))
  }

  @Test func `a hang-up with an answer that is not kept says so`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4")
    app.store.failure = .full
    app.press("3 2")
    app.send(.cutOff)
    #expect(app.ending == .storageFault(.full))
  }

  @Test func `rest is offered after twenty questions, not after twenty presses`() {
    var app = Rehearsal.taking("check-in")
    app.press("4 9 4 4 9 4")
    for _ in 3...10 { app.press("4") }
    #expect(!app.status.contains("Rest if you like"))
    for _ in 1...9 { app.press("3") }
    #expect(!app.status.contains("Rest if you like"))
    app.press("3")
    #expect(app.status.hasPrefix("20 questions done."))
  }
}
