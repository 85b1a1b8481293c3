import Assessment
import Testing

@testable import Interface

struct QuestionScreenTests {
  @Test func `the first question ever teaches how to answer`() throws {
    try expectPicture(of: Rehearsal.taking("check-in"), named: "function-first-ever")
  }

  @Test func `a symptom is asked with its own line of training`() throws {
    try expectPicture(of: Rehearsal.taking("cramping"), named: "symptom-first-ever")
  }

  @Test func `later the hint of a function question is about most days`() throws {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["hand-dexterity"], clock: clock)
    let app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    #expect(app.page.hint?.full.hasPrefix("Most days count.") == true)
  }

  @Test func `what was just stored is named on the next page`() throws {
    var app = Rehearsal.taking("check-in")
    app.press("3")
    try expectPicture(of: app, named: "saved")
    app.press("6")
    #expect(app.status.hasPrefix("Saved: Key, tap or knob, did not come up."))
    app.press("7")
    #expect(app.status.hasPrefix("Skipped: Writing."))
    app.press("down")
    #expect(app.status.hasPrefix("Press a digit"))
  }

  @Test func `an answer given before is marked and has the focus`() throws {
    var app = Rehearsal.taking("check-in")
    app.press("4 4 4 4 4 3 9 2 backspace")
    try expectPicture(of: app, named: "answered-before")
  }

  @Test func `a skip given before is marked and has the focus`() throws {
    var app = Rehearsal.taking("check-in")
    app.press("7 9")
    try expectPicture(of: app, named: "skipped-before")
    app.press("enter")
    #expect(app.linkId == "hand.turn")
    #expect(app.reply(to: "hand.fasten") == .absent(.declined))
  }

  @Test func `somebody who answers for someone sees the name and their own words`() throws {
    var app = Rehearsal.taking("cramping", as: .proxy, about: "Dad")
    try expectPicture(of: app, named: "proxy")
    app.press("5")
    #expect(app.status.hasPrefix("Saved: Cramps: how often, do not know."))
  }

  @Test func `an interviewer reads the question aloud`() throws {
    try expectPicture(
      of: Rehearsal.taking("speech", as: .interview, about: "Person A"), named: "interview")
  }

  @Test func `right and left are two pages, right first`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.goOn(to: "hand.side.right")
    try expectPicture(of: app, named: "right")
    app.press("4")
    #expect(app.question == "In the past 7 days, how was your left hand?")
  }

  @Test func `after twenty pages there is a word about rest`() throws {
    var app = Rehearsal.taking("check-in")
    for _ in 0..<20 { app.press("2") }
    #expect(app.status == "20 questions done. Rest if you like: everything is saved.")
  }

  @Test func `help tells the rows apart and shows them in full`() throws {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 8")
    try expectPicture(of: app, named: "help")
    app.press("9")
    #expect(app.linkId == "hand.turn")
  }
}
