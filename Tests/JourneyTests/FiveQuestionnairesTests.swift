import TestSupport
import Testing

/// Each of the five from its first page to the stored score, worked out by hand (clinical.md H).
@Suite struct FiveQuestionnairesTests {
  /// One way through one questionnaire.
  struct Way: CustomTestStringConvertible, Sendable {
    let id: String
    /// Groups of keys; `"…"` types words.
    let keys: [String]
    let headline: String
    let kept: String
    var testDescription: String { id }
  }

  static let ways = [
    // 4 + 4 + 3 + 3 + 2 + 4 = 20; then right and left, the weaker part, dropped things, dominant.
    Way(
      id: "hand-dexterity", keys: ["4 4 3 3 2 4", "3 4", "1", "2", "1", "1"],
      headline: "Hand dexterity 20 of 24", kept: "20 from 0 to 24, 6 of 6"),
    // 3 + 2 + 1 + 3 + 4 + 2 = 15; legs, two falls and a bruise, a stick and, further on, a hoist.
    Way(
      id: "gait", keys: ["3 2 1 3 4 2", "3 3", "2 enter", "2", "3 0 2 0", "1"],
      headline: "Gait 15 of 24", kept: "15 from 0 to 24, 6 of 6"),
    // (3 + 3 + 3 + 3 + 2) * 6 / 5 = 16.8; the one that was skipped keeps Finish on 0.
    Way(
      id: "speech", keys: ["7 3 3 3 3 2", "2 0 0", "1 2 0 0", "3", "0"],
      headline: "Speech 16.8 of 24", kept: "16.8 from 0 to 24, 5 of 6, estimated"),
    // 1 + (7 of 10 weighs 1) + 3 + 2 + 2 + 3 = 12; a calf, not swollen, and own words for what helps.
    Way(
      id: "cramping",
      keys: ["1 7 3 2 2 3", "5 0 0", "2", "1 6", "\"Warm socks\"", "enter 0 0", "1"],
      headline: "Cramping 12 of 24", kept: "12 from 0 to 24, 6 of 6"),
    // 2 + (10 of 10 weighs 0) + 3 + 2 + 3 + 4 = 14.
    Way(
      id: "stiffness", keys: ["2", "1 0", "3 2 3 4", "1 0 0", "2", "2 0 0", "1"],
      headline: "Stiffness 14 of 24", kept: "14 from 0 to 24, 6 of 6"),
  ]

  @Test(arguments: ways)
  func `it is answered by digits, scored and kept`(_ way: Way) throws {
    let data = try newData()
    let journey = try Journey(taking: way.id, in: data)
    for keys in way.keys {
      if keys.first == "\"" {
        try journey.type(String(keys.dropFirst().dropLast()))
      } else {
        try journey.press(keys)
      }
    }
    try journey.see("\(way.headline) ")
    try journey.see("of 6")
    #expect(try journey.stopAfterFinish() == .exited(0))
    let kept = try ListedResult.only(in: data)
    #expect(kept[way.id] == way.kept)
    #expect(kept.questionnaire == "https://thenar.example/fhir/Questionnaire/\(way.id)")
    #expect(kept.version == "1.0.0")
    #expect(kept.role == "self")
    #expect(kept.status == "completed")
    #expect(kept.authored == "2026-11-22T09:42:05.000Z")
  }

  @Test func `arrows and Enter are enough`() throws {
    let data = try newData()
    let journey = try Journey(taking: "hand-dexterity", in: data)
    // The rows stand from 4 down to 0, so 3 is one row down.
    let answers = [0, 0, 1, 1, 2, 0] + [1, 0] + [0] + [2] + [0]
    for steps in answers {
      for _ in 0..<steps { try journey.press("down") }
      try journey.press("enter")
    }
    #expect(journey.picture.focusedLabel == "Finish and see the result")
    try journey.press("enter").see("Hand dexterity 20 of 24")
    // Home is the sixth row; Stop on Home the sixth.
    try journey.press("down down down down down enter").see("What would you like to do?")
    try journey.press("down down down down down")
    try journey.terminal.press("enter")
    #expect(journey.ending == .exited(0))
    #expect(try ListedResult.only(in: data)["hand-dexterity"] == "20 from 0 to 24, 6 of 6")
  }

  @Test func `somebody else is named, and answered for`() throws {
    let data = try newData()
    let journey = try Journey(in: data)
    try journey.press("2").see("What is your own name?")
    try journey.type("Kim").press("enter").see("What is the name of the person?")
    try journey.type("Sam").press("enter").see("could Sam do up buttons").stopForGood()
    // No speech closes its block: the ways, choking, the days together, Finish.
    let speech = try Journey("take speech --person Sam --role proxy --operator Kim", in: data)
    try speech.see("Question 1 of").see("Sam").press("0").press("3 0 0 4").see(
      "days were you with Sam?")
    try speech.press("5 enter 1").see("Speech 0 of 24").stopForGood()
    let kept = try ListedResult.only(in: data)
    #expect(kept.person == "Sam")
    #expect(kept.role == "proxy")
    #expect(kept["speech"] == "0 from 0 to 24, 6 of 6")
  }
}
