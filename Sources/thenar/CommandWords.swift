import Assessment
import FHIR
import Interface
import Library

/// The sentences that commands print.
enum CommandWords {
  static func failure(_ failure: Failure, _ words: Words = .english) -> String {
    "thenar: " + words.reason(failure)
  }

  static func cannotRead(_ fault: FileFault) -> String {
    "thenar: \(fault.path) cannot be read: \(fault.reason)"
  }

  static func unknownQuestionnaire(_ id: String) -> String {
    "thenar: there is no questionnaire \"\(id)\" that can be used; thenar form list shows them"
  }

  /// A questionnaire that is neither a file nor at hand, or a file that cannot be read.
  static func cannotOpen(_ fault: FormFile.Fault) -> String {
    switch fault {
    case .unreadable(let fault): cannotRead(fault)
    case .unknown(let name): "thenar: there is no questionnaire or file \"\(name)\""
    }
  }

  static let nameNotUsable =
    "--person takes a name of 1 to \(PersonName.longest) letters."

  static let sheetNeedsPerson =
    "thenar: whom the answers are about is not known; add --person NAME. Nothing was stored."

  static let sheetNeedsMore =
    "thenar: lines linkId=value need the questionnaire and the role: "
    + "thenar take ID --role ROLE --plain --answers FILE"

  /// Every wrong line of a sheet, a line each.
  static func sheet(_ refusal: AnswerSheet.Refusal, in file: String) -> String {
    refusal.faults.map { sheet($0, in: file) }.joined(separator: "\n") + " Nothing was stored."
  }

  private static func sheet(_ fault: AnswerSheet.Fault, in file: String) -> String {
    let what: String =
      switch fault.kind {
      case .notALine: "write linkId=value"
      case .unknownItem(let linkId): "no question has the linkId \(linkId)"
      case .notAsked(let linkId): "\(linkId) is not asked after the answers before it"
      case .notAnOption(let value, let item):
        "\"\(value)\" is no row of \(item.linkId): \(rows(of: item))"
      case .objection(let objection, let typed):
        Words.english.sentence(for: objection, typed: typed)
      case .named(let linkId, let line): "\(linkId) has an answer in line \(line) already"
      case .optionTwice(let value, let linkId): "\(linkId) has \"\(value)\" twice"
      case .exclusive(let label, let linkId):
        "\"\(label)\" of \(linkId) goes with no other answer"
      case .notOffered(let word, let linkId): "\(linkId) cannot be answered with \(word)"
      }
    let end = what.last == "." ? "" : "."
    return "\(file):\(fault.line): error: \(what)\(end)"
  }

  private static func rows(of item: FormItem) -> String {
    if item.options.isEmpty { return "1 Yes, 2 No" }
    return item.options.enumerated().map { index, option in
      let digit = item.isOrdinal ? option.weight?.description ?? "" : String(index + 1)
      return "\(digit) \(option.label)"
    }.joined(separator: ", ")
  }
}
