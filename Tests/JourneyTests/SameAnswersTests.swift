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
    /// The key of Finish, which is 0 where something was skipped.
    var finish = "0"
    /// Whether one press gives each answer, so that the log of presses is that of a sheet too.
    var isOnePressEach = false
    /// A part of what is listed of its scores.
    let score: String
    var testDescription: String { id }

    /// Every key a line of its own, as plain mode asks for them.
    var lines: [String] {
      (keys + [finish]).flatMap { $0 == words ? [$0] : $0.split(separator: " ").map(String.init) }
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
      ], score: "10.8 from 0 to 24, 5 of 6, estimated"),
    Answers(
      id: "gait", keys: ["3 2 1 5 6 2", "3 3", "2 enter", "2", "2 3 0 0"], words: "",
      byLinkId: [
        "gait.indoor=3", "gait.outdoor=2", "gait.stairs=1", "gait.rise=not-sure",
        "gait.toes=did-not-come-up", "gait.steady=2", "gait.side.right=3", "gait.side.left=3",
        "gait.falls=2", "gait.hurt=2", "gait.aids=2,3",
      ], score: ""),
    Answers(
      id: "check-in",
      keys: ["4 4 3 3 2 4", "0 1 0", "4 3 4 4 3 4", "4", "3 4 3 3 2 3"], words: "",
      byLinkId: [
        "hand.fasten=4", "hand.turn=4", "hand.write=3", "hand.pinch=3", "hand.keys=2",
        "hand.hold=4", "gait.indoor=0", "gait.rise=1", "gait.steady=0", "speech.known=4",
        "speech.new=3", "speech.phone=4", "speech.pace=4", "speech.carry=3", "speech.last=4",
        "cramp.count=4", "stiff.often=3", "stiff.level=4", "stiff.push=3", "stiff.jerk=3",
        "stiff.tasks=2", "stiff.rest=3",
      ], finish: "1", isOnePressEach: true, score: "43 from 0 to 72, 18 of 18"),
  ]

  @Test(arguments: all)
  func `the screen, lines piped, typed or in a file, and a sheet keep the same`(_ same: Answers)
    throws
  {
    let screen = try onTheScreen(same)
    #expect(screen.response.contains(#""resourceType":"QuestionnaireResponse""#))
    #expect(screen.response.contains("-w3"))
    #expect(screen.scores.contains { $0.hasPrefix(same.score) }, "\(screen.scores)")
    #expect(try inLines(same, fromFile: false) == screen)
    #expect(try inLines(same, fromFile: true) == screen)
    #expect(try typed(same) == screen)
    let sheet = try onASheet(same)
    #expect(sheet.response == screen.response && sheet.scores == screen.scores)
    #expect((sheet.log == screen.log) == same.isOnePressEach)
  }

  private func onTheScreen(_ same: Answers) throws -> Outcome {
    let data = try newData()
    let journey = try Journey(taking: same.id, in: data)
    for keys in same.keys {
      if keys == same.words { try journey.type(keys) } else { try journey.press(keys) }
    }
    try journey.see("Finish").press(same.finish).see("Undo finish").stopForGood()
    return try Outcome(in: data)
  }

  private func inLines(_ same: Answers, fromFile: Bool) throws -> Outcome {
    let data = try newData()
    let lines = same.lines
    let source = fromFile ? " --answers \(try answers(lines, in: data))" : ""
    let run = try CommandRun(
      "take \(same.id) --role self --plain --now \(Journey.now)\(source)", in: data,
      input: fromFile ? "" : lines.joined(separator: "\n") + "\n")
    #expect(run.ending == .exited(0), "\(run.output)\(run.complaints)")
    // Prompts of a file of answers go where they do not mix with output (interaction.md 4.8).
    #expect((fromFile ? run.complaints : run.output).contains("Question 1 of"))
    #expect((fromFile ? run.output : run.complaints) == "")
    return try Outcome(in: data)
  }

  private func typed(_ same: Answers) throws -> Outcome {
    let data = try newData()
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      ["take", same.id, "--role", "self", "--plain", "--now", Journey.now, "--data", data.path],
      environment: ["TZ": "Europe/Berlin"])
    for line in same.lines + ["q"] { terminal.send(line + "\n") }
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    return try Outcome(in: data)
  }

  /// What is kept at the end.
  private struct Outcome: Equatable {
    let response: String
    let scores: [String]
    let log: [String]

    init(in data: TemporaryFolder) throws {
      response = try Kept.response(in: data)
      scores = try ListedResult.only(in: data).scores.map(\.description)
      log = try Kept.finishedLog(in: data)
    }
  }

  private func onASheet(_ same: Answers) throws -> Outcome {
    let data = try newData()
    let file = try answers(same.byLinkId, in: data)
    let run = try CommandRun(
      "take \(same.id) --role self --plain --now \(Journey.now) --answers \(file)", in: data)
    #expect(run.ending == .exited(0), "\(run.complaints)")
    return try Outcome(in: data)
  }
}
