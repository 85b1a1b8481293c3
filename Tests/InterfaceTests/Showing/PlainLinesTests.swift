import TestSupport
import Testing

@testable import Interface

struct PlainLinesTests {
  @Test(arguments: ExamplePages.all.map(\.name))
  func `an example page reads as specified`(name: String) throws {
    let page = try #require(ExamplePages.all.first { $0.name == name }).page
    // because a line is the text itself where words are typed, no key can be told from it.
    guard page.typing == .none else { return }
    let lines = PlainLines.lines(of: page, words: ExamplePages.words)
    try expectSnapshot(lines.joined(separator: "\n") + "\n", named: name)
  }

  @Test func `the status is a sentence of its own`() {
    #expect(PlainLines.status(of: ExamplePages.ownWords)?.hasSuffix("the menu is on Tab.") == true)
    #expect(PlainLines.status(of: ExamplePages.month) == "Year: 2025.")
    #expect(PlainLines.status(of: Page(place: "", question: "Why?", rows: [])) == nil)
  }

  @Test(arguments: [
    ("Skip", "Skip."), ("How?", "How?"), ("Type this:", "Type this:"), ("", ""),
    ("3  3 of 10", "3, 3 of 10."), ("-  Skipped", "Skipped."), ("a\u{1B}b", "a\u{FFFD}b."),
  ])
  func `a sentence is cleaned and ends with a stop`(text: String, sentence: String) {
    #expect(PlainLines.sentence(text) == sentence)
  }

  @Test(arguments: ExamplePages.all.map(\.name))
  func `every action has its key in a line`(name: String) throws {
    let page = try #require(ExamplePages.all.first { $0.name == name }).page
    // because a line is the text itself where words are typed, no key can be told from it.
    guard page.typing == .none else { return }
    let lines = PlainLines.lines(of: page, words: ExamplePages.words)
    for row in page.rows where row.standing != .asideWhenCut {
      let isAlone = row.standing == .alone
      #expect(
        isAlone
          ? lines.contains { $0.hasPrefix(row.key + ": ") }
          : lines.last?.contains(row.key + " ") == true)
    }
  }
}
