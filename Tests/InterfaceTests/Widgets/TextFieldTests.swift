import Assessment
import FHIR
import Terminal
import Testing

@testable import Interface

struct TextFieldTests {
  @Test func `letters are typed, and the menu is on tab`() throws {
    var app = Rehearsal.asked("kind.note")
    app.type("my hands get cold")
    try expectPicture(of: app, named: "typed")
    app.press("tab 9")
    #expect(app.page.body.first == .field("my hands get cold", range: ""))
    app.press("enter")
    #expect(app.reply(to: "kind.note") == .answers([.string("my hands get cold")]))
  }

  @Test func `it can stay empty`() throws {
    var app = Rehearsal.asked("kind.note")
    try expectPicture(of: app, named: "empty")
    app.press("enter")
    #expect(app.reply(to: "kind.note") == .answers([]))
  }

  @Test func `a text that is too long is not taken, and says by how much`() {
    var app = Rehearsal.asked("kind.note")
    app.type(String(repeating: "x", count: 42))
    app.press("enter")
    #expect(app.page.problem?.full == "42 letters; at most 40 fit. Rub out 2.")
    app.press("backspace")
    #expect(app.page.problem == nil)
    app.press("backspace enter")
    #expect(app.linkId != "kind.note")
  }

  @Test func `escape leaves what was stored`() {
    var app = Rehearsal.asked("kind.note")
    app.type("once")
    app.press("enter backspace")
    app.type(" more")
    app.press("escape")
    #expect(app.reply(to: "kind.note") == .answers([.string("once")]))
  }

  @Test func `a time is typed as shown, and a wrong one is explained`() throws {
    var app = Rehearsal.asked("kind.time")
    try expectPicture(of: app, named: "time")
    app.type("half past")
    app.press("enter")
    #expect(app.page.problem?.full == "half past is not a time. Type it like 14:30.")
  }

  @Test func `backspace on an empty field goes back`() {
    var app = Rehearsal.asked("kind.note")
    app.press("backspace")
    #expect(app.linkId == "kind.time")
  }

  @Test func `pasted text goes into the field, line breaks as spaces`() {
    var app = Rehearsal.asked("kind.note")
    app.paste("one\ntwo\u{1B}[31m")
    #expect(!app.screen.unicodeScalars.contains("\u{1B}"))
    #expect(app.page.body.first == .field("one two\u{FFFD}[31m", range: ""))
    #expect(app.reply(to: "kind.note") == nil)
  }
}
