import Assessment
import Testing

@testable import Interface

struct ElsewhereScreenTests {
  private func failing(_ failure: Failure = .full) -> Rehearsal {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 3")
    app.store.failure = failure
    app.press("2")
    return app
  }

  @Test func `an answer that cannot be kept here is kept elsewhere, with all before it`() {
    var app = failing()
    app.press("2")
    #expect(app.labels.prefix(3) == ["/media/stick", "/srv/kim", "Type another place"])
    app.press("1")
    #expect(app.store.movedTo == "/media/stick/thenar-2026-11-22")
    #expect(app.store.movedAnswers == 2)
    #expect(app.linkId == "hand.pinch")
    #expect(app.weight(of: "hand.write") == 2)
    #expect(app.status == "Your answers are in /media/stick/thenar-2026-11-22 now.")
    app.press("4")
    #expect(app.status.hasPrefix("Saved:"))
  }

  @Test func `where that fails too, the answer is still here and tried again`() {
    var app = failing()
    app.press("2")
    app.store.failure = .readOnly
    app.press("2")
    #expect(app.question == "Your answer could not be saved: the data folder cannot be written")
    app.press("1")
    #expect(app.weight(of: "hand.write") == 2)
    #expect(app.linkId == "hand.pinch")
  }

  @Test func `another place is typed`() {
    var app = failing()
    app.press("2 3")
    app.type("/mnt/x")
    app.press("enter")
    #expect(app.store.movedTo == "/mnt/x/thenar-2026-11-22")
    #expect(app.weight(of: "hand.write") == 2)
  }

  @Test func `it is picked by rows, pasted or said as well, and left again`() {
    var app = failing()
    app.press("2 3")
    app.paste("/mnt")
    app.press("backspace")
    #expect(app.page.body.first == .field("/mn", range: ""))
    app.press("up 1 1 9 escape")
    #expect(app.page.body.first == .field("/mn", range: ""))
    for _ in 0..<4 { app.press("9") }
    #expect(app.labels.contains("Try again"))
    app.say("2", "3", "/mnt/y")
    #expect(app.store.movedTo == "/mnt/y/thenar-2026-11-22")
  }

  @Test func `more than five places are two lists`() {
    let screen = ElsewhereScreen(places: (1...7).map { "/\($0)" }, first: 5)
    let page = screen.page(words: .english)
    #expect(page.rows.map(\.key) == ["1", "2", "3", "0", "9"])
    #expect(page.rows.map(\.label.full).prefix(3) == ["/6", "/7", "Type another place"])
  }

  @Test func `the result says where the answers are, and how they are opened`() {
    var app = failing()
    app.press("2 1")
    app.finishWithTopRows()
    let folder = "/media/stick/thenar-2026-11-22"
    #expect(
      app.page.body.contains(
        .text(Wording("Your answers are in \(folder). thenar --data \(folder) opens them."))))
  }

  @Test func `where no answers are under way, no other place is offered`() {
    let store = RehearsalStore(shelf: .wide)
    var before = Rehearsal.taking("gait", store: store)
    before.press("4")
    var app = Rehearsal.taking("gait", store: store)
    app.choose(.startAgain)
    store.failure = .full
    app.press("2")
    #expect(app.labels.contains("Try again"))
    #expect(!app.labels.contains("Save somewhere else"))
  }

  @Test func `back leads to the fault, where nothing is lost`() {
    var app = failing()
    app.press("2 9")
    #expect(app.labels.contains("Try again"))
  }
}
