import Assessment
import FHIR
import Interface
import Library
import Records

/// The sentences that commands print.
enum CommandWords {
  /// What the store could not do, where, and a way out.
  static func failure(
    _ failure: Failure, in folder: String, _ words: Words = .english
  ) -> String {
    let advice =
      switch failure {
      case .full: ". Make room on the disk of \(folder), then try again."
      case .readOnly: ". It is \(folder); name another one with --data DIR."
      case .busy: ". Try again in a moment; it is in \(folder)."
      case .cannotOpen: ": \(file(in: folder)). See whose it is, and what it may be used for."
      case .damaged:
        ": \(file(in: folder)). Nothing in it was changed. thenar history shows what can be read, "
          + "thenar data backup FILE copies it, thenar data restore FILE puts a copy in its place."
          + Store.damage(in: folder).map { "\n  " + $0 }.joined()
      case .newer: ". Install that version, or name another folder with --data DIR."
      case .folderUnusable: ". Name another one with --data DIR."
      case .personGone: ", or made them one with somebody else. thenar people lists who is kept."
      case .finishedElsewhere, .openElsewhere: ". What was kept before is safe in \(folder)."
      case .other: ". The data folder is \(folder)."
      }
    return "thenar: " + words.reason(failure) + advice
  }

  private static func file(in folder: String) -> String { folder + "/thenar.sqlite" }

  static let draftKept = "thenar: what was answered is kept; start again to carry on."

  static func moved(to folder: String) -> String {
    "thenar: what was answered is in \(folder); thenar --data \(folder) opens it."
  }

  static func noAnswers(_ file: String) -> String {
    "thenar: \(file) has no answers. Nothing was stored."
  }

  static func nothingFinished(_ file: String) -> String {
    "thenar: the answers in \(file) finished nothing."
  }

  static func unknownCommand(_ word: String) -> String {
    "thenar: there is no command \"\(word)\"; thenar --help shows them"
  }

  static func cannotRead(_ fault: FileFault) -> String {
    "thenar: \(fault.path) cannot be read: \(fault.reason)"
  }

  /// Why a questionnaire cannot be taken; nil where it can.
  static func refusal(of id: String, on shelf: Shelf) -> String? {
    guard let form = shelf.opening(id)?.form else {
      return
        "thenar: there is no questionnaire \"\(id)\" that can be used; thenar form list shows them"
    }
    if shelf.entry(id) != nil { return nil }
    return form.questionnaire.isOnlyPart
      ? "thenar: \"\(id)\" is a part of other questionnaires, and is not taken by itself"
      : "thenar: \"\(id)\" is off until a file emergency-number with the local number is in the "
        + "data folder"
  }

  /// A questionnaire that is neither a file nor at hand, or a file that cannot be read.
  static func cannotOpen(_ fault: FormFile.Fault) -> String {
    switch fault {
    case .unreadable(let fault): cannotRead(fault)
    case .unknown(let name): "thenar: there is no questionnaire or file \"\(name)\""
    }
  }

  static func nameNotUsable(_ option: String) -> String {
    "\(option) takes a name of 1 to \(PersonName.longest) letters."
  }

  static let sheetNeedsPerson =
    "thenar: whom the answers are about is not known; add --person NAME. Nothing was stored."

  static let sheetNeedsOperator =
    "thenar: who presses the keys is not known; add --operator NAME. Nothing was stored."

  static let operatorOfSelf =
    "--operator names who presses the keys for somebody else; --role self has none."

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
