import Foundation
import TestSupport
import Testing

/// Questionnaires that are written from right to left, where terminals disagree on what to show.
@Suite struct RightToLeftTests {
  private let form = """
    {"resourceType": "Questionnaire", "language": "ar", "status": "active", "version": "1",
     "url": "https://example.org/walking-ar", "title": "المشي", "item": [
      {"linkId": "walk", "type": "choice", "text": "كيف تمشي في البيت؟", "answerOption": [
        {"valueString": "كما كنت من قبل"}, {"valueString": "ببطء"}]},
      {"linkId": "help", "type": "boolean", "text": "هل يساعدك أحد؟"}]}
    """

  private func data() throws -> TemporaryFolder {
    let data = try newData()
    let folder = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try form.write(
      to: folder.appendingPathComponent("walking-ar.json"), atomically: true, encoding: .utf8)
    return data
  }

  @Test func `on the full screen it says so in one sentence, and goes on in lines`() throws {
    let data = try data()
    let terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      ["take", "walking-ar", "--role", "self", "--data", data.path])
    try terminal.wait(for: "Answer:", seconds: Journey.patience)
    #expect(!terminal.isOnAlternateScreen && terminal.echoes)
    let rows = terminal.rows.filter { !$0.isEmpty }
    #expect(
      rows.first == "This questionnaire is written from right to left, so it is shown in lines.")
    #expect(rows.contains("Question 1 of 2. كيف تمشي في البيت؟"))
    terminal.send("2\n1\n1\nq\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    #expect(try Kept.response(in: data).contains(#"{"valueString":"ببطء"}"#))
  }

  @Test func `in lines there is nothing to be said of it`() throws {
    let run = try CommandRun("take walking-ar --role self --plain", in: try data(), input: "2\n")
    #expect(run.output.hasPrefix("Question 1 of 2. كيف تمشي في البيت؟\n1: كما كنت من قبل.\n"))
    #expect(run.ending == .exited(3))
  }

  @Test func `a past result of it is looked at in lines too`() throws {
    let data = try data()
    _ = try CommandRun(
      "take walking-ar --role self --plain", in: data, input: "2\n1\n1\nq\n")
    let journey = try Journey("--role self", in: data)
    try journey.see("What would you like to do?").press("3").see("Higher")
    try journey.terminal.press("1")
    try journey.terminal.wait(for: "shown in lines.", seconds: Journey.patience)
    #expect(!journey.terminal.isOnAlternateScreen)
    journey.terminal.send("q\n")
    #expect(journey.ending == .exited(0))
  }
}
