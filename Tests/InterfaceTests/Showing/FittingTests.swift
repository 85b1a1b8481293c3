import Terminal
import TestSupport
import Testing

@testable import Interface

/// What decision 15 promises, at chosen pages and sizes.
struct FittingTests {
  static let words = ExamplePages.words

  static func fit(_ page: Page, _ columns: Int, _ rows: Int) -> FittedPage {
    Fitting.fit(page, in: Size(columns: columns, rows: rows), words: words)
  }

  @Test(arguments: [
    (ExamplePages.fasten, 24, FittedPage.Step.whole), (ExamplePages.fasten, 15, .whole),
    (ExamplePages.fasten, 14, .withoutHint), (ExamplePages.fasten, 12, .asidesMerged),
    (ExamplePages.fasten, 11, .shortTexts), (ExamplePages.fasten, 9, .oneRowAtATime),
    (ExamplePages.fasten, 4, .oneRowAtATime), (ExamplePages.fasten, 3, .tooSmall),
  ])
  func `a smaller window takes a further step`(page: Page, rows: Int, step: FittedPage.Step) {
    #expect(Self.fit(page, 40, rows).step == step)
  }

  @Test func `rows stand farther apart in a taller window`() {
    func distance(_ rows: Int) -> Int? {
      let lines = Self.fit(ExamplePages.fasten, 80, rows).lines
      guard let first = lines.firstIndex(where: { $0.text.hasPrefix("> 4") }),
        let second = lines.firstIndex(where: { $0.text.hasPrefix("  3") })
      else { return nil }
      return second - first
    }
    #expect(distance(23) == 1)
    #expect(distance(24) == 2)
    #expect(distance(35) == 2)
    #expect(distance(36) == 3)
  }

  @Test func `the focus of a merged row goes to the row it was merged into`() {
    var page = ExamplePages.fasten
    page.focus = 7
    let fitted = Self.fit(page, 40, 12)
    #expect(fitted.step == .asidesMerged)
    #expect(fitted.focus == 5)
    #expect(fitted.rows[5].row.action == .menu)
    #expect(page.rows[fitted.rows[5].index].action == .menu)
  }

  @Test func `a row that goes on is not merged, as no menu has it`() {
    let fitted = Self.fit(ExamplePages.aids, 40, 10)
    #expect(fitted.rows.contains { $0.row.key == "0" })
  }

  @Test func `rows aside stay when the page has no menu to find them in`() {
    let fitted = Self.fit(ExamplePages.stop, 30, 6)
    #expect(fitted.rows.prefix(5).map(\.row.key) == ["1", "2", "3", "8", "9"])
  }

  @Test func `a stored reason stays marked when it is merged`() {
    var page = ExamplePages.fasten
    page.rows[7].isStored = true
    #expect(Self.fit(page, 40, 12).lines[10].text == " *m Other (5 to 9: skip, help, back)")
  }

  @Test func `the row for cut pages appears only when the page is cut`() {
    #expect(!Self.fit(ExamplePages.result, 80, 24).rows.contains { $0.row.key == "0" })
    #expect(Self.fit(ExamplePages.result, 40, 12).rows.contains { $0.row.key == "0" })
  }

  @Test(arguments: ["RS1", "RS2", "W1"])
  func `the later parts of a cut page show the rest`(name: String) throws {
    var page = try #require(ExamplePages.all.first { $0.name == name }).page
    page.part = 1
    let fitted = Self.fit(page, 40, 12)
    try expectSnapshot(Painter.canvas(of: fitted).description, named: "\(name)-part-2")
  }

  @Test func `parts come round, whatever the number`() {
    var page = ExamplePages.result
    let parts = Self.fit(page, 40, 12).parts
    let first = Self.fit(page, 40, 12)
    for part in [parts, 7 * parts, -parts] {
      page.part = part
      #expect(Self.fit(page, 40, 12) == first)
    }
    page.part = .min
    #expect((0..<parts).contains(Self.fit(page, 40, 12).part))
  }

