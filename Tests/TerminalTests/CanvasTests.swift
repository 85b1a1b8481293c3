import TestSupport
import Testing

@testable import Terminal

struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func `a new canvas is blank`() {
    #expect(canvas(3, 2).texts == ["", ""])
    #expect(canvas(3, 2).rows == Array(repeating: Array(repeating: .blank, count: 3), count: 2))
  }

  @Test(arguments: [
    ("abc", 0, "abc", 3), ("abcdefg", 0, "abcde", 7), ("abc", 3, "   ab", 6), ("abc", 9, "", 12),
    ("abc", -1, "bc", 2), ("", 2, "", 2), ("漢字x", 0, "漢字x", 5), ("漢字語", 0, "漢字", 6),
    ("漢字", -1, " 字", 3), ("e\u{301}x", 0, "e\u{301}x", 2), ("\u{301}x", 0, "x", 1),
    ("a\tb\nc", 0, "a b c", 5), ("a\u{202E}b", 0, "a\u{FFFD}b", 3), ("a\u{200D}b", 0, "ab", 2),
    ("\u{1B}[2J", 0, "\u{FFFD}[2J", 4),
  ])
  func `text is written from a column to the right and never outside`(
    text: String, column: Int, shown: String, end: Int
  ) {
    var canvas = canvas(5)
    #expect(canvas.write(text, at: Point(column: column, row: 0)) == end)
    #expect(canvas.texts == [shown])
    #expect(canvas.rows[0].count == 5)
  }

  @Test(arguments: [-1, 2]) func `rows outside take nothing`(row: Int) {
    var canvas = canvas(5, 2)
    #expect(canvas.write("漢a", at: Point(column: 1, row: row)) == 4)
    #expect(canvas == self.canvas(5, 2))
  }

  @Test(arguments: [(0, "a 字"), (1, " a字"), (2, "漢a"), (3, "漢 a")])
  func `writing on half of a wide character blanks the other half`(column: Int, shown: String) {
    var canvas = canvas(4)
    canvas.write("漢字", at: Point(column: 0, row: 0))
    canvas.write("a", at: Point(column: column, row: 0))
    #expect(canvas.texts == [shown])
    #expect(canvas.rows[0].map { Int($0.width) }.reduce(0, +) == 4)
  }

  @Test func `a wide character laid across two others blanks both rests`() {
    var canvas = canvas(4)
    canvas.write("漢字", at: Point(column: 0, row: 0))
    canvas.write("語", at: Point(column: 1, row: 0))
    #expect(canvas.texts == [" 語"])
  }

  @Test func `two marks stay on a letter and a third is dropped`() {
    var canvas = canvas(2)
    canvas.write("a\u{323}\u{302}\u{301}b", at: Point(column: 0, row: 0))
    #expect(canvas[Point(column: 0, row: 0)]?.text == "a\u{323}\u{302}")
    #expect(canvas[Point(column: 1, row: 0)]?.text == "b")
  }

  @Test func `a mark does not stick to a letter of an earlier text`() {
    var canvas = canvas(3)
    let column = canvas.write("a", at: Point(column: 0, row: 0))
    canvas.write("\u{301}b", at: Point(column: column, row: 0))
    #expect(canvas[Point(column: 0, row: 0)]?.text == "a")
  }

  @Test func `there is no cell outside`() {
    #expect(canvas(2)[Point(column: 2, row: 0)] == nil)
    #expect(canvas(2)[Point(column: 0, row: -1)] == nil)
    #expect(canvas(2).text(ofRow: 1) == "")
  }

  @Test func `canvases differ by text, style and cursor`() {
    let blank = canvas(3)
    var styled = blank
    styled.write(" ", at: Point(column: 1, row: 0), style: .focus)
    var pointed = blank
    pointed.cursor = Point(column: 1, row: 0)
    var hidden = blank
    hidden.cursorIsVisible = false
    #expect(blank != styled && blank != pointed && blank != hidden)
  }

  @Test(arguments: [
    ("abcdef", nil), ("xbcdef", 0..<1), ("abxdyf", 2..<5), ("abcdex", 5..<6), ("ab漢ef", 2..<4),
    ("", 0..<6),
  ])
  func `what changed in a row is known from its first to its last cell`(
    text: String, columns: Range<Int>?
  ) {
    var (before, after) = (canvas(6), canvas(6))
    before.write("abcdef", at: Point(column: 0, row: 0))
    after.write(text, at: Point(column: 0, row: 0))
    #expect(after.changedColumns(ofRow: 0, since: before) == columns)
  }

  @Test func `a wide character that changed is in the change whole`() {
    var (before, after) = (canvas(6), canvas(6))
    before.write("a漢字", at: Point(column: 0, row: 0))
    after.write("a漢", at: Point(column: 0, row: 0))
    after.write("語", at: Point(column: 3, row: 0))
    #expect(after.changedColumns(ofRow: 0, since: before) == 3..<4)
    after.write("x漢", at: Point(column: 1, row: 0))
    #expect(after.changedColumns(ofRow: 0, since: before) == 1..<5)
  }

  @Test func `a canvas without cells can be written on`() {
    var canvas = canvas(0, 1)
    canvas.write("a漢", at: Point(column: 0, row: 0))
    #expect(canvas.texts == [""])
  }

  @Test func `its description shows rows, runs of style and the cursor`() throws {
    var canvas = canvas(24, 4)
    canvas.write("Could you do up buttons?", at: Point(column: 0, row: 0), style: .strong)
    canvas.write(">*4", at: Point(column: 0, row: 2), style: .focus)
    canvas.write("As before. 漢字", at: Point(column: 5, row: 2))
    canvas.write("Saved.", at: Point(column: 0, row: 3), style: Style(.warning, .underline))
    canvas.cursor = Point(column: 0, row: 2)
    try expectSnapshot(canvas.description, named: "description")
    canvas.cursor = nil
    canvas.cursorIsVisible = false
    #expect(canvas.description.hasSuffix("-- 24x4, cursor nowhere, hidden\n"))
  }
}
