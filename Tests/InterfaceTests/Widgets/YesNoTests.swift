import Assessment
import FHIR
import Testing

@testable import Interface

struct YesNoTests {
  @Test func `yes and no have a third row beside them`() throws {
    try expectPicture(of: Rehearsal.asked("kind.yes"), named: "yes-no")
  }

  @Test(arguments: [
    ("y", Reply.answers([.boolean(true)])), ("n", .answers([.boolean(false)])),
    ("1", .answers([.boolean(true)])), ("2", .answers([.boolean(false)])),
    ("3", .absent(.unknown)), ("7", .absent(.declined)), ("s", .absent(.declined)),
  ])
  func `a press answers and goes on`(key: String, reply: Reply) {
    var app = Rehearsal.asked("kind.yes")
    app.press(key)
    #expect(app.reply(to: "kind.yes") == reply)
    #expect(app.linkId == "kind.month")
  }

  @Test(arguments: ["y", "n"])
  func `y and n mean nothing on other pages`(key: String) {
    var app = Rehearsal.taking("gait")
    app.press(key)
    #expect(app.status == "That key does nothing here.")
    #expect(app.entries.isEmpty)
  }

  @Test func `an answer given before is marked`() {
    var app = Rehearsal.asked("kind.yes")
    app.press("3 9")
    #expect(app.page.rows.filter(\.isStored).map(\.key) == ["3"])
  }
}
