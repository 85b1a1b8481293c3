import Assessment
import FHIR
import Foundation
import Library
import Records
import Reports
import TestSupport

/// The instant that many minutes after ten o'clock of a day in 2026.
func moment(_ minutes: Int) throws -> Moment {
  let hour = 10 + minutes / 60
  let text = "2026-11-22T\(hour):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):00.000"
  guard let local = DateTime(text + "+01:00") else { throw Unreadable() }
  let utc = "2026-11-22T\(hour - 1 < 10 ? "0" : "")\(hour - 1)" + text.dropFirst(13) + "Z"
  return Moment(utc: utc, offsetMinutes: 60, local: local)
}

struct Unreadable: Error {}

let ana = Person(id: "p1", name: "Ana Ríos", born: "1961-04")
let eva = Operator(id: "o1", name: "Eva", role: .proxy, settingsJSON: #"{"keys":"gentle"}"#)
let shelf = QuestionnaireFiles.shelf(ownFolder: "")

/// A store of its own, with what a test puts into it.
final class KeptStore {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  deinit { do { try store.close() } catch {} }

  /// Answers the first questions of a questionnaire with their first option, and finishes it if wished.
  @discardableResult
  func answer(
    _ questionnaire: String = "gait", id: String, _ person: Person = ana,
    role: Role = .`self`, operator presser: Operator? = nil, at minutes: Int = 0,
    replacing: String? = nil, status: PastAssessment.Status? = .completed, count: Int = 99,
    after past: [PastAssessment] = []
  ) throws -> AssessmentHeader {
    guard let form = shelf.opening(questionnaire)?.form else { throw Unreadable() }
    let setting = Setting(
      person: person, role: role, operator: presser, previous: Previous.merged(past))
    var session = Session(form: form, setting: setting, at: try moment(minutes))
    let header = AssessmentHeader(
      id: id, person: person, questionnaireURL: form.url,
      questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json, role: role,
      operatorID: presser?.id, startedAt: try moment(minutes).utc, replaces: replacing)
    try store.add(person)
    if let presser { try store.keepOperator(presser) }
    for item in form.asked.prefix(count) where session.isAsked(item.index) {
      guard let option = item.options.first else { continue }
      let reply = Reply.answers([option.answer])
      session = session.answering(item.index, with: reply, at: try moment(minutes))
      try store.append(
        LogEntry(
          at: try moment(minutes).utc, offsetMinutes: 60, kind: .answer, path: item.linkId,
          new: reply.json, role: role, operatorID: presser?.id),
        to: header)
    }
    guard let status else { return header }
    try finish(header, session, at: minutes + 1, as: status)
    return header
  }

  /// Finishes what was begun, with the answers that are kept of it.
  func finish(_ header: AssessmentHeader, at minutes: Int = 5) throws {
    guard let form = shelf.opening(url: header.questionnaireURL)?.form else { throw Unreadable() }
    let setting = Setting(person: header.person, role: header.role)
    let session = Session(form: form, setting: setting, at: try moment(minutes), isBegun: true)
      .replaying(try store.entries(of: header.id))
    try finish(header, session, at: minutes, as: .completed)
  }

  private func finish(
    _ header: AssessmentHeader, _ session: Session, at minutes: Int,
    as status: PastAssessment.Status
  ) throws {
    let end = try moment(minutes)
    let session = session.finished(at: end, as: status)
    try store.finish(
      header, at: end.utc, status: status, responseJSON: session.response(id: header.id),
      scores: session.scores.map(\.kept),
      entry: LogEntry(
        at: end.utc, offsetMinutes: 60, kind: .finish, path: "", role: header.role,
        operatorID: header.operatorID))
  }

  /// One of everything that can be kept.
  func fill() throws {
    try answer(id: "a1")
    try answer("speech", id: "a2", role: .proxy, operator: eva, at: 5)
    try answer(
      id: "a3", Person(id: "p2", name: "Ben"), role: .interview,
      operator: Operator(id: "o2", name: "Kim", role: .interview), at: 10, count: 2)
    try answer(id: "a4", at: 20, replacing: "a1", status: .amended)
    try answer("hand-dexterity", id: "a5", at: 30, status: nil, count: 3)
    let stopped = try answer("stiffness", id: "a6", at: 40, status: nil, count: 1)
    try store.stop(stopped.id, at: try moment(41).utc)
    try store.keep(
      PressRhythm(
        at: try moment(0).utc, profile: "gentle",
        presses: [Press(gap: nil, kind: .choose, row: 0, outcome: .counted)], answers: 1),
      of: "a1")
    // Touched after the draft that was begun later.
    try answer("gait", id: "a7", at: 45, status: nil, count: 1)
    try store.append(
      LogEntry(
        at: try moment(50).utc, offsetMinutes: -300, kind: .undo, path: "hand.write",
        role: .`self`, reason: "\u{9B}31m \"quoted\" \\ end"),
      to: try answer("hand-dexterity", id: "a5", at: 30, status: nil, count: 0))
  }

  func export(_ selection: Selection = .everything, isNameless: Bool = false) throws -> String {
    var bytes: [UInt8] = []
    var count = 0
    let makeIdentifier = {
      count += 1
      return "pseudonym-\(count)"
    }
    var writer = BundleWriter(withoutNames: isNameless ? makeIdentifier : nil) { part in
      bytes += part
      return true
    }
    try store.export(selection) { writer.write($0) }
    guard writer.end() else { throw Unreadable() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What came of a file, by kind of arrival, and what did not come in.
  @discardableResult
  func takeIn(_ text: String) throws -> BundleReader.Outcome {
    let reader = try BundleReader(Array(text.utf8), shelf: shelf) { text in
      guard let local = DateTime(text), let offset = local.offsetMinutes,
        let utc = local.adding(Decimal128(-offset), .minute)
      else { return nil }
      let instant = utc.description.prefix(19) + ".000Z"
      return Moment(utc: String(instant), offsetMinutes: offset, local: local)
    }
    return try reader.takeIn(by: store.takeIn)
  }
}
