import Assessment
import FHIR
import Foundation
import Reports
import Testing

/// Every file is judged by another reader of R4, which refuses what R4 does not know.
struct StrictR4Tests {
  private static let isThere = Python.has("fhirkit", for: "strict R4")

  @Test(.enabled(if: isThere, "the Python package fhirkit-rs is not installed"))
  func `every questionnaire and definition is strict R4, with its translations too`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = BuiltIn.files.map(\.path)
    #expect(files.count >= 28)
    for opening in BuiltIn.openings {
      let file = folder.appending(path: opening.file)
      try Data(try #require(opening.form).json.utf8).write(to: file)
      files.append(file.path)
    }
    let outcome = try #require(Python.run(script: "validate_r4.py", files))
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(
    .enabled(if: isThere, "the Python package fhirkit-rs is not installed"),
    arguments: [true, false])
  func `an export of every golden case is strict R4, with names and without`(
    _ isNameless: Bool
  ) throws {
    var bytes: [UInt8] = []
    var writer = BundleWriter(withoutNames: isNameless ? { "someone" } : nil) { part in
      bytes += part
      return true
    }
    for record in try Self.records() { _ = writer.write(record) }
    let isWhole = writer.end()
    #expect(isWhole)
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try #require(Python.run(script: "validate_r4.py", [file.path]))
    #expect(outcome.status == 0, "\(outcome.output.prefix(2000))")
  }

  /// Every golden case in every role, with a draft, a stopped one and a version that was amended.
  private static func records() throws -> [KeptRecord] {
    let person = Person(id: "p1", name: "Maria", born: "1961-04", note: "n")
    let eva = Operator(id: "o1", name: "Eva", role: .proxy, settingsJSON: #"{"keys":"gentle"}"#)
    let at = "2026-11-22T09:00:00.000Z"
    var texts: [String] = []
    var kept: [KeptRecord] = []
    for (number, golden) in GoldenCase.all.enumerated() {
      let role = Role.allCases[number % Role.allCases.count]
      let session = try golden.session()
      if !texts.contains(session.form.json) { texts.append(session.form.json) }
      let status = PastAssessment.Status.allCases[number % PastAssessment.Status.allCases.count]
      let isOver = status == .completed || status == .amended
      let id = "a\(number)"
      let entries = [LogEntry.Kind.answer, .finish].map { kind in
        LogEntry(
          at: at, offsetMinutes: -300, kind: kind, path: kind == .answer ? "a.b" : "",
          old: kind == .answer ? #"["é \u{7} \"q\""]"# : nil, role: role, operatorID: "o1",
          reason: "")
      }
      kept.append(
        .assessment(
          AssessmentRecord(
            header: AssessmentHeader(
              id: id, person: person, questionnaireURL: session.form.url,
              questionnaireVersion: session.form.questionnaire.version,
              questionnaireJSON: session.form.json, role: role, operatorID: "o1", startedAt: at,
              replaces: number == 5 ? "a1" : nil),
            status: status, finishedAt: status == .inProgress ? nil : at,
            authoredAt: isOver ? at : nil, isReplaced: number == 1,
            responseJSON: isOver ? session.response(id: id) : nil,
            scores: isOver ? session.scores.map(\.kept) : [], entries: entries,
            rhythms: [PressRhythm(at: at, profile: "gentle", presses: [])])))
    }
    return texts.map { .questionnaire($0) }
      + [
        .person(PersonRecord(person: person, language: "es", putAwayAt: at)),
        .operator(OperatorRecord(eva, relatedTo: "p1", isInterviewer: true)),
      ] + kept
  }
}
