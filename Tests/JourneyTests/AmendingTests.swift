import Assessment
import Foundation
import Records
import TestSupport
import Testing

/// One response that is finished, and a change of it line by line.
enum Amending {
  /// A folder with speech as before, answered some days ago.
  static func answered() throws -> TemporaryFolder {
    let data = try newData()
    let items = ["known", "new", "phone", "pace", "carry", "last"]
    let file = try answers(items.map { "speech.\($0)=4" }, in: data)
    let run = try CommandRun(
      "take speech --role self --plain --answers \(file) --now 2026-11-22T10:00:00-09:30", in: data)
    #expect(run.ending == .exited(0), "\(run.complaints)")
    return data
  }

  /// To the result, what else can be done with it, the change, the first reason; then the first
  /// answer is another one, and from the check 0 finishes.
  static let presses = "1 3 1 5 1 1 1 3 9 0 q".replacing(" ", with: "\n") + "\n"
  /// How the page after the change tells of it.
  static let told = ", 3, "
  static let result = "Speech 23 of 24"

  static func amended() throws -> TemporaryFolder {
    let data = try answered()
    let run = try CommandRun("--plain", in: data, input: presses)
    #expect(run.output.contains(told) && run.output.contains(result), "\(run.output)")
    return data
  }
}

/// Answers that are changed after they were finished, through every command.
@Suite struct AmendingTests {
  @Test func `only the version that counts is listed, and says what it replaces`() throws {
    let data = try Amending.amended()
    let results = try CommandRun("history --json", in: data).output
    #expect(results.matches(of: /"id":/).count == 1)
    #expect(results.contains(#""status":"amended","authored":"2026-11-22T19:30:0"#))
    #expect(try #require(results.firstMatch(of: /"replaces":"([^"]+)"/)).1.count == 36)
    #expect(results.contains(#""code":"speech","value":23"#))
    let lines = try CommandRun("history", in: data).output
    #expect(lines.hasPrefix("2026-11-22  speech"))
    #expect(lines.contains("23 of 24") && !lines.contains("24 of 24"))
  }

  @Test func `the log of both versions is told, with why there are two`() throws {
    let data = try Amending.amended()
    let results = try CommandRun("history --json", in: data).output
    let newer = try #require(results.firstMatch(of: /"id":"([^"]+)"/)).1
    let older = try #require(results.firstMatch(of: /"replaces":"([^"]+)"/)).1
    let log = try CommandRun("history --log \(newer)", in: data).output
    #expect(log.contains("You: began a change, because: I pressed the wrong key\n"))
    #expect(log.contains("You: 6 answers taken over\n"))
    #expect(log.contains(" (it was: 4 "))
    let before = try CommandRun("history --log \(older)", in: data).output
    #expect(before.contains("(UTC-09:30), You: finished"))
    #expect(!before.contains("change"))
  }

  @Test(arguments: ["text", "csv", "html"])
  func `a report has the version that counts, on the day of its answers`(_ shape: String) throws {
    let data = try Amending.amended()
    let day = "--from 2026-11-22 --to 2026-11-22"
    func report(of data: TemporaryFolder) throws -> String {
      let file = data.path + "/report"
      _ = try CommandRun("report --format \(shape) \(day) --output \(file)", in: data)
      return try String(contentsOfFile: file, encoding: .utf8)
    }
    let (report, old) = (try report(of: data), try report(of: try Amending.answered()))
    let (now, before) = shape == "csv" ? (",23,0,24,", ",24,0,24,") : ("23 of 24", "24 of 24")
    #expect(report.contains(now) && !report.contains(before))
    #expect(old.contains(before) && !old.contains(now))
    if shape == "csv" { #expect(report.contains(",amended,2026-11-22T")) }
  }

  @Test func `both versions leave and come in, the log included, to the last byte`() throws {
    let data = try Amending.amended()
    // A change that was begun and not finished goes with them.
    _ = try CommandRun("--plain", in: data, input: "1\n3\n1\n5\n1\n2\n1\n1\n")
    let file = data.path + "/all.json"
    _ = try CommandRun("data export --output \(file)", in: data)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.matches(of: /"resourceType":"QuestionnaireResponse"/).count == 3)
    #expect(text.matches(of: /"url":"replaces"/).count == 2)
    #expect(text.contains(#""url":"reason","valueString":"I pressed the wrong key""#))
    #expect(text.contains(#""url":"reason","valueString":"I understood a question wrongly""#))
    let there = try newData()
    let came = try CommandRun("data import \(file)", in: there)
    #expect(came.ending == .exited(0), "\(came.complaints)")
    #expect(try CommandRun("data export", in: there).output == text)
    #expect(
      try CommandRun("history --json", in: there).output
        == CommandRun("history --json", in: data).output)
  }

  @Test func `a correction of long ago is no new check-in`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    _ = try CommandRun(
      "take check-in --role self --plain --answers \(file) --now 2026-08-22T10:00:00+01:00",
      in: data)
    let before = try CommandRun("due", in: data)
    #expect(before.ending == .exited(1))
    let store = try Store(folder: data.path)
    let past = try #require(try store.history(of: nil).first)
    let header = AssessmentHeader(
      id: "a2", person: past.header.person, questionnaireURL: past.header.questionnaireURL,
      questionnaireVersion: past.header.questionnaireVersion,
      questionnaireJSON: past.header.questionnaireJSON, role: past.header.role,
      startedAt: past.finishedAt, replaces: past.header.id)
    let now = "2026-11-24T10:00:00.000Z"
    try store.finish(
      header, at: now, status: .amended, responseJSON: past.responseJSON, scores: past.scores,
      entry: LogEntry(at: now, offsetMinutes: 0, kind: .finish, path: "", role: .`self`))
    try store.close()
    #expect(try CommandRun("due", in: data).ending == .exited(1))
  }
}
