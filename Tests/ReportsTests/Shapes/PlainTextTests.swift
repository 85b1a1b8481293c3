import Assessment
import TestSupport
import Testing

@testable import Reports

/// A report in lines of plain text.
@Suite struct PlainTextTests {
  @Test(arguments: ReportWords.all)
  func `it looks as it was looked at`(words: ReportWords) throws {
    let text = try Diary.ofTwoMonths().text(.text, in: words)
    try expectSnapshot(text, named: words.language)
  }

  @Test(arguments: ReportWords.all)
  func `no line is wider than a terminal`(words: ReportWords) throws {
    var diary = try Diary.ofFiveMonths()
    diary.person.name = String(repeating: "Wide", count: 15)
    try diary.finish(
      "weakness", on: "2026-11-23", ["weak.words": String(repeating: "heavy", count: 40)])
    let lines = try diary.text(.text, in: words).split(separator: "\n")
    #expect(lines.filter { $0.count > 78 } == [])
    #expect(lines.count > 100)
  }

  @Test func `a text breaks between words, and a word only where it is wider than the line`() {
    #expect(PlainText.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(PlainText.wrap("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(PlainText.wrap("", to: 4) == [])
  }

  @Test func `what would drive a terminal is not printed`() throws {
    var diary = Diary()
    diary.person.name = "Ana\u{1B}[2J\u{9B}2J"
    try diary.finish("gait", on: "2026-11-22")
    let text = try diary.text(.text)
    #expect(
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}
