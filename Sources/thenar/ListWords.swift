import Assessment
import FHIR
import Interface
import Library

/// What `form list`, `form check` and `history` print.
extension CommandWords {
  static func noFindings(_ file: String) -> String { "\(file): no findings" }

  static let standardInput = "standard input"
  static func notInHouseLayout(_ file: String) -> String { "\(file): not in house layout" }

  static func laidOut(_ file: String, isChanged: Bool) -> String {
    isChanged ? "\(file): laid out" : "\(file): in house layout already"
  }

  static func noResource(_ file: String) -> String {
    "\(file): this is no FHIR resource: \"resourceType\" is missing. It is left as it was."
  }

  /// Everything that is wrong with a file, a line each; `fault` is why it cannot even be read.
  static func problems(of opening: Opening, _ fault: FileFault? = nil) -> [String] {
    if let fault { return ["\(opening.file) cannot be read: \(fault.reason)"] }
    return opening.problems.map { Words.english.problems.sentence(for: $0, in: opening.file) }
  }

  /// A questionnaire at hand in one line.
  static func listed(
    _ opening: Opening, _ fault: FileFault?, at moment: Moment, _ words: Words
  ) -> String {
    guard let form = opening.form else {
      let fatal = opening.problems.first { $0.severity == .fatal }
      let problem = fatal.map { words.problems.sentence(for: $0, in: opening.file) }
      let reason = fault?.reason ?? problem
      return "\(opening.id)  \(words.cannotBeUsed)\(reason.map { ": \($0)" } ?? "")"
    }
    let problems = opening.problems.count
    let findings = problems == 0 ? "" : ", " + counted(problems, "finding")
    // The most that a person alone can be asked, as its first page says.
    let alone = Setting(person: Person(id: "", name: ""), role: .`self`)
    let count = Session(form: form, setting: alone, at: moment).mostQuestions
    return "\(opening.id)  \(form.title), version \(form.questionnaire.version), "
      + counted(count, "question") + findings
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  static func unknownResponse(_ id: String) -> String {
    "thenar: there is no response \"\(id)\"; thenar history --json shows their ids"
  }

  /// A past assessment: who and when, then one line a score, each readable alone.
  static func result(_ item: PastAssessment, by presser: String?, _ words: Words) -> String {
    let id = item.header.questionnaireURL.split(separator: "/").last ?? ""
    let who = words.who(item.header.role, item.header.person) + (presser.map { ": \($0)" } ?? "")
    let name = item.header.person.name.isEmpty ? "" : " (\(item.header.person.name))"
    let scores = item.scores.map { "  " + words.line(of: $0) }
    return (["\(item.localDate)  \(id)  \(who)\(name)"] + scores).joined(separator: "\n")
  }
}

extension PastAssessment {
  /// The day on the calendar of the one who answered, as the response itself has it.
  var localDate: String {
    // because a response that cannot be read still has its instant beside it.
    let authored = (try? JSONTree(responseJSON))?.root["authored"]?.string
    let given = given(written: authored.flatMap { DateTime($0) })
    return given?.date.description ?? String(authoredAt.prefix(10))
  }
}
