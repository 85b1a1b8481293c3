import Foundation
import Testing

@testable import Reports

/// Words that must not stand in a report, and words that must.
@Suite struct ReportWordsTests {
  private static let forbidden = [
    "ALSFRS", "King's", "MiToS", "stage", "progressor", "survival", "likelihood", "prognosis",
    "normal", "abnormal", "significant", "dose", "motor neuron", "sclerosis", "dementia",
  ].map { $0.lowercased() }
  private static let forbiddenInSpanish: [String] = {
    let path = "../../QuestionnairesTests/es-forbidden.json"
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: path)
    guard let data = try? Data(contentsOf: url),
      let words = try? JSONDecoder().decode([String].self, from: data)
    else { return [] }
    return words.map { $0.lowercased() }
  }()

  @Test(arguments: ReportWords.all)
  func `no report has a forbidden word`(words: ReportWords) throws {
    let forbidden = words.language == "es" ? Self.forbiddenInSpanish : Self.forbidden
    #expect(forbidden.count > 10)
    let text = try Diary.ofFiveMonths().text(.text, in: words).lowercased()
      .replacing(/[^\p{L}']+/, with: " ")
    for word in forbidden { #expect(!text.contains(" \(word) "), "\(word)") }
  }

  @Test func `higher and lower never stand without better or worse`() throws {
    for shape in [ReportShape.html, .text] {
      let text = try Diary.ofFiveMonths().text(shape).replacing("\n", with: " ")
        .replacing(/\ +/, with: " ")
      for sentence in text.split(separator: ".") where sentence.contains(/\b(higher|lower)\b/) {
        #expect(sentence.contains("better") || sentence.contains("worse"), "\(sentence)")
      }
    }
  }

  @Test(arguments: ReportWords.all)
  func `a sentence has no empty place and no doubled mark`(words: ReportWords) throws {
    let text = try Diary.ofFiveMonths().text(.text, in: words)
    for fault in ["..", " ,", " .", "()", "nil", "Optional", "{"] {
      #expect(!text.contains(fault), "\(fault)")
    }
  }
}
