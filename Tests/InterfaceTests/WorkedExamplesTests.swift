import Assessment
import FHIR
import Testing

@testable import Interface

/// The worked examples of the clinical specification (part H), from presses to printed words.
struct WorkedExamplesTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let questionnaire: String
    /// Presses from the first question on; what is left takes the top rows.
    let keys: String
    /// What must be on the result, in any of its parts.
    let printed: [String]
    var absent: [String] = []
  }

  static let examples = [
    Example(
      testDescription: "1: all six answered", questionnaire: "hand-dexterity",
      keys: "4 4 3 3 2 4", printed: ["Hand dexterity 20 of 24", "6 of 6 answered"],
      absent: ["stimated"]),
    Example(
      testDescription: "1: the last one skipped", questionnaire: "hand-dexterity",
      keys: "4 4 3 3 2 7", printed: ["Hand dexterity 19.2 of 24", "stimated from 5 of 6 answers"]),
    Example(
      testDescription: "1: two skipped", questionnaire: "hand-dexterity", keys: "4 4 3 3 7 7",
      printed: ["Hand dexterity: no score", "Not enough answers (4 of 6)."], absent: ["of 24 "]),
    Example(
      testDescription: "2: not on foot", questionnaire: "gait", keys: "0 1 0",
      printed: ["Gait 1 of 24", "6 of 6 answered"], absent: ["stimated"]),
    Example(
      testDescription: "3: no speech", questionnaire: "speech", keys: "0",
      printed: ["Speech 0 of 24"], absent: ["stimated"]),
    Example(
      testDescription: "3: the gate skipped, five times 3", questionnaire: "speech",
      keys: "7 3 3 3 3 3", printed: ["Speech 18.0 of 24", "stimated from 5 of 6 answers"]),
    Example(
      testDescription: "4: by tube only", questionnaire: "self-care", keys: "1 1 2 2 1 1 0",
      printed: ["Self-care 6 of 24"], absent: ["stimated"]),
    Example(
      testDescription: "5: no cramps", questionnaire: "cramping", keys: "4",
      printed: ["Cramping 24 of 24", "24 is none"]),
    Example(
      testDescription: "5: cramps", questionnaire: "cramping", keys: "1 7 3 2 2 3",
      printed: ["Cramping 12 of 24"]),
    Example(
      testDescription: "5: the gate skipped", questionnaire: "cramping", keys: "7",
      printed: ["Cramping: no score"]),
    Example(
      testDescription: "6: one part estimated", questionnaire: "quick",
      keys: "4 4 3 3 2 7  4 4 3 2 2 2  4 4 4 4 3 3",
      printed: ["Function 58.2 of 72", "stimated from 5 of 6 answers", "72 and 24 are as before."]),
    Example(
      testDescription: "6: a part missing", questionnaire: "quick",
      keys: "4 4 3 3 2 4  7 7 3 2 2 2  4 4 4 4 3 3",
      printed: ["Function: no total. Not enough answers in: gait."]),
    Example(
      testDescription: "13: nights all broken by stiffness", questionnaire: "stiffness",
      keys: "2 5 2 2 2 0",
      printed: ["strong cramps or broken nights (this week)."]),
    Example(
      testDescription: "14: two weak parts", questionnaire: "weakness", keys: "1 1 1",
      printed: ["Weakness"]),
  ]

  @Test(arguments: examples)
  func `the words are those of the specification`(_ example: Example) {
    var app = Rehearsal.taking(example.questionnaire, store: RehearsalStore(shelf: .safe))
    app.press(example.keys)
    app.finishWithTopRows()
    let texts = ([app.page.question] + app.page.body.flatMap(\.wordings)).map(\.full)
    let page = texts.joined(separator: "\n")
    for words in example.printed { #expect(page.contains(words), "\(page)") }
    for words in example.absent { #expect(!page.contains(words), "\(page)") }
  }
}

extension Block {
  fileprivate var wordings: [Wording] {
    switch self {
    case .text(let text): [text]
    case .bar(let label, _, _, let text, let note): [Wording("\(label) \(text.full) \(note.full)")]
    case .field, .scale, .trend: []
    }
  }
}
