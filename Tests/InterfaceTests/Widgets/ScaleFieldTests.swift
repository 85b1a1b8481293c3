import Assessment
import FHIR
import Testing

@testable import Interface

struct ScaleFieldTests {
  private func pain() -> Rehearsal {
    var app = Rehearsal.taking("cramping")
    app.press("2")
    return app
  }

  private func stored(_ app: Rehearsal) -> Reply? { app.reply(to: "cramp.pain") }

  @Test func `nothing is marked before the first press`() throws {
    try expectPicture(of: pain(), named: "empty")
  }

  @Test func `three presses of right stand at three`() throws {
    var app = pain()
    app.press("right right right")
    try expectPicture(of: app, named: "at-three")
    app.press("enter")
    #expect(stored(app) == .answers([.integer(3)]))
  }

  @Test(arguments: [0, 2, 3, 4, 5, 6, 7, 8, 9])
  func `every digit but 1 answers at once`(digit: Int) {
    var app = pain()
    app.press("\(digit)")
    #expect(stored(app) == .answers([.integer(digit)]))
    #expect(app.linkId == "cramp.length")
  }

  @Test func `1 waits`() throws {
    var app = pain()
    app.press("1")
    try expectPicture(of: app, named: "after-one")
    #expect(stored(app) == nil)
    #expect(app.linkId == "cramp.pain")
  }

  @Test func `1 and 0 are ten, 1 and enter are one`() {
    var ten = pain()
    ten.press("1 0")
    #expect(stored(ten) == .answers([.integer(10)]))
    var one = pain()
    one.press("1 enter")
    #expect(stored(one) == .answers([.integer(1)]))
  }

  @Test func `backspace takes the 1 back before it goes back`() {
    var app = pain()
    app.press("1 backspace 0")
    #expect(stored(app) == .answers([.integer(0)]))
    app.press("9 backspace")
    #expect(app.linkId == "cramp.count")
  }

  @Test func `right and left stop at the ends`() {
    var app = pain()
    app.press("left left enter")
    #expect(stored(app) == .answers([.integer(0)]))
    app.press("9")
    for _ in 0..<14 { app.press("right") }
    app.press("enter")
    #expect(stored(app) == .answers([.integer(10)]))
  }
}
