import Assessment
import FHIR
import Glibc
import Interface
import Library
import Records
import Reports

/// What `data` and `due` print.
extension CommandWords {
  static let standardOutput = "standard output"

  static func cannotWrite(_ fault: FileFault) -> String {
    "thenar: \(fault.path) cannot be written: \(fault.reason)"
  }

  static func daysNotUsable(_ days: ClosedRange<Int>) -> String {
    "--every takes a number of days from \(days.lowerBound) to \(days.upperBound)."
  }

  static func progress(_ count: Int, of total: Int) -> String {
    "thenar: \(count) of \(total) responses"
  }

  static func noFolder(_ path: String) -> String { "thenar: there is no folder \(path)" }

  static func nothingKept(in folder: String) -> String {
    "thenar: nothing is kept in \(folder) yet"
  }

  /// What the store could not do, or why a file beside it cannot be used.
  static func fault(_ fault: StoreError, in folder: String) -> String {
    guard case .fileUnusable(let path, let code) = fault else {
      return failure(Failure(fault), in: folder)
    }
    return "thenar: \(path) cannot be used: \(String(cString: strerror(code)))"
  }

  /// Said before what can be read is.
  static func readOnly(because fault: StoreError, in folder: String) -> String {
    CommandWords.fault(fault, in: folder) + "\nthenar: it is only read now; nothing is changed"
  }

  /// What of a damaged file cannot be read.
  static func unreadable(_ damage: Damage) -> [String] {
    func told(_ count: Int, _ of: String) -> String? {
      count == 0
        ? nil : "thenar: \(of)\(count) \(count == 1 ? "result" : "results") cannot be read"
    }
    return [told(damage.results, ""), told(damage.scores, "the scores of ")].compactMap { $0 }
  }

  static func backedUp(_ holding: Holding, to file: String) -> String {
    "Copied to \(file) and verified: \(said(holding))."
  }

  static func copiedDamaged(_ damage: [String], in folder: String, to file: String) -> String {
    ([
      "thenar: the data file is damaged: \(folder)/thenar.sqlite. It was copied to \(file) as it is."
    ]
      + damage).joined(separator: "\n  ")
  }

  static func restored(_ restored: Restored, in folder: String) -> String {
    "Put back into \(folder): \(said(restored.holding))."
      + (restored.before.map { " What was there before is in \($0)." } ?? "")
  }

  static func cannotOpenCopy(_ file: String, _ reason: String) -> String {
    "thenar: \(file) cannot be read: \(reason)"
  }

  static func unusableCopy(_ reason: UnusableCopy, _ file: String) -> String {
    let what =
      switch reason {
      case .damaged: "it is damaged, or no database"
      case .notOurs: "it is the database of another program"
      case .newer(let found, let known):
        "a newer thenar wrote it (version \(found), here \(known))"
      }
    return "thenar: \(file) cannot be put back: \(what). Nothing was changed."
  }

  static func openElsewhere(_ folder: String) -> String {
    "thenar: nothing was put back into \(folder): another program has it open. Close that first."
  }

  private static func said(_ holding: Holding) -> String {
    [
      holding.people == 1 ? "1 person" : "\(holding.people) people",
      holding.assessments == 1 ? "1 response" : "\(holding.assessments) responses",
      holding.entries == 1 ? "1 entry" : "\(holding.entries) entries",
    ].joined(separator: ", ")
  }

  static func cameIn(_ added: Int, known: Int) -> String {
    "\(added) \(added == 1 ? "response" : "responses") came in"
      + (known == 0 ? "." : ", \(known) \(known == 1 ? "was" : "were") here already.")
  }

  static let nothingCameIn = "thenar: nothing was taken in, and nothing was changed"

  static func arrival(_ fault: ArrivalFault, in file: String) -> String {
    "\(file):\(fault.line): \(fault.isHarmless ? "note" : "error"): \(said(fault.reason))."
  }

  private static func said(_ reason: ArrivalFault.Reason) -> String {
    switch reason {
    case .json(let fault): Words.english.problems.sentence(for: fault)
    case .notABundle(let found):
      "this is no Bundle and no QuestionnaireResponse"
        + (found.map { ", but a \($0)" } ?? "")
    case .noResource: "this entry has no resource with a resourceType"
    case .notKept(let type): "a \(type) is not kept here, and was passed over"
    case .noQuestionnaire: "it does not say which questionnaire it answers"
    case .unknownQuestionnaire(let url):
      "the questionnaire \(url) is neither in the file nor at hand"
    case .unusableQuestionnaire(let url): "the questionnaire \(url) cannot be used"
    case .notFinished(let status):
      "only what is completed or amended comes in, and its status is \"\(status)\""
    case .noSubject: "it does not say whom it is about"
    case .noTime: "\"authored\" must have a day, a time and a time zone"
    case .badIdentifier(let id): "\"\(id)\" is no identifier"
    case .unknownItem(let linkId): "no question of the questionnaire has the linkId \"\(linkId)\""
    case .unfittingAnswer(let linkId): "this is no answer that \(linkId) may have"
    case .unreadable(let part): "\"\(part)\" cannot be read"
    case .otherScore(let code): "the score \"\(code)\" is not what the answers make"
    case .endsBeforeItBegins: "it was finished before it was begun"
    case .twoNames(let first, let second):
      "one id of a person stands with two names, \"\(first)\" and \"\(second)\""
    case .calledOtherwise(let name, let called):
      "\"\(called)\" stands beside the id of \"\(name)\", and that name is kept"
    case .otherPerson: "somebody of another name is kept here under that person's id"
    case .differs: "something else is kept here under its id"
    case .refused: "its parts contradict each other"
    case .replacesNothing: "it replaces a response that is neither in the file nor here"
    }
  }
}
