import Assessment

@testable import Interface

/// The pages of the drawings, as values.
enum ExamplePages {
  static let words = ShowingWords(
    other: { rows in
      let isDigits = rows.contains { $0.key == "8" }
      let long = isDigits ? "Other (5 to 9: skip, help, back)" : "Other: not sure, skip, help, back"
      return Wording(long, short: "Other")
    },
    more: "More",
    position: { Wording("row \($0) of \($1)", short: "\($0) of \($1)") },
    tooSmall: Wording("Window too small. Your answers are saved.", short: "Too small. Saved."),
    answerNow: "your answer now", typeLine: "Type it and press Enter.", keepsLine: "",
    emptiesLine: "", emptyLine: { "Empty: \($0)" },
    typeNumber: "Type a number.",
    back: "back", keyNames: [:], listAgain: "l list again", stopKey: "q stop",
    textKeys: { _ in "/b back." })

  static let usualStatus = Wording(
    "Press a digit, or arrows and Enter. Backspace undoes. m menu, q stop.",
    short: "0-4 choose  Enter ok  m menu  q stop")

  static func example(
    _ place: Wording, _ progress: Wording, _ question: Wording, hint: Wording? = nil,
    rows: [Row], status: Wording = usualStatus
  ) -> Page {
    var page = Page(place: place, question: question, rows: rows)
    page.progress = progress
    page.hint = hint
    page.status = status
    return page
  }

  static func weights(_ labels: [Wording], stored: Int? = nil) -> [Row] {
    labels.enumerated().map { number, label in
      let weight = labels.count - 1 - number
      return Row("\(weight)", label, .choose(weight), isStored: weight == stored)
    }
  }

  static func choices(_ labels: [Wording], stored: [Int] = []) -> [Row] {
    labels.enumerated().map { number, label in
      Row("\(number + 1)", label, .toggle(number), isStored: stored.contains(number + 1))
    }
  }

  static func aside(_ key: String, _ label: Wording, _ action: Action) -> Row {
    Row(key, label, action, standing: .aside)
  }

  static let skip = aside("7", "Skip", .absent(.declined))
  static let help = aside("8", "Help", .help)
  static let back = aside("9", "Back", .back)
  static let menu = aside("m", "Menu", .menu)
  static let notSure = aside("5", "Not sure", .absent(.unknown))
  static let notApplicable = aside("6", "Did not come up", .absent(.notApplicable))
  static let functionAsides = [notSure, notApplicable, skip, help, back, menu]
  static let symptomAsides = [notSure, skip, help, back, menu]
  static let more = Row("0", "More", .more, standing: .asideWhenCut)

  /// Every example by the name of its drawing.
  static let all: [(name: String, page: Page)] = [
    ("first", first), ("Q1", fasten), ("Q2", carrying), ("Q3", crampsOfDad), ("Q5", aids),
    ("Q6", lastAids), ("Q8", rightHand), ("Q13", falls), ("Q14", scale), ("Q16", month),
    ("Q17", phrases), ("Q18", ownWords), ("H1", helpPage), ("H2", allRows), ("M", menuPage),
    ("R1", check), ("R3", allAnswers), ("RS1", result), ("RS2", checkInResult), ("W1", why),
    ("W2", whyImplied), ("HL", history), ("E1", wrongValue), ("Z", stop), ("long", long),
    ("cjk", wide), ("german", german),
  ]
}
