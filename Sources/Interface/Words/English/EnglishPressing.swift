extension PressingWords {
  static let english = PressingWords(
    tooSoon: Wording(
      "Too soon after the last press. Not counted.", short: "Too soon. Not counted."),
    notMoved: "Wait until the light has moved on.",
    howToPress: { profile, next, choose in
      switch profile {
      case .oneKey:
        Wording("Press your switch when the row you want is lit.", short: "Press when it is lit.")
      case .twoKeys:
        Wording(
          "\(next) goes to the next row, \(choose) chooses it.",
          short: "\(next): next row. \(choose): choose.")
      case .arrows: Wording("Up and Down move, Enter chooses.", short: "Up, Down, Enter")
      case .numberPad:
        Wording(
          "Press a digit. - goes back, / skips, * is the menu.", short: "Digits  - back  * menu")
      case .gentle:
        Wording(
          "Press a digit, or arrows and Enter. Backspace goes back. Tab is the menu.",
          short: "Digit or Enter  Tab menu")
      case .mostKeys, .interviewer: nil
      }
    },
    paused: Wording(
      "Paused after 3 rounds. Press your switch to start again.",
      short: "Paused. Press to start again."),
    noPaste: "Nothing can be pasted here.",
    other: { labels in
      let names = labels.map { $0.lowercased() }
      return Wording(
        "Other: " + names.joined(separator: ", "),
        short: "Other: " + names.suffix(3).joined(separator: ", "))
    },
    slower: { seconds in Wording("Slower: rows are lit for \(seconds) s now", short: "Slower") },
    faster: { seconds in Wording("Faster: rows are lit for \(seconds) s now", short: "Faster") },
    space: "Space",
    digits: { isConfirmed in
      "0 to 9: the row with that digit. "
        + (isConfirmed
          ? "The same digit again, or Enter, keeps it." : "One press answers and goes on.")
    },
    does: { command in
      switch command {
      case .up: "the row above"
      case .down: "the row below"
      case .choose: "choose the row with the >"
      case .row(.back): "back; the old answer is marked with a star"
      case .row(.menu): "the menu"
      case .row(.help): "help"
      case .row(.skip): "skip the question"
      case .row(.unsure): "not sure, where digits are typed"
      case .row(.yes): "yes"
      case .row(.no): "no"
      case .row(.stop): "stop; every answer is kept"
      case .row(.redraw): "draw the page again"
      case .row(.readAloud): "read the page aloud"
      case .escape: "close help or the menu; else to the first row"
      }
    })
}
