import TestSupport
import Testing

/// The same answers give the same response, whichever way they come (data-model.md 7).
@Suite struct SameAnswersTests {
  /// The same answers three times over.
  struct Answers: CustomTestStringConvertible, Sendable {
    let id: String
    let keys: [String]
    /// What is typed instead of keys, by its place among them.
    let words: String
    let byLinkId: [String]
    var testDescription: String { id }

    /// Every key a line of its own, as plain mode asks for them.
    var lines: [String] {
      keys.flatMap { $0 == words ? [$0] : $0.split(separator: " ").map(String.init) }
        .filter { $0 != "enter" }
    }
  }

  static let all = [
    Answers(
      id: "cramping", keys: ["1 7 3 2 2 7", "5 0 0", "2", "1 6", "Warm socks", "enter 0 0"],
      words: "Warm socks",
      byLinkId: [
        "cramp.count=1", "cramp.pain=7", "cramp.length=3", "cramp.spark=2", "cramp.sleep=2",
        "cramp.block=skip", "cramp.where=5", "cramp.calf=2", "cramp.ease=1,Warm socks",
      ]),
    Answers(
      id: "gait", keys: ["3 2 1 5 6 2", "3 3", "2 enter", "2", "2 3 0 0"], words: "",
      byLinkId: [
        "gait.indoor=3", "gait.outdoor=2", "gait.stairs=1", "gait.rise=not-sure",
        "gait.toes=did-not-come-up", "gait.steady=2", "gait.side.right=3", "gait.side.left=3",
        "gait.falls=2", "gait.hurt=2", "gait.aids=2,3",
      ]),
  ]

  @Test(arguments: all)
  func `the screen, plain lines and a sheet keep the same response`(_ same: Answers) throws {
    let screen = try onTheScreen(same)
    #expect(screen.contains(#""resourceType":"QuestionnaireResponse""#))
    #expect(screen.contains("-w3"))
    #expect(try inLines(same, fromFile: false) == screen)
    #expect(try inLines(same, fromFile: true) == screen)
    #expect(try onASheet(same) == screen)
  }

  private func onTheScreen(_ same: Answers) throws -> String {
    let data = try newData()
    let journey = try Journey(taking: same.id, in: data)
    for keys in same.keys {
      if keys == same.words { try journey.type(keys) } else { try journey.press(keys) }
    }
    // Something was skipped, so Finish is on 0.
    try journey.see("Check these, then finish").press("0").see("result").stopForGood()
    return try Kept.response(in: data)
  }

  private func inLines(_ same: Answers, fromFile: Bool) throws -> String {
    let data = try newData()
    let lines = same.lines + ["0"]
    let source = fromFile ? " --answers \(try answers(lines, in: data))" : ""
    let run = try CommandRun(
      "take \(same.id) --role self --plain --now \(Journey.now)\(source)", in: data,
      input: fromFile ? "" : lines.joined(separator: "\n") + "\n")
    #expect(run.ending == .exited(0), "\(run.output)\(run.complaints)")
    // Prompts of a file of answers go where they do not mix with output (interaction.md 4.8).
    #expect((fromFile ? run.complaints : run.output).contains("Question 1 of"))
    #expect((fromFile ? run.output : run.complaints) == "")
    return try Kept.response(in: data)
  }

  private func onASheet(_ same: Answers) throws -> String {
    let data = try newData()
    let file = try answers(same.byLinkId, in: data)
    let run = try CommandRun(
      "take \(same.id) --role self --plain --now \(Journey.now) --answers \(file)", in: data)
    #expect(run.ending == .exited(0), "\(run.complaints)")
    return try Kept.response(in: data)
  }
}