  @Test func `a page without a row for it gets one that shows the rest`() {
    var page = ExamplePages.fasten
    page.focus = page.rows.count
    let fitted = Self.fit(page, 20, 4)
    #expect(fitted.rows.last?.row.action == .nextPart)
    #expect(fitted.focus == fitted.rows.count - 1)
    #expect(
      fitted.lines.map(\.text) == [
        "Doing up buttons or", "zips in the past 7", "> More", "7 of 7   m Other",
      ])
  }

  @Test func `the part with the caret comes first`() {
    let fitted = Self.fit(ExamplePages.ownWords, 20, 4)
    #expect(fitted.lines[fitted.cursor.row].text.contains("_"))
  }

  @Test func `a hidden or missing focus goes to the row before it`() {
    var page = ExamplePages.result
    page.focus = 6
    #expect(Self.fit(page, 80, 24).focus == 5)
    page.focus = -3
    #expect(Self.fit(page, 80, 24).focus == 0)
  }

  @Test func `a press on the band of a row finds it, and the blank line below too`() {
    let fitted = Self.fit(ExamplePages.fasten, 80, 24)
    #expect(fitted.row(at: Point(column: 79, row: 7)) == 1)
    #expect(fitted.row(at: Point(column: 0, row: 8)) == 1)
    #expect(fitted.row(at: Point(column: 0, row: 2)) == nil)
    #expect(fitted.row(at: Point(column: 0, row: 99)) == nil)
  }

  @Test func `a press on a row aside finds it by its column`() {
    let fitted = Self.fit(ExamplePages.fasten, 80, 24)
    let text = Array(fitted.lines[15].text)
    for (position, row) in fitted.rows.enumerated() where row.row.standing == .aside {
      let column = text.lastIndex { String($0) == row.row.key }
      #expect(fitted.row(at: Point(column: column ?? 0, row: 15)) == position)
    }
    #expect(fitted.row(at: Point(column: 0, row: 15)) == 5)
    #expect(fitted.row(at: Point(column: 79, row: 15)) == 10)
  }

  @Test(arguments: [(80, 24), (40, 14)])
  func `a focused row aside has its mark before its key`(columns: Int, rows: Int) throws {
    var page = ExamplePages.fasten
    page.rows[7].isStored = true
    for focus in 5..<page.rows.count {
      page.focus = focus
      let fitted = Self.fit(page, columns, rows)
      let line = fitted.lines[fitted.cursor.row].text
      let tail = line.dropFirst(fitted.cursor.column)
      let key = page.rows[focus].key
      #expect([">\(key)", "> \(key)", ">*\(key)"].contains { tail.hasPrefix($0) })
    }
  }

  @Test func `a scale too wide for the window is said in words`() {
    var page = ExamplePages.scale
    page.body = [.scale(from: 0, to: 100, at: nil, low: "none", high: "worst")]
    #expect(Self.fit(page, 40, 12).lines.contains { $0.text == "0 none  100 worst" })
    page.body = [.scale(from: .min, to: .max, at: 5, low: "none", high: "worst")]
    #expect(Self.fit(page, 80, 24).lines.contains { $0.text.contains("[5]") })
  }

  @Test func `nothing is marked on a scale before the first press, and nothing moves then`() {
    let marked = Self.fit(ExamplePages.scale, 80, 24)
    var page = ExamplePages.scale
    page.body = [.scale(from: 0, to: 10, at: nil, low: "none", high: "worst")]
    let unmarked = Self.fit(page, 80, 24)
    let changed = marked.lines.indices.filter { marked.lines[$0] != unmarked.lines[$0] }
    #expect(changed == [7])
    #expect(unmarked.lines[7].text.isEmpty)
  }

  @Test(arguments: [
    (0, "------------"), (1, "#-----------"), (23, "###########-"), (24, "############"),
  ])
  func `a bar never rounds to all or nothing`(value: Int, cells: String) {
    var page = ExamplePages.result
    page.body = [.bar(label: "", value: value, of: 24, text: "so much")]
    #expect(Self.fit(page, 40, 20).lines.contains { $0.text == "[\(cells)]  so much" })
  }
}
