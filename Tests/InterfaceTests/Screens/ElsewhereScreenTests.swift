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
    #expect(app.labels.prefix(2) == ["/media/stick", "/srv/kim"])
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

  @Test func `back leads to the fault, where nothing is lost`() {
    var app = failing()
    app.press("2 9")
    #expect(app.labels.contains("Try again"))
  }
}
