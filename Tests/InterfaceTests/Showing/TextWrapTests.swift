import Terminal
import Testing

@testable import Interface

struct TextWrapTests {
  @Test func `a text is wrapped at its spaces`() {
    #expect(TextWrap.lines("do up buttons or zips", width: 10) == ["do up", "buttons or", "zips"])
  }

  @Test func `an empty text has no lines`() {
    #expect(TextWrap.lines("", width: 10) == [])
    #expect(TextWrap.lines("   ", width: 10) == [])
  }

  @Test func `spaces that align columns stay within a line`() {
    #expect(TextWrap.lines("4 Oct  Stiffness", width: 20) == ["4 Oct  Stiffness"])
    #expect(TextWrap.lines("4 Oct  Stiffness", width: 12) == ["4 Oct", "Stiffness"])
  }

  @Test func `a word longer than a line is broken and loses nothing`() {
    let lines = TextWrap.lines("an Aufgabenübertragung now", width: 8)
    #expect(lines == ["an", "Aufgaben", "übertrag", "ung now"])
  }

  @Test func `wide characters count two cells`() {
    #expect(TextWrap.lines("以前と同じ", width: 5) == ["以前", "と同", "じ"])
  }

  @Test func `a character wider than the line is not lost`() {
    #expect(TextWrap.lines("以前", width: 1) == ["以", "前"])
    #expect(TextWrap.lines("ab", width: 0) == ["a", "b"])
  }

  @Test func `a mark stays with its letter`() {
    #expect(TextWrap.lines("e\u{301}e\u{301}", width: 1) == ["e\u{301}", "e\u{301}"])
  }

  @Test func `a shorter first line is left empty when its word fits the next`() {
    #expect(TextWrap.lines("buttons", first: 4, width: 10) == ["", "buttons"])
    #expect(TextWrap.lines("do up buttons", first: 5, width: 10) == ["do up", "buttons"])
  }

  @Test func `nothing that drives a terminal gets through`() {
    #expect(TextWrap.lines("a\u{1B}[2Jb\u{202E}c\nd", width: 20) == ["a\u{FFFD}[2Jb\u{FFFD}c d"])
  }

  @Test(arguments: ExamplePages.all.map(\.page.question.full), [1, 3, 7, 20, 38, 76])
  func `no line is wider than asked and no letter is lost`(text: String, width: Int) {
    let lines = TextWrap.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(2, width) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
