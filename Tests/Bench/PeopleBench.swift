import Assessment
import FHIR
import Foundation
import Library
import Records
import TestSupport

/// What somebody waits for who asks many people: 1,000 of them with 100 responses each.
struct PeopleBench {
  let program: String
  let rounds: Int
  /// `THENAR_PEOPLE` says how many, where 1,000 take too long to be made.
  private let count = Int(ProcessInfo.processInfo.environment["THENAR_PEOPLE"] ?? "") ?? 1000
  private let each = 100

  func run() throws {
    let folder = try TemporaryFolder()
    try fill(folder.path)
    try Data("Person 1\nPerson 2\n".utf8).write(to: folder.url.appendingPathComponent("today"))
    let cat = try PseudoTerminal(running: "/bin/cat")
    let thenar = try PseudoTerminal(
      running: program, ["--role", "interview", "--operator", "Kim", "--keys", "interviewer"],
      environment: ["THENAR_DATA": folder.path])
    try thenar.wait(for: "Today's list")
    // Each key, and what is on the screen when its page is complete.
    let steps = [
      ("find", "f", "Type a few letters"), ("find, a letter more", "p", " fit"),
      ("back to the people", "\u{1B}", "Today's list"),
      ("a person's page", "1", "I ask, Person 1 answers"), ("history", "4", "of \(each)"),
      ("back to the person", "\u{7F}", "I ask, Person 1 answers"),
      ("the people again", "9", "Today's list"),
    ]
    var times = [Pairs](repeating: Pairs(), count: steps.count)
    for _ in 0..<rounds {
      for (index, step) in steps.enumerated() {
        let echo = try milliseconds {
          let seen = cat.bytes
          cat.send("x")
          try cat.wait("the echo") { cat.bytes > seen }
        }
        let ours = try milliseconds {
          thenar.send(step.1)
          try thenar.wait(for: step.2)
        }
        times[index].add(ours, beside: echo)
        thenar.settle(quietMilliseconds: 5)
      }
    }
    thenar.signal(SIGTERM)
    _ = thenar.ending()
    for (step, pairs) in zip(steps, times) {
      print(pairs.line("\(step.0), \(count) people", unit: "ms", beside: "echo of cat"))
    }
  }

  /// Keeps the same finished questionnaire again and again, month by month.
  private func fill(_ path: String) throws {
    let shelf = Shelf(files: QuestionnaireFiles.builtInFiles)
    guard let form = shelf.opening("speech")?.form,
      let now = DateTime("2026-11-22T10:00:00Z")
    else { return }
    let moment = Moment(utc: "2026-11-22T10:00:00.000Z", offsetMinutes: 0, local: now)
    let setting = Setting(person: Person(id: "p", name: ""), role: .interview)
    var session = Session(form: form, setting: setting, at: moment)
    while let item = session.firstOpen, let option = form.items[item].options.first {
      session = session.answering(item, with: .answers([option.answer]), at: moment)
    }
    session = session.finished(at: moment)
    let store = try Store(folder: path)
    _ = try store.takeIn { take in
      for person in 1...count {
        for number in 0..<each {
          let month = "\(number % 12 + 1)"
          let at = "\(2018 + number / 12)-\(month.count == 1 ? "0" : "")\(month)-01T10:00:00.000Z"
          let header = AssessmentHeader(
            id: "\(person)-\(number)", person: Person(id: "\(person)", name: "Person \(person)"),
            questionnaireURL: form.url, questionnaireVersion: form.questionnaire.version,
            questionnaireJSON: form.json, role: .interview, startedAt: at)
          _ = try take(
            .assessment(
              AssessmentRecord(
                header: header, status: .completed, finishedAt: at, authoredAt: at,
                responseJSON: session.response(id: header.id), scores: session.scores.map(\.kept))))
        }
      }
      return true
    }
    try store.close()
  }
}
