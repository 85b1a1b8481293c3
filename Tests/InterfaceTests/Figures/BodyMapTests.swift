import Assessment
import Terminal
import Testing

@testable import Interface

/// The body beside a list of its parts.
struct BodyMapTests {
  private func lines(_ rehearsal: Rehearsal) -> [String] {
    Painter.canvas(of: rehearsal.app.fitted).texts
  }

  /// The drawing of mockups.md Q10.
  @Test func `the digit of each row stands at its part, and a star at each part picked`() {
    #expect(
      lines(EveryPage.body())[5...15].map { $0.dropFirst(40) } == [
        "your right   your left",
        "         .---.",
        "         ( 5 )",
        "          |6|",
        "     .----' '----.",
        "   1*|           | 2",
        "     |   more    |",
        "     |___________|",
        "       3*| | 4",
        "         | |",
        "",
      ])
  }

  /// The drawing of mockups.md Q11.
  @Test func `on the last part of the list the other parts keep their stars`() {
    var app = EveryPage.body()
    app.press("0 1")
    #expect(
      lines(app)[5...14].map { $0.dropFirst(40) } == [
        "your right   your left",
        "         .---.",
        "         (   )",
        "          | |",
        "     .----' '----.",
        "    *|           |",
        "     |    *1     |",
        "     |___________|",
        "        *| |",
        "         | |",
      ])
  }

  @Test func `a word that has no room at its part is left out, its star is not`() {
    let map = BodyMap(
      right: "right", left: "left",
      marks: [BodyMap.Mark(place: .rightArm, key: "more", isPicked: true)])
    #expect(map.lines[5].line.text.hasPrefix("    *|           |"))
    #expect(!map.lines.contains { $0.line.text.contains("more") })
  }

  @Test func `every part can have a star`() {
    var app = EveryPage.body()
    app.press("2 4 5 6")
    let drawing = lines(app)[5...14].map { String($0.dropFirst(40)) }
    #expect(drawing[2] == "         (*5 )")
    #expect(drawing[3] == "         *|6|")
    #expect(drawing[5] == "   1*|           |*2")
    #expect(drawing[8] == "       3*| |*4")
  }

  @Test(arguments: [
    (Role.`self`, "your right   your left"), (.proxy, "their right   their left"),
    (.interview, "their right   their left"),
  ])
  func `right and left are the body's own, and said to or about the person`(
    role: Role, sides: String
  ) {
    #expect(lines(EveryPage.body(as: role)).contains { $0.hasSuffix(sides) })
  }

  @Test(arguments: [Size.narrow, .tiny, Size(columns: 79, rows: 24), Size(columns: 80, rows: 23)])
  func `a smaller window has the list alone`(size: Size) {
    var app = EveryPage.body()
    app.resize(to: size)
    #expect(!app.screen.contains(".---."))
  }

  @Test func `a press on a part turns its row, and one on a row its row`() {
    let fitted = EveryPage.body().app.fitted
    func key(_ column: Int, _ row: Int) -> String? {
      fitted.row(at: Point(column: column, row: row)).map { fitted.rows[$0].row.key }
    }
    #expect(key(44, 10) == "1")
    #expect(key(58, 10) == "2")
    #expect(key(48, 13) == "3")
    #expect(key(79, 14) == "4")
    #expect(key(51, 7) == "5")
    #expect(key(51, 8) == "6")
    #expect(key(51, 11) == nil)
    #expect(key(39, 7) == "2")
    #expect(key(79, 16) == "6")
  }
}
