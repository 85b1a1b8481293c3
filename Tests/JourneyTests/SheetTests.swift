import Foundation
import TestSupport
import Testing

/// Answers by linkId: everything is checked before anything is kept (data-model.md 7).
@Suite struct SheetTests {
  @Test(arguments: ["proxy", "interview"])
  func `a sheet for somebody else without a name is refused`(_ role: String) throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    let run = try CommandRun("take cramping --role \(role) --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    #expect(run.complaints.contains("add --person NAME"))
    #expect(try ListedResult.all(in: data).isEmpty)
  }

  @Test func `a name in other capitals and spaces is the same person`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for name in ["Ann Lee", "  ann   LEE "] {
      let run = try CommandRun(
        [
          "take", "cramping", "--role", "proxy", "--person", name, "--plain", "--answers", file,
          "--data", data.path,
        ])
      #expect(run.ending == .exited(0), "\(run.complaints)")
    }
    #expect(try ListedResult.all(in: data).map(\.person) == ["Ann Lee", "Ann Lee"])
  }

  @Test func `every wrong line is told, and not even the person is kept`() throws {
    let data = try newData()
    let file = try answers(
      [
        "gait.indoor=9", "gait.rise=3", "gait.rise=2", "gait.aids=2,2", "gait.aids=1,2",
        "gait.falls=did-not-come-up", "gait.aids=not-sure", "nothing",
      ], in: data)
    let run = try CommandRun(
      "take gait --role proxy --person Ann --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    let lines = run.complaints.split(separator: "\n").map(String.init)
    #expect(
      lines.map { $0.dropFirst(file.count + 1).prefix(1) } == ["1", "3", "4", "5", "6", "7", "8"])
    #expect(lines[1].contains("gait.rise has an answer in line 2 already"))
    #expect(lines[2].contains("has \"2\" twice"))
    #expect(lines[3].contains("goes with no other answer"))
    #expect(lines[4].contains("gait.falls cannot be answered with did-not-come-up"))
    #expect(lines[5].contains("gait.aids cannot be answered with not-sure"))
    #expect(run.complaints.hasSuffix(" Nothing was stored.\n"))
    let person = try CommandRun("history --person Ann", in: data)
    #expect(person.complaints.contains("nobody called \"Ann\" is known here"))
    #expect(person.ending == .exited(0))
  }

  @Test func `a refused sheet leaves a single file`() throws {
    let data = try newData()
    let file = try answers(["nowhere=9"], in: data)
    _ = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(try data.names.filter { $0.hasPrefix("thenar") } == ["thenar.sqlite"])
  }

  @Test(arguments: [[], ["# nothing yet"]])
  func `a file without an answer is told, and nothing is begun`(_ lines: [String]) throws {
    let data = try newData()
    let file = try answers(lines, in: data)
    let run = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    #expect(run.complaints == "thenar: \(file) has no answers. Nothing was stored.\n")
    #expect(try data.names == ["answers.txt"])
  }

  @Test func `answers in order exit 3 with a draft, and 2 where they began none`() throws {
    let data = try newData()
    let file = try answers(["what"], in: data)
    let none = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(none.ending == .exited(2))
    #expect(none.complaints.hasSuffix("thenar: the answers in \(file) finished nothing.\n"))
    let begun = try answers(["3"], in: data)
    let draft = try CommandRun("take gait --role self --plain --answers \(begun)", in: data)
    #expect(draft.ending == .exited(3))
    let kept = "thenar: what was answered is kept; start again to carry on.\n"
    #expect(draft.complaints.hasSuffix(kept))
  }

  @Test func `a sheet refuses what the pages refuse`() throws {
    let data = try newData()
    let questionnaires = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: questionnaires, withIntermediateDirectories: true)
    let option = #"{ "valueCoding": { "code": "a", "display": "A" } }"#
    try """
    { "resourceType": "Questionnaire", "url": "urn:own", "status": "active", "title": "Own", "item": [
      { "linkId": "when", "type": "date", "text": "When?" },
      { "linkId": "what", "type": "text", "text": "What?" },
      { "linkId": "which", "type": "open-choice", "text": "Which?", "answerOption": [\(option)] }] }
    """.write(
      to: questionnaires.appendingPathComponent("own.json"), atomically: true, encoding: .utf8)
    let file = try answers(
      ["when=2026-12-01", "what=" + String(repeating: "x", count: 600), "which=mine"], in: data)
    let run = try CommandRun(
      "take own --role self --plain --now \(Journey.now) --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    let lines = run.complaints.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("2026-12-01 is still to come. Type a date up to today.") == true)
    #expect(lines.last?.hasSuffix("at most 500 fit. Rub out 100. Nothing was stored.") == true)
  }

  @Test func `a sheet prints the scores that lead, and what is still to come`() throws {
    let data = try newData()
    let file = try answers(["hand.fasten=4"], in: data)
    let run = try CommandRun("take hand-dexterity --role self --plain --answers \(file)", in: data)
    #expect(
      run.output == """
        Hand dexterity: no score (1 of 6 answered)
        Function: no total. Not enough answers in: hand dexterity.

        """)
  }
}
