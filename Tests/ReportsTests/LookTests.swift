import Foundation
import Testing
@testable import Reports
@Suite struct LookTests {
  @Test func look() throws {
    let diary = try Diary.ofFiveMonths()
    for words in ReportWords.all { for shape in ReportShape.allCases {
      try diary.text(shape, in: words).write(toFile: "/tmp/look-\(words.language).\(shape.ending)", atomically: true, encoding: .utf8)
    } }
  }
}
