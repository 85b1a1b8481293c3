import Assessment
import Foundation
import GRDB

@testable import Records

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "thenar-" + UUID().uuidString

  var file: String { path + "/thenar.sqlite" }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Opens the store as this very process would, without patience.
  func open(as holder: LeaseHolder = .current) throws -> Store {
    try Store(folder: path, holder: holder, patience: 0)
  }

  /// The parent process: one that runs and is not this one.
  func openAsOther() throws -> Store {
    try open(as: LeaseHolder(runningAs: getppid()))
  }

  /// A connection that knows nothing of the store.
  func raw() throws -> DatabaseQueue {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return try DatabaseQueue(path: file)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

let ana = Person(id: "p1", name: "Ana Ríos", born: "1961-04")
let ben = Person(id: "p2", name: "Ben")

/// The instant that many minutes after ten o'clock of a day in 2026.
func minute(_ minutes: Int) -> String {
  let hour = 10 + minutes / 60
  let rest = minutes % 60
  return "2026-11-22T\(hour):\(rest < 10 ? "0" : "")\(rest):00.000Z"
}

func header(
  _ id: String = "a1", of person: Person = ana, role: Role = .`self`, operatorID: String? = nil,
  json: String = #"{"resourceType":"Questionnaire"}"#, replaces: String? = nil
) -> AssessmentHeader {
  AssessmentHeader(
    id: id, person: person, questionnaireURL: "https://thenar.example/fhir/Questionnaire/gait",
    questionnaireVersion: "1.0.0", questionnaireJSON: json, role: role, operatorID: operatorID,
    startedAt: minute(0), replaces: replaces)
}

func entry(
  _ path: String = "gait.walk", at minutes: Int = 1, kind: LogEntry.Kind = .answer,
  new: String? = #"{"valueInteger":3}"#, operatorID: String? = nil, reason: String? = nil
) -> LogEntry {
  LogEntry(
    at: minute(minutes), offsetMinutes: 60, kind: kind, path: path, old: nil, new: new,
    role: .`self`, operatorID: operatorID, reason: reason)
}

func score(_ code: String = "gait", _ value: String? = "19") -> KeptScore {
  KeptScore(
    code: code, value: value, answered: value == nil ? 4 : 6, of: 6, min: "0", max: "24",
    estimated: false)
}

extension Store {
  /// Keeps an entry about somebody who may be new.
  func keep(_ entry: LogEntry, to header: AssessmentHeader) throws(StoreError) {
    try add(header.person)
    try append(entry, to: header)
  }

  /// One answer, and finished `minutes` after ten.
  func complete(
    _ header: AssessmentHeader, at minutes: Int, json: String? = nil,
    status: PastAssessment.Status = .completed, scores: [KeptScore] = [score()]
  ) throws(StoreError) {
    try keep(entry(at: minutes), to: header)
    try finish(
      header, at: minute(minutes), status: status,
      responseJSON: json ?? #"{"id":"\#(header.id)"}"#, scores: scores,
      entry: entry("", at: minutes, kind: .finish, new: nil))
  }
}
