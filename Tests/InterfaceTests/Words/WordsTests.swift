import Assessment
import FHIR
import Foundation
import Testing

@testable import Interface

struct WordsTests {
  /// > Words that must not appear in results (clinical.md B5), and words of forms (interaction 4.10).
  private static let forbidden = [
    "alsfrs", "king's", "mitos", "stage", "stages", "progressor", "survival", "likelihood",
    "prognosis", "normal", "abnormal", "significant", "dose", "motor neuron", "sclerosis",
    "dementia", "invalid", "error", "submit", "n/a",
  ]

  /// The list for Spanish, which the questionnaires obey too.
  private static let forbiddenInSpanish: [String] = {
    let path = "../../QuestionnairesTests/es-forbidden.json"
    let list = try? JSONTree(reading: Array(Data(contentsOf: folder.appendingPathComponent(path))))
    return list.map { $0.root.elements.compactMap { $0.string?.lowercased() } } ?? []
  }()

  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Every quoted text of the words of a language, without what is put into it.
  private static func texts(of language: String) -> [String] {
    let folder = folder.appendingPathComponent("../../../Sources/Interface/Words/" + language)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.flatMap { file -> [String] in
      let source = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let lines = (source ?? "").split(separator: "\n").filter { !$0.contains("//") }
      return lines.flatMap { quoted(in: String($0)) }
    }
  }

  private static func quoted(in line: String) -> [String] {
    let pieces = line.replacingOccurrences(of: "\\\"", with: "'").components(separatedBy: "\"")
    return pieces.indices.filter { $0 % 2 == 1 }.map { index in
      pieces[index].components(separatedBy: "\\(").map { part in
        part.contains(")") ? String(part.drop { $0 != ")" }) : part
      }.joined(separator: " ")
    }
  }

  private func words(_ text: String) -> String {
    let letters = text.lowercased().map { character in
      character.isLetter || character == "'" || character == "/" ? character : " "
    }
    return " " + String(letters) + " "
  }

  @Test(arguments: [("English", forbidden), ("Spanish", forbiddenInSpanish)])
  func `no sentence has a word that judges, threatens or sounds like a machine`(
    language: String, forbidden: [String]
  ) {
    let texts = Self.texts(of: language)
    #expect(texts.count > 200 && forbidden.count > 15)
    for text in texts {
      for word in forbidden { #expect(!words(text).contains(" \(word) "), "\(text)") }
    }
  }

  private func texts(of page: Page) -> [String] {
    func both(_ wording: Wording?) -> [String] { wording.map { [$0.full, $0.short] } ?? [] }
    let blocks = (page.body + page.notes).flatMap { block -> [String] in
      switch block {
      case .text(let wording): both(wording)
      case .bar(let label, _, _, let text, let note):
        both(Wording("\(label) \(text.full) \(note.full)"))
      case .trend(let figure, _): [figure.text]
      case .field, .scale: []
      }
    }
    let frame = [page.place, page.progress, page.question, page.hint, page.problem, page.status]
    let rows = page.rows.filter { !$0.isOfLetters }.flatMap { both($0.label) + both($0.detail) }
    return frame.flatMap(both) + blocks + rows + [page.news ?? ""]
  }

  @Test(arguments: EveryPage.names)
  func `higher and lower always stand with better or worse`(name: String) {
    for text in texts(of: EveryPage.rehearsal(name).page) {
      let words = words(text.replacingOccurrences(of: "lower row", with: "row"))
      func says(_ all: String...) -> Bool { all.contains { words.contains(" \($0) ") } }
      guard says("higher", "lower", "más alto", "más bajo") else { continue }
      #expect(says("better", "worse", "mejor", "peor"), "\(text)")
    }
  }

  @Test(arguments: EveryPage.names)
  func `no page has a forbidden word, a doubled mark or an empty label`(name: String) {
    let page = EveryPage.rehearsal(name).page
    let isSpanish = name.hasSuffix(EveryPage.inSpanish)
    for text in texts(of: page) {
      for word in isSpanish ? Self.forbiddenInSpanish : Self.forbidden {
        #expect(!words(text).contains(" \(word) "), "\(text)")
      }
      for mark in ["..", "?.", "!.", "?,", " ,", " .", "  ,"] where !text.contains("rmula:") {
        #expect(!text.contains(mark), "\(text)")
      }
    }
    for row in page.rows { #expect(!row.label.full.isEmpty) }
  }

  @Test(arguments: ["result", "result of a check-in", "why", "why of a check-in", "past"])
  func `a score never stands without its range and its direction`(name: String) {
    let page = EveryPage.rehearsal(name).page
    #expect(page.question.full.contains(" of "))
    #expect(texts(of: page).contains { $0.lowercased().contains("higher is better") })
  }

  @Test func `the notice is on home and on every result, and in the help of home in full`() {
    var home = EveryPage.rehearsal("home")
    #expect(home.status == "A record of how you are doing, not a diagnosis. No one is watching it.")
    for name in ["result", "result of a check-in", "past"] {
      #expect(EveryPage.rehearsal(name).status == home.status)
    }
    home.press("8")
    let text = home.page.body.compactMap { if case .text(let text) = $0 { text.full } else { nil } }
    #expect(text.contains(Words.english.common.notice))
  }

  @Test func `dates have month names, short ones where it is narrow`() {
    let date = Words.english.common.date(2026, 9, 2)
    #expect(date.full == "2 September 2026")
    #expect(date.short == "2 Sep 2026")
    #expect(Words.english.common.date(2026, nil, nil).full == "2026")
  }

  @Test(arguments: [
    (Objection.notANumber, "x", "x is not a number. Type digits, such as 7."),
    (.notAWholeNumber, "1.5", "1.5 is not a whole number. Type a number without a point."),
    (.below(min: "2", max: nil), "1", "1 is less than 2. Type 2 or more."),
    (.above(min: nil, max: "9"), "10", "10 is more than 9. Type at most 9."),
    (.below(min: "0", max: "9"), "-1", "-1 is less than 0. Type a number from 0 to 9."),
    (.tooShort(limit: 3, length: 2), "ab", "2 letters; at least 3 are needed."),
    (
      .tooManyDecimals(limit: 1), "1.25",
      "1.25 has too many digits behind the point; at most 1 fit."
    ),
    (.unlike(format: "1-a"), "a", "a is not what can be typed here. Type it like 1-a."),
    (.unlike(format: nil), "a", "a is not what can be typed here."),
    (.inTheFuture, "2030", "2030 is still to come. Type a date up to today."),
    (.notADate, "soon", "soon is not a date. Type it like 2026-11-22."),
    (.empty, "", "Type something, or skip."),
  ])
  func `what is wrong comes with what to type instead`(
    objection: Objection, typed: String, sentence: String
  ) {
    #expect(Words.english.sentence(for: objection, typed: typed) == sentence)
  }

  @Test(arguments: [
    (Failure.full, "the disk is full"), (.readOnly, "the data folder cannot be written"),
    (.newer(found: 9, known: 1), "the data file is of a newer Thenar (9; this one knows 1)"),
    (.folderUnusable(path: "/x", reason: "no"), "the data folder /x cannot be used: no"),
    (.other(code: 5, message: "odd"), "odd (5)"),
  ])
  func `why something could not be kept is said in words`(failure: Failure, reason: String) {
    #expect(Words.english.reason(failure) == reason)
  }
}
