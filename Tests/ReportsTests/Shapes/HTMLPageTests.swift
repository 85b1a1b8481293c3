import Assessment
import TestSupport
import Testing

@testable import Reports

/// A report as a page that any browser shows and prints.
@Suite struct HTMLPageTests {
  @Test func `it looks as it was looked at`() throws {
    var diary = Diary()
    try diary.finish("speech", on: "2026-10-25", ["speech.pace": "3"])
    try diary.finish("speech", on: "2026-11-22", ["speech.pace": "2"])
    try expectSnapshot(try diary.text(.html), named: "speech")
  }

  @Test(arguments: ReportWords.all)
  func `every element is closed where it was opened`(words: ReportWords) throws {
    let page = try Diary.ofFiveMonths().text(.html, in: words)
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      if tag.3 == "/" || tag.2 == "meta" { continue }
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open == [])
    #expect(page.contains("<html lang=\"\(words.language)\">"))
  }

  @Test func `it runs nothing and fetches nothing`() throws {
    let page = try Diary.ofFiveMonths().text(.html)
    for word in ["<script", "<link", "<img", "<iframe", " href=", " src=", "url(", "@import"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(!page.contains(/\ on[a-z]+="/))
    #expect(page.contains("default-src &#39;none&#39;"))
    // An address is a name of a language here, and nothing that is fetched.
    let addresses = Set(page.matches(of: /https?:[^"< ]*/).map { String($0.output) })
    #expect(addresses == [Drawing.namespace])
  }

  @Test func `every table says what it is, and what its rows and columns are`() throws {
    let page = try Diary.ofFiveMonths().text(.html)
    let tables = page.split(separator: "<table").dropFirst()
    #expect(tables.count > 10)
    for table in tables {
      #expect(table.contains("<caption>"))
      #expect(table.contains("<th scope=\"col\""))
      let rows = table.split(separator: "<tbody>")[1].split(separator: "</tbody>")[0]
        .split(separator: "<tr>").filter { $0.contains("<td") }
      #expect(rows.allSatisfy { $0.hasPrefix("<th scope=\"row\"") })
    }
  }

  @Test func `every picture has a name, and bars are left to their words`() throws {
    let page = try Diary.ofFiveMonths().text(.html)
    for picture in page.split(separator: "<svg").dropFirst() {
      #expect(picture.contains("aria-hidden=\"true\"") || picture.contains("<title>"))
    }
  }

  @Test func `it is printed light, and shown dark where that is wished for`() {
    #expect(StyleSheet.text.contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(StyleSheet.text.contains("@media print"))
  }

  @Test func `nothing that somebody typed is markup`() throws {
    var diary = Diary()
    diary.person.name = "<script>alert(1)</script>"
    try diary.finish("weakness", on: "2026-11-22", ["weak.words": "</td><img src=x onerror=y>"])
    let page = try diary.text(.html)
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.contains("&lt;/td&gt;&lt;img src=x onerror=y&gt;"))
  }
}
