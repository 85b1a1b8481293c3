import Assessment
import FHIR
import Testing

@testable import Interface

/// However a question is left, what was typed there and can stand is kept.
struct LeavingTests {
  private func falls(
    typed keys: String = "1 2", store: RehearsalStore = RehearsalStore(shelf: .wide)
  ) -> Rehearsal {
    var app = Rehearsal.taking("gait", store: store)
    app.goOn(to: "gait.falls")
    app.press(keys)
    return app
  }

  private let twelve = Reply.answers([.integer(12)])

  @Test func `a hang-up keeps the number that is typed`() {
    var app = falls()
    app.receive(.cutOff)
    #expect(app.reply(to: "gait.falls") == twelve)
    #expect(app.ending == .cutOff)
  }

  @Test func `Ctrl-C keeps it as well`() {
    var app = falls()
    app.receive(.interrupted)
    #expect(app.reply(to: "gait.falls") == twelve)
    #expect(app.ending == .stopped)
  }

  @Test func `the stop page says so, and stopping keeps it`() throws {
    var app = falls()
    app.press("q")
    #expect(app.page.hint?.full == "What you typed, 12, is kept as your answer.")
    try expectPicture(of: app, named: "typed")
    #expect(app.reply(to: "gait.falls") == nil)
    app.press("2")
    #expect(app.reply(to: "gait.falls") == twelve)
    #expect(app.ending == .stopped)
  }

  @Test func `carrying on leaves it typed and unconfirmed`() {
    var app = falls()
    app.press("q 1")
    #expect(app.page.body.first == .field("12", range: "0 to 99"))
    app.press("m 9 h 9")
    #expect(app.page.body.first == .field("12", range: "0 to 99"))
    app.press("backspace")
    #expect(app.page.body.first == .field("1", range: "0 to 99"))
    #expect(app.reply(to: "gait.falls") == nil)
  }

  @Test(arguments: [Action.check, .home, .somebodyPresses])
  func `other ways away from the question keep it too`(way: Action) {
    var app = falls()
    app.perform(way)
    #expect(app.reply(to: "gait.falls") == twelve)
    #expect(app.linkId == nil)
  }

  @Test func `a number that is out of range is not kept, and comes back from the check page`() {
    var app = falls(typed: "5 0 0")
    app.press("q")
    #expect(app.page.hint?.full == "What you typed, 500, cannot be kept as it is.")
    app.press("3 9")
    #expect(app.page.body.first == .field("500", range: "0 to 99"))
    app.receive(.cutOff)
    #expect(app.reply(to: "gait.falls") == nil)
    #expect(app.ending == .cutOff)
  }

  @Test func `an answer that is half rubbed out stays the answer`() {
    let store = RehearsalStore(shelf: .wide)
    var app = falls(typed: "1 2 enter 9", store: store)
    app.press("backspace")
    #expect(app.page.body.first == .field("1", range: "0 to 99"))
    app.press("q")
    #expect(app.page.hint == nil)
    app.receive(.cutOff)
    #expect(app.reply(to: "gait.falls") == twelve)
  }

  @Test func `the answer typed once more in another way does not hold anybody back`() {
    var app = falls(typed: "1 2 enter 9")
    app.press("backspace backspace 0 1 2")
    #expect(app.page.body.first == .field("012", range: "0 to 99"))
    app.receive(.cutOff)
    #expect(app.ending == .cutOff)
  }

  @Test(arguments: EveryPage.names)
  func `a hang-up ends the program on every page`(name: String) {
    var app = EveryPage.rehearsal(name)
    app.receive(.cutOff)
    #expect(app.ending != nil)
  }

  @Test func `what was kept is found again, and can be taken back`() {
    let store = RehearsalStore(shelf: .wide)
    var before = falls(store: store)
    before.receive(.cutOff)
    var app = Rehearsal.taking("gait", store: store)
    app.press("1")
    // because it was not confirmed, it is asked first.
    #expect(app.linkId == "gait.falls")
    #expect(app.page.body.first == .field("12", range: "0 to 99"))
    app.perform(.clear)
    #expect(app.page.body.first == .field("", range: "0 to 99"))
    #expect(app.entries.last?.kind == .clear)
  }

  @Test(arguments: [
    ("kind.note", "f e l l", Reply.answers([.string("fell")])),
    ("kind.feel", "6 o d d", .answers([.string("odd")])),
    ("kind.feel", "6 o d d down", .answers([.string("odd")])),
    ("kind.month", "2", PartialDate(year: 2025).map { .answers([.date($0)]) }),
  ])
  func `words are kept as well, and a year without its month`(
    linkId: String, keys: String, reply: Reply?
  ) {
    var app = Rehearsal.asked(linkId)
    app.press(keys)
    app.receive(.cutOff)
    #expect(app.reply(to: linkId) == reply)
  }

  @Test func `on the check page it is listed among what changed`() {
    var app = falls()
    app.perform(.check)
    #expect(app.screen.contains("12"))
  }

  @Test func `words that were taken up again and rubbed out are not kept`() {
    var app = Rehearsal.asked("kind.feel")
    app.press("6 o d d down 6 backspace backspace backspace")
    app.press("backspace")
    app.receive(.cutOff)
    #expect(app.reply(to: "kind.feel") == nil)
  }

  @Test func `a scale that was moved is kept`() {
    var app = Rehearsal.taking("cramping")
    app.press("2 1")
    app.receive(.cutOff)
    #expect(app.reply(to: "cramp.pain") == .answers([.integer(1)]))
  }

  @Test func `where it cannot be kept, whoever stops is asked and whoever is gone is not`() {
    var app = falls()
    app.store.failure = .full
    app.press("q 2")
    #expect(app.ending == nil)
    #expect(app.question.contains("could not be saved"))
    app.press("1")
    #expect(app.reply(to: "gait.falls") == twelve)
    #expect(app.ending == .stopped)

    var gone = falls()
    gone.store.failure = .full
    gone.receive(.cutOff)
    #expect(gone.ending == .storageFault(.full))
  }
}
