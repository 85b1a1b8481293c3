import Assessment
import FHIR
import Testing

@testable import Interface

struct NumberFieldTests {
  private func falls() -> Rehearsal {
    var app = Rehearsal.taking("gait")
    app.goOn(to: "gait.falls")
    return app
  }

  @Test func `nothing is preset`() throws {
    try expectPicture(of: falls(), named: "empty")
  }

  @Test func `a number waits for enter`() throws {
    var app = falls()
    app.press("2")
    try expectPicture(of: app, named: "typed")
    #expect(app.reply(to: "gait.falls") == nil)
    app.press("enter")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(2)]))
    #expect(app.linkId == "gait.hurt")
  }

  @Test func `a number out of range is named, with what to type instead`() throws {
    var app = falls()
    app.press("5 0 0 enter")
    try expectPicture(of: app, named: "wrong")
    #expect(app.reply(to: "gait.falls") == nil)
    app.press("down")
    #expect(app.page.problem == nil)
    #expect(app.page.body.first == .field("99", range: "0 to 99"))
    app.press("enter")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(99)]))
  }

  @Test func `up and down count, and stop at the ends`() {
    var app = falls()
    app.press("up up up down enter")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(1)]))
    app.press("9 down down down enter")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(0)]))
  }

  @Test func `backspace rubs out first and then goes back`() {
    var app = falls()
    app.press("1 2 backspace")
    #expect(app.page.body.first == .field("1", range: "0 to 99"))
    app.press("backspace backspace")
    #expect(app.linkId == "gait.side.left")
  }

  @Test func `letters stand for the rows where digits are typed`() {
    var app = falls()
    app.press("u")
    #expect(app.reply(to: "gait.falls") == .absent(.unknown))
    app.press("9 s")
    #expect(app.reply(to: "gait.falls") == .absent(.declined))
    app.press("9 h")
    #expect(app.question == "Falls")
  }

  @Test func `a number that was not sure is typed over`() {
    var app = falls()
    app.press("u 9 3 enter")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(3)]))
  }

  @Test func `a decimal keeps its digits and has its unit`() throws {
    var app = Rehearsal.asked("kind.weight")
    app.press("7 1 . 5 0")
    try expectPicture(of: app, named: "decimal")
    app.press("enter")
    let seventy = try #require(Decimal128("71.50"))
    #expect(app.reply(to: "kind.weight") == .answers([.decimal(seventy)]))
    #expect(app.entries.last?.new?.contains("71.50") == true)
  }

  @Test(arguments: [("- 3", "-3"), ("3 -", "3"), ("1 . 5", "15"), ("x 4", "4")])
  func `signs that fit no whole number are not typed`(keys: String, typed: String) {
    var app = Rehearsal.asked("kind.count")
    app.press(keys)
    #expect(app.page.body.first == .field(typed, range: ""))
  }

  @Test func `a number without end does not fill the memory`() {
    var app = Rehearsal.asked("kind.count")
    app.type(String(repeating: "9", count: 400))
    guard case .field(let typed, _)? = app.page.body.first else { return }
    #expect(typed.count <= 40)
    app.press("enter")
    #expect(app.page.problem != nil || app.linkId != "kind.count")
  }

  @Test func `the row with the focus keeps it while it is chosen again and again`() {
    var app = falls()
    app.press("right enter enter enter left left")
    #expect(app.page.body.first == .field("0", range: "0 to 99"))
    app.press("enter")
    #expect(app.reply(to: "gait.falls") == .answers([.integer(0)]))
  }
}
