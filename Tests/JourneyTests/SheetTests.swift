import Assessment
import Foundation
import Records
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
          "take", "cramping", "--role", "proxy", "--person", name, "--operator", "Eva", "--plain",
          "--answers", file, "--data", data.path,
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
      "take gait --role proxy --person Ann --operator Eva --plain --answers \(file)", in: data)
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

  @Test(arguments: [
    ("safety", "off until a file emergency-number with the local number is in the data folder"),
    ("body-map", "a part of other questionnaires"),
  ])
  func `what is not offered is not taken, and why is told`(_ id: String, _ why: String) throws {
    let data = try newData()
    let file = try answers(["safe.breath=4"], in: data)
    for end in ["", " --answers \(file)"] {
      let run = try CommandRun("take \(id) --role self --plain" + end, in: data)
      #expect(run.ending == .exited(2))
      #expect(run.complaints.contains(why), "\(run.complaints)")
    }
    #expect(try data.names == ["answers.txt"])
  }

  @Test func `with an emergency number Safety is listed and taken`() throws {
    let data = try newData()
    let number = data.url.appendingPathComponent("emergency-number")
    try "112\n".write(to: number, atomically: true, encoding: .utf8)
    let file = try answers(["safe.breath=4"], in: data)
    let run = try CommandRun("take safety --role self --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(0))
    let told = "Worth telling your care team: trouble breathing at rest (now).\n"
    #expect(run.output.hasPrefix(told), "\(run.output)")
    #expect(try CommandRun("form list", in: data).output.contains("\nsafety  Safety, version"))
  }

  @Test func `it tells what is worth telling until the team knows, and again when it is worse`()
    throws
  {
    let data = try newData()
    let line = "Worth telling your care team: falls (this week).\n"
    let times = [(20, 2, true, nil), (21, 2, false, LogEntry.known), (22, 3, true, nil)]
    for (day, falls, isTold, reason) in times {
      let file = try answers(["gait.falls=\(falls)"], in: data)
      let run = try CommandRun(
        "take gait --role self --plain --answers \(file) --now 2026-11-\(day)T10:00:00Z", in: data)
      #expect(run.output.hasSuffix(line) == isTold, "\(run.output)")
      let shown = try acknowledgeFirst(in: data).filter { $0.kind == .flagShown }
      #expect(shown.map(\.reason) == [reason])
    }
  }

  /// Says of the first assessment that the team knows its falls; what was logged of the newest flags.
  private func acknowledgeFirst(in data: TemporaryFolder) throws -> [LogEntry] {
    let store = try Store(folder: data.path)
    let past = try store.history(of: nil)
    if past.count == 1 {
      let known = LogEntry(
        at: past[0].finishedAt, offsetMinutes: 0, kind: .flagAcknowledged, path: "flag.rf11",
        role: .`self`)
      try store.append(known, to: past[0].header)
    }
    try store.close()
    return past[0].flagEntries
  }

  @Test func `it tells that somebody was seen on few days`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4", "about.days=1"], in: data)
    let run = try CommandRun(
      "take cramping --role proxy --person Ann --operator Eva --plain --answers \(file)", in: data)
    #expect(run.output.hasSuffix("\nSeen on few days: less than half of the past 7.\n"))
  }

  @Test(arguments: [("112", "112"), ("", "your local emergency number")])
  func `what a form says at its end has the emergency number`(_ set: String, _ told: String) throws
  {
    let data = try newData()
    let questionnaires = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: questionnaires, withIntermediateDirectories: true)
    try """
    { "resourceType": "Questionnaire", "url": "urn:own", "status": "active", "title": "Own", "item": [
      { "linkId": "well", "type": "boolean", "text": "Well?" },
      { "linkId": "end", "type": "display", "text": "Call {emergency}." }] }
    """.write(
      to: questionnaires.appendingPathComponent("own.json"), atomically: true, encoding: .utf8)
    let number = data.url.appendingPathComponent("emergency-number")
    try set.write(to: number, atomically: true, encoding: .utf8)
    let file = try answers(["well=1"], in: data)
    let run = try CommandRun("take own --role self --plain --answers \(file)", in: data)
    #expect(run.output == "Call \(told).\n")
  }

  @Test(arguments: ["proxy", "interview"])
  func `a sheet for somebody else says who pressed the keys`(_ role: String) throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    let take = "take cramping --role \(role) --person Ann --plain --answers \(file)"
    let run = try CommandRun(take, in: data)
    #expect(run.ending == .exited(2))
    #expect(run.complaints.contains("add --operator NAME. Nothing was stored."))
    #expect(try ListedResult.all(in: data).isEmpty)
    _ = try CommandRun(take + " --operator Eva", in: data)
    #expect(try Kept.response(in: data).contains(#""display":"Eva""#))
  }

  @Test func `one human has one identifier in every role`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for who in ["proxy --operator Eva", "interview --operator EVA"] {
      _ = try CommandRun(
        "take cramping --person Ann --plain --answers \(file) --role \(who)", in: data)
    }
    let store = try Store(folder: data.path)
    let (operators, past) = (try store.operators(), try store.history(of: nil))
    try store.close()
    #expect(operators.map(\.name) == ["Eva"] && operators.map(\.role) == [.proxy])
    #expect(past.map(\.header.operatorID) == [operators[0].id, operators[0].id])
    #expect(past.contains { $0.responseJSON.contains("Practitioner/\(operators[0].id)") })
    #expect(past.contains { $0.responseJSON.contains("RelatedPerson/\(operators[0].id)") })
  }
}
