import Assessment
import Testing

@testable import Reports

/// What stands first in a report.
@Suite struct ContentsTests {
  @Test func `it says whose it is, of when, by whom and when it was made`() throws {
    let contents = Contents(try Diary.ofTwoMonths().report(), in: .english)
    #expect(contents.title == "Report: Ana Ríos")
    #expect(
      contents.facts == [
        "Born: April 1961.", "3 results, from 25 October 2026 to 22 November 2026.",
        "Answered by: The person (2), Family (1).", "Made on 24 November 2026.",
      ])
  }

  @Test(arguments: ReportWords.all)
  func `the notice is in every shape that is read, with the number that was set`(
    words: ReportWords
  ) throws {
    let diary = try Diary.ofTwoMonths()
    let contents = Contents(try diary.report(in: words, emergencyNumber: "112"), in: words)
    #expect(contents.notice.contains("112"))
    for shape in [ReportShape.html, .text] {
      let text = try #require(shape.text(of: contents)).replacing("\n", with: " ")
      #expect(text.contains(Markup.escaped(contents.notice)))
    }
    let unset = Contents(try diary.report(in: words), in: words)
    #expect(unset.notice.contains(words.head.emergencyNumber))
  }

  @Test func `somebody without a name has a report all the same`() throws {
    var diary = Diary()
    diary.person.name = ""
    try diary.finish("gait", on: "2026-11-22")
    #expect(Contents(try diary.report(), in: .english).title == "Report")
  }
}
