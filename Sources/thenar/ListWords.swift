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
  static func listed(_ opening: Opening, _ fault: FileFault?, at moment: Moment) -> String {
    guard let form = opening.form else {
      let fatal = opening.problems.first { $0.severity == .fatal }
      let words = fatal.map { Words.english.problems.sentence(for: $0, in: opening.file) }
      let reason = fault?.reason ?? words
      return "\(opening.id)  cannot be used\(reason.map { ": \($0)" } ?? "")"
    }
    let findings = opening.problems.isEmpty ? "" : ", \(opening.problems.count) findings"
    // The most that a person alone can be asked, as its first page says.
    let alone = Setting(person: Person(id: "", name: ""), role: .`self`)
    let count = Session(form: form, setting: alone, at: moment).mostQuestions
    return "\(opening.id)  \(form.title), version \(form.questionnaire.version), "
      + "\(count) questions" + findings
  }

  static let nothingFinished = "Nothing is finished yet."

  static func unknownPerson(_ name: PersonName) -> String {
    "thenar: nobody called \"\(name.text)\" is known here"
  }

  /// A past assessment: who and when, then one line a score, each readable alone.
  static func result(_ item: PastAssessment) -> String {
    let id = item.header.questionnaireURL.split(separator: "/").last ?? ""
    let who = Words.english.who(item.header.role)
    let name = item.header.person.name.isEmpty ? "" : " (\(item.header.person.name))"
    let scores = item.scores.map { score in
      let value = score.told.map { "\($0) of \(score.max)" } ?? "no score"
      let estimated = score.estimated ? ", estimated" : ""
      return "  \(score.code) \(value), \(score.answered) of \(score.of) answered\(estimated)"
    }
    return (["\(item.localDate)  \(id)  \(who)\(name)"] + scores).joined(separator: "\n")
  }
}

extension PastAssessment {
  /// The day on the calendar of the one who answered, as the response itself has it.
  fileprivate var localDate: String {
    // because a response that cannot be read still has its instant beside it.
    let authored = (try? JSONTree(responseJSON))?.root["authored"]?.string
    return String((authored ?? finishedAt).prefix(10))
  }
}
