import Assessment
import Terminal
import Testing

@testable import Interface

/// Right and left on one page.
struct QuestionFiguresTests {
  private func left() -> Rehearsal {
    var app = EveryPage.sides()
    app.press("3")
    return app
  }

  @Test func `an interview asks right and left side by side`() {
    let app = EveryPage.sides()
    #expect(app.question.hasSuffix("how was the right hand? And the left?"))
    #expect(app.page.progress.full == "Question 7 and 8 of 11")
    #expect(app.screen.contains("     RIGHT HAND                            LEFT HAND"))
    #expect(app.screen.contains("> 4  Strong and sure                       Strong and sure"))
  }

  @Test func `after the right the left is asked, with the right's answer beside it`() {
    let app = left()
    #expect(app.linkId == "hand.side.left")
    #expect(app.screen.contains("*   A bit weak or clumsy               3  A bit weak or clumsy"))
    #expect(app.app.fitted.cursor.column == 38)
  }

  @Test func `6 gives the left the answer of the right, once it has one`() {
    #expect(!EveryPage.sides().page.rows.contains { $0.key == "6" })
    var app = left()
    #expect(app.labels.contains("Same for both"))
    app.press("6")
    #expect(app.weight(of: "hand.side.left") == 3)
    #expect(app.reply(to: "hand.side.left") != app.reply(to: "hand.side.right"))
  }

  @Test func `after a skipped right there is nothing to repeat`() {
    var app = EveryPage.sides()
    app.press("7")
    #expect(app.linkId == "hand.side.left")
    #expect(!app.page.rows.contains { $0.key == "6" })
  }

  @Test func `left and right change the side, the right one first`() {
    var app = EveryPage.sides()
    app.press("right")
    #expect(app.linkId == "hand.side.right")
    app.press("left")
    #expect(app.linkId == "hand.side.right")
    app.press("3 left")
    #expect(app.linkId == "hand.side.right")
    #expect(app.page.rows[app.page.focus].key == "3")
    app.press("right")
    #expect(app.linkId == "hand.side.left")
  }

  @Test func `a press beside the side that is asked answers nothing`() {
    let fitted = left().app.fitted
    let row = fitted.cursor.row
    #expect(fitted.row(at: Point(column: 37, row: row)) == nil)
    #expect(fitted.row(at: Point(column: 38, row: row)) == 0)
    #expect(fitted.row(at: Point(column: 79, row: row)) == 0)
  }

  @Test(arguments: [Role.`self`, .proxy])
  func `everybody else has two pages`(role: Role) {
    let app = EveryPage.sides(as: role)
    #expect(app.page.figure == nil)
    #expect(app.page.progress.full.hasPrefix("Question 7 of"))
  }

  @Test(arguments: [Size.narrow, Size(columns: 79, rows: 24), Size(columns: 80, rows: 23)])
  func `where two columns have no room there are two pages`(size: Size) {
    let app = EveryPage.sides(size: size)
    #expect(app.page.figure == nil)
    #expect(app.question.hasSuffix("how was the right hand?"))
  }
}
