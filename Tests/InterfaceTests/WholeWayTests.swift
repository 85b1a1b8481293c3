import Assessment
import FHIR
import Library
import Testing

@testable import Interface

/// The composites from the first page to the result, in every voice and language, and read again.
struct WholeWayTests {
  struct Way: CustomTestStringConvertible, Sendable {
    let id: String
    let role: Role
    let language: String
    var testDescription: String { "\(id), \(role.rawValue), \(language)" }
  }

  static let ways = ["check-in", "intake", "quick"].flatMap { id in
    [Role.`self`, .proxy, .interview].flatMap { role in
      Words.all.map { Way(id: id, role: role, language: $0.language) }
    }
  }

  @Test(arguments: ways)
  func `what was finished opens, scores and reads the same afterwards`(_ way: Way) throws {
    let words = try #require(Words.all.first { $0.language == way.language })
    try Rehearsal.$words.withValue(words) {
      let shelf = Shelf(files: QuestionnaireFiles.builtInFiles, language: way.language)
      let store = RehearsalStore(shelf: shelf)
      let name = way.role == .`self` ? nil : "Guadalupe"
      var app = Rehearsal.taking(way.id, as: way.role, about: name, store: store)
      // One row is taken, then the next further down, so that every kind of answer is met.
      for turn in 0..<120 where app.app.screens.last?.isAsking == true {
        let ladder = app.page.rows.filter { $0.standing == .alone && $0.key.count == 1 }
        let isList = app.page.rows.contains { $0.action == .done || $0.action == .more }
        if app.page.typing == .none, !isList, ladder.count > 1 {
          app.press(ladder[turn % ladder.count].key)
        } else {
          app.topRow()
        }
      }
      app.choose(.finish)
      let past = try #require(store.finished.last?.past)
      let result = (app.page.question, app.page.body)
      let scores = app.app.ongoing?.session.scores.map(\.kept)
      // because an interview has other rows, it leads there from the past result only.
      app.perform(.allAnswers)
      let answers = read(&app)
      #expect(!answers.isEmpty)

      var later = Rehearsal(wish: Wish(role: way.role, personName: name), store: store)
      later.choose(.history)
      later.choose(.openPast(0))
      #expect(later.page.question == result.0)
      #expect(later.page.body == result.1)
      #expect(past.scores == scores)
      let (_, session) = try #require(later.app.session(of: past))
      #expect(session.scores.map(\.kept) == scores)
      later.choose(.allAnswers)
      #expect(read(&later) == answers)
      #expect(try JSONTree(past.responseJSON).root["language"]?.string == way.language)
    }
  }

  /// Every row of the list of answers, as it reads.
  private func read(_ app: inout Rehearsal) -> [String] {
    var all: [String] = []
    for _ in 0..<20 {
      let rows = app.page.rows.filter { $0.standing == .alone }
        .map { "\($0.label.full): \($0.detail?.full ?? "")" }
      if let first = rows.first, all.contains(first) { break }
      all += rows
      app.press("0")
    }
    return all
  }
}
