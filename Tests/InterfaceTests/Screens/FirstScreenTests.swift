import Testing

@testable import Interface

struct FirstScreenTests {
  @Test func `the first page asks who answers and nothing else`() throws {
    try expectPicture(of: Rehearsal(), named: "first")
  }

  @Test func `help on the first page says what the keys do and what this is not`() throws {
    var app = Rehearsal()
    app.press("8")
    try expectPicture(of: app, named: "help")
    app.press("9")
    #expect(app.question == "Who is answering?")
  }

  @Test func `the menu of the first page has a way out and nothing that is not there yet`() throws {
    var app = Rehearsal()
    app.press("m")
    #expect(
      app.labels == [
        "Stop", "Settings", "How I press keys: most keys on a keyboard", "Help", "Back",
      ])
    try expectPicture(of: app, named: "menu")
  }
}
