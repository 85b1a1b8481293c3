import Assessment
import Terminal
import Testing

@testable import Interface

struct PastListTests {
  @Test func `everything begun is listed, the newest first, with what became of it`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock)
    clock.wait(days: 1)
    var app = Rehearsal.taking("gait", store: store, clock: clock)
    app.press("4 3")
    app.send(.interrupted)
    clock.wait(days: 1)
    app = Rehearsal.taking("cramping", store: store, clock: clock)
    app.press("4")
    app.send(.interrupted)
    app = Rehearsal.taking("cramping", store: store, clock: clock)
    app.pick(.startAgain)
    app.pick(.startAgain)
    app = Rehearsal(store: store, clock: clock)
    app.press("1 3")
    #expect(
      app.page.rows.prefix(3).map { "\($0.label.full): \($0.detail?.full ?? "")" } == [
        "24 November 2026: Cramping  stopped, 1 answer  You",
        "23 November 2026: Gait  not finished, 2 answers  You",
        "22 November 2026: Speech 24 of 24  6 of 6  You",
      ])
    app.press("1")
    app.pick(.lookAt(store.assessments[2].header.id))
    #expect(app.page.rows.first?.detail?.full.hasPrefix("4") == true)
    app.press("9 9 2")
    app.pick(.carryOn(store.assessments[1].header.id))
    #expect(app.linkId == "gait.stairs" || app.app.screens.last?.isAsking == true)
  }

  @Test func `what happened is told a line each, with who, and the offset where it was another`()
    throws
  {
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .builtIn)
    var app = Rehearsal.taking("speech", as: .proxy, about: "Dad", store: store, clock: clock)
    app.press("4 3 backspace 4 7")
    app.finishWithTopRows()
    let entry = store.assessments[0].entries[0]
    store.assessments[0].entries[0] = LogEntry(
      at: entry.at, offsetMinutes: -570, kind: entry.kind, path: entry.path, new: entry.new,
      role: entry.role, operatorID: entry.operatorID)
    clock.wait(days: 1)
    app = Rehearsal(store: store, clock: clock)
    app.press("3 1 4 1")
    app.pick(.about)
    app.pick(.log(store.assessments[0].header.id))
    try expectPicture(of: app, named: "log")
  }

  @Test func `a version says why it was made, and that answers were taken over`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 1")
    app.pick(.about)
    app.pick(.amend)
    app.press("1 1 2 9")
    app.choose(.finish)
    app.pick(.home)
    app.press("3 1")
    app.pick(.about)
    app.pick(.log(store.assessments[1].header.id))
    let lines = app.page.body.compactMap { block -> Substring? in
      if case .text(let text) = block { text.full.split(separator: "You: ").last } else { nil }
    }
    #expect(
      lines.prefix(2) == [
        "began a change, because: I pressed the wrong key", "9 answers taken over",
      ])
    #expect(lines[2].hasSuffix(" (it was: 4 Every word, as before)"), "\(lines[2])")
    #expect(lines.last == "finished")
    #expect(lines.count == 4)
  }

  @Test func `what nothing is kept of is said to be so`() {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock)
    store.assessments[0].entries = []
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 1")
    app.pick(.about)
    app.pick(.log(store.assessments[0].header.id))
    #expect(app.screen.contains("Nothing was kept about it."))
  }
}
