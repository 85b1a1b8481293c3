import Assessment
import Terminal
import Testing

@testable import Interface

struct AmendScreenTests {
  private let clock = RehearsalClock()

  /// At what can be done with the one result there is, three days after it.
  private func about(_ id: String = "speech", in store: RehearsalStore? = nil) -> Rehearsal {
    let store = store ?? RehearsalStore.after([id], clock: clock)
    clock.wait(days: 3)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 1")
    app.pick(.about)
    return app
  }

  /// The first answer changed for the first reason, at the list of answers.
  private func changed() -> Rehearsal {
    var app = about()
    app.pick(.amend)
    app.press("1 1 2")
    return app
  }

  @Test func `an answer is changed for a reason, and the version before stays readable`() throws {
    var app = changed()
    let before = try #require(app.store.assessments[0].past)
    #expect(app.question == app.app.words.check.allAnswersQuestion.full)
    app.press("9")
    app.choose(.finish)
    #expect(app.question == "Speech 22 of 24")
    #expect(app.page.progress.full == "22 November 2026")
    #expect(!app.page.rows.contains { if case .take = $0.action { true } else { false } })
    let version = try #require(app.store.assessments.last?.past)
    #expect(version.status == .amended)
    #expect(version.header.replaces == before.header.id)
    #expect(version.authoredAt == before.finishedAt)
    #expect(version.responseJSON.contains(#""status":"amended""#))
    #expect(app.store.assessments[0].past == before)
    app.pick(.home)
    app.press("3")
    #expect(
      app.page.rows.prefix(2).map(\.label.full) == Array(repeating: "22 November 2026", count: 2))
    #expect(
      app.page.rows.prefix(2).map { $0.detail?.full } == [
        "Speech 22 of 24  6 of 6  You  corrected",
        "Speech 24 of 24  6 of 6  You  before a change",
      ])
    app.press("2")
    #expect(app.question == "Speech 24 of 24")
    app.pick(.about)
    #expect(!app.page.rows.contains { $0.action == .amend }, "only the version that counts")
  }

  @Test func `over time only the version that counts is told of, on the day of its answers`() {
    var app = changed()
    app.press("9")
    app.choose(.finish)
    let points = app.app.trends?.points(of: "speech", in: .own)
    #expect(points?.map(\.told) == ["22"])
    #expect(points?.first?.at == app.store.assessments[0].past?.finishedAt)
  }

  @Test func `the log of a version is why it was made, the answers before, and the change`() {
    let app = changed()
    #expect(app.entries.first?.kind == .amend)
    #expect(app.entries.first?.reason == "I pressed the wrong key")
    #expect(app.entries.dropFirst().dropLast().allSatisfy { $0.kind == .amend && $0.new != nil })
    #expect(app.entries.last?.kind == .answer)
    #expect(app.entries.last?.old == app.entries[1].new)
    #expect(app.isFoldedFromItsLog)
  }

  @Test func `own words are a reason`() {
    var app = about()
    app.pick(.amend)
    app.press("5")
    #expect(app.page.rows.first?.action == .pickLetters, "nothing is no reason")
    app.type("Mum was there")
    app.press("enter 1 2")
    #expect(app.entries.first?.reason == "Mum was there")
  }

  @Test func `left before a change, nothing is kept`() {
    var app = about()
    app.pick(.amend)
    app.press("1 1 4")
    #expect(app.store.assessments.count == 1, "the answer it had is no change")
    app.press("9")
    #expect(!app.page.rows.contains { $0.action == .finish })
    app.press("q")
    #expect(app.store.assessments.count == 1)
    #expect(app.store.finished.count == 1)
  }

  @Test func `left half way, it waits among the past results, and the result counts as it was`() {
    var app = changed()
    let store = app.store
    app.send(.interrupted)
    app = Rehearsal(store: store, clock: clock)
    app.press("1")
    #expect(!app.labels.contains { $0.contains("Carry on") }, "a new one begins as ever")
    clock.wait(days: 9)
    app.press("3")
    #expect(app.page.rows.first?.detail?.full == "Speech  change not finished  You")
    #expect(app.page.rows[1].detail?.full == "Speech 24 of 24  6 of 6  You")
    app.press("2")
    app.pick(.about)
    app.pick(.carryOn(store.assessments[1].header.id))
    #expect(app.page.rows.first?.action == .finish)
    app.choose(.finish)
    #expect(app.question == "Speech 22 of 24")
    #expect(store.assessments[1].past?.authoredAt == store.assessments[0].past?.finishedAt)
  }

  @Test func `a change that is dropped leaves the result as it was`() {
    var app = changed()
    let store = app.store
    let id = store.assessments[1].header.id
    app.perform(.home)
    app.press("3 1")
    app.pick(.startAgain)
    #expect(app.question == "Drop this change?")
    app.pick(.startAgain)
    #expect(app.question == "What would you like to do?")
    #expect(store.assessments[1].state == .setAside)
    #expect(store.finished.map(\.past?.status) == [.completed])
    app.press("3 1")
    #expect(app.page.hint?.full == "Stopped, 1 answer.")
    app.pick(.lookAt(id))
    #expect(app.page.rows.first?.detail?.full.hasPrefix("2") == true)
  }

  @Test func `what others answered can be read, not changed`() {
    let store = RehearsalStore.after(["speech"], clock: clock, as: .proxy, about: "Dad")
    var app = Rehearsal(
      wish: Wish(role: .interview, personName: "Dad", operatorName: "Jo"), store: store,
      clock: clock)
    app.perform(.history)
    app.press("1")
    app.pick(.about)
    #expect(app.page.rows.map(\.action).prefix(1) == [.log(store.assessments[0].header.id)])
  }

  @Test func `a store that is full leaves the result whole, and the change to be tried again`() {
    var app = changed()
    let before = app.store.assessments[0].past
    app.press("9")
    app.store.failure = .full
    app.choose(.finish)
    #expect(app.store.assessments[0].past == before)
    #expect(app.store.assessments[1].state == .draft)
    app.pick(.retry)
    #expect(app.question == "Speech 22 of 24")
  }

  @Test func `finishing a change can be taken back`() {
    var app = changed()
    app.press("9")
    app.choose(.finish)
    app.pick(.undoFinish)
    #expect(app.store.assessments[1].state == .draft)
    app.choose(.finish)
    #expect(app.store.assessments[1].past?.status == .amended)
  }

  @Test func `the time before a correction is before the answers, not after them`() {
    let store = RehearsalStore.after(["speech"], clock: clock)
    clock.wait(days: 20)
    store.finish("speech", clock: clock)
    clock.wait(days: 20)
    store.finish("speech", clock: clock)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 2")
    app.pick(.about)
    app.pick(.amend)
    app.press("1")
    let setting = app.app.ongoing?.session.setting
    let id = store.assessments[0].header.id
    #expect(setting?.previous != nil)
    #expect(app.app.records?.history.map(\.header.id).last == id)
    #expect(
      app.app.setting(
        for: store.people.first ?? Person(id: "", name: ""), role: .`self`, replacing: id
      ).previous == nil)
  }
}
