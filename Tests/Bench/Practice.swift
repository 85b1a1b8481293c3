import Assessment
import FHIR
import Foundation
import Library
import Records
import TestSupport

/// The records of a whole practice: as many check-ins of every person, a week apart.
struct Practice {
  static let people =
    Int(ProcessInfo.processInfo.environment["THENAR_PEOPLE"] ?? "").map { max(1, $0) } ?? 1000
  static let checkIns = 100

  let folder = try? TemporaryFolder()
  let form: Form
  private let template: Session
  private static let instant = "2026-11-22T10:00:00.000Z"

  init?() throws {
    let shelf = Shelf(files: QuestionnaireFiles.builtInFiles)
    guard let form = shelf.opening(Shelf.checkInID)?.form, let now = DateTime(Self.instant) else {
      return nil
    }
    self.form = form
    let moment = Moment(utc: Self.instant, offsetMinutes: 0, local: now)
    var session = Session(
      form: form, setting: Setting(person: Self.person(0), role: .interview), at: moment)
    var asked: Set<Int> = []
    while let item = session.firstOpen, asked.insert(item).inserted {
      let options = form.items[item].options
      guard let option = options.dropFirst().first ?? options.first else { break }
      session = session.answering(item, with: .answers([option.answer]), at: moment)
    }
    template = session.finished(at: moment)
  }

  static func person(_ number: Int) -> Person {
    Person(id: "person-\(number)", name: "Person \(number)", born: "\(1930 + number % 60)")
  }

  /// Fills a store; a person a transaction.
  func fill(_ store: Store) throws {
    let json = template.response(id: "ID")
    let scores = template.scores.map(\.kept)
    let entries = template.log(at: Self.instant)
    try store.addOperator(Operator(id: "nurse", name: "Eva"))
    let calendar = Date(timeIntervalSince1970: 1_795_341_600)
    let days = (0..<Self.checkIns).map {
      String(
        calendar.addingTimeInterval(Double($0 - Self.checkIns) * 604_800)
          .ISO8601Format().prefix(10))
    }
    for number in 0..<Self.people {
      let person = Self.person(number)
      _ = try store.takeIn { keep in
        _ = try keep(.person(PersonRecord(person: person)))
        for (count, day) in days.enumerated() {
          let id = "a-\(number)-\(count)"
          let at = Self.instant.replacingOccurrences(of: "2026-11-22", with: day)
          let header = AssessmentHeader(
            id: id, person: person, questionnaireURL: form.url,
            questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json,
            role: .interview, operatorID: "nurse", startedAt: at)
          _ = try keep(
            .assessment(
              AssessmentRecord(
                header: header, status: .completed, finishedAt: at, authoredAt: at,
                responseJSON: json.replacingOccurrences(of: "2026-11-22", with: day)
                  .replacingOccurrences(of: "\"ID\"", with: "\"\(id)\""),
                scores: scores, entries: entries.map { $0.moved(to: at) })))
        }
        return true
      }
    }
  }
}

extension Session {
  /// An entry for every answer, and the finish.
  fileprivate func log(at instant: String) -> [LogEntry] {
    form.items.indices.compactMap { item in
      guard replies[item] != nil else { return nil }
      return LogEntry(
        at: instant, offsetMinutes: 0, kind: .answer, path: form.items[item].linkId,
        new: #"[{"valueCoding":{"code":"3"}}]"#, role: .interview, operatorID: "nurse")
    }
      + [
        LogEntry(
          at: instant, offsetMinutes: 0, kind: .finish, path: "", role: .interview,
          operatorID: "nurse")
      ]
  }
}

extension LogEntry {
  fileprivate func moved(to instant: String) -> LogEntry {
    LogEntry(
      at: instant, offsetMinutes: offsetMinutes, kind: kind, path: path, old: old, new: new,
      role: role, operatorID: operatorID)
  }
}
