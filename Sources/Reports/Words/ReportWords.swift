import Assessment
import FHIR

/// Every sentence of a report, in one language; nothing has a default, so that none is forgotten.
package struct ReportWords: Sendable {
  /// Its tag: `en`.
  package let language: String
  let head: HeadWords
  let numbers: NumberWords
  let answers: AnswerWords
  let change: ChangeWords
  let sides: SideWords
  let agreement: AgreementWords
  let about: AboutWords

  package static let all: [ReportWords] = [.english, .spanish]
}

/// The words of what stands first: whose report, of when, by whom.
struct HeadWords: Sendable {
  let title: @Sendable (_ name: String?) -> String
  /// Stands for a name that is left out, and for one that was never asked.
  let somebody: String
  let born: @Sendable (_ date: String) -> String
  let range: @Sendable (_ from: String, _ to: String, _ count: Int) -> String
  let nothing: @Sendable (_ from: String?, _ to: String?) -> String
  let made: @Sendable (_ date: String) -> String
  let answered: @Sendable (_ who: [(name: String, count: Int)]) -> String
  let notice: @Sendable (_ emergencyNumber: String) -> String
  let emergencyNumber: String
  /// At the foot of every printed page.
  let foot: String
  let date, shortDate: @Sendable (PartialDate) -> String
  let role: @Sendable (Role) -> String
  let line: @Sendable (RoleLine) -> String
  let unreadable: @Sendable (_ count: Int) -> String
}

/// The words of scores, of which none stands bare (decision 6).
struct NumberWords: Sendable {
  let latest: String
  let newest: @Sendable (_ title: String, _ date: String, _ who: String) -> String
  let caption: @Sendable (_ line: String) -> String
  let columns: (score: String, number: String, answers: String, direction: String, of: String)
  let number: @Sendable (_ value: String, _ max: String) -> String
  let noScore, noTotal: String
  let answered, estimated, notEnough: @Sendable (_ answered: Int, _ of: Int) -> String
  let stillToCome, notEnoughIn: @Sendable (_ parts: [String]) -> String
  let failed: String
  let direction: @Sendable (_ max: String, ScoreDefinition.Kind) -> String
}

/// The words of results with their answers, and of what is worth telling.
struct AnswerWords: Sendable {
  let every: String
  let result: @Sendable (_ title: String, _ date: String, _ who: String) -> String
  let amended: String
  let caption: @Sendable (_ title: String, _ date: String) -> String
  let columns: (question: String, answer: String, weight: String)
  let scores: String
  let yes, no, leftEmpty, notAsked: String
  let implied: @Sendable (_ gate: String) -> String
  let date: @Sendable (PartialDate) -> String
  let absence: @Sendable (AbsentReason, Role) -> String
  let relayed: String
  let toTell, nothingToTell: String
  let toTellCaption: String
  let toTellColumns: (date: String, what: String, when: String, message: String)
  let level: @Sendable (FlagDefinition.Level) -> String
  let teamKnows: String
}

/// The words of what these numbers are not (clinical.md D2, D3).
struct AboutWords: Sendable {
  let title: String
  let sentences: [String]
}
