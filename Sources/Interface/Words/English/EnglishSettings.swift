import Terminal

extension SettingsWords {
  static let english = SettingsWords(
    row: "Settings", question: "Settings",
    hint: Wording(
      "Each takes effect at once. Row 1 has Try my keys as well.",
      short: "Each takes effect at once."),
    place: { name in name.map { Wording("Settings: \($0.isEmpty ? "You" : $0)") } ?? "Settings" },
    keys: { profile in Wording("Keys: \(profile)") },
    answering: { isConfirmed in
      isConfirmed
        ? Wording("Answering: choose, then confirm")
        : Wording("Answering: one press, then the next question", short: "Answering: one press")
    },
    colours: { theme, canBeShown in
      guard theme != .fromTerminal else { return "Colours: from the terminal" }
      let colours = theme == .dark ? "Colours: dark" : "Colours: light"
      return canBeShown
        ? Wording(colours)
        : Wording("\(colours), which cannot be shown here", short: "\(colours) (not shown here)")
    },
    language: { name, others in
      Wording("Language: \(name) (or \(others.joined(separator: ", ")))")
    },
    languageName: "English",
    undo: "Undo the last change",
    nothingToUndo: "There is nothing to undo.",
    notKept: Wording(
      "This could not be kept. It holds until you leave.", short: "Not kept. Holds for now."),
    chosen: { key in
      Wording(
        "Chosen: \(key). Press \(key) again or Enter to keep it.",
        short: "\(key) chosen. \(key) or Enter keeps.")
    },
    chosenOnScale: { value in
      Wording("Chosen: \(value). Press Enter to keep it.", short: "\(value) chosen. Enter keeps.")
    },
    keysQuestion: "How should the keys work?",
    pressing: { profile in Wording("How I press keys: \(profile)", short: "How I press keys") },
    window: { seconds, isUsual in
      guard let seconds else {
        return Wording("Same key again: always counts", short: "Same key again: counts")
      }
      return Wording(
        "Same key again: counts after \(seconds) s" + (isUsual ? ", as usual" : ""),
        short: "Same key again: after \(seconds) s")
    },
    scanning: { seconds in
      Wording("Scanning: each row is lit for \(seconds) s", short: "Scanning: \(seconds) s a row")
    },
    letters: { isOn in
      Wording(isOn ? "Letters are keys: on" : "Letters are keys: off")
    },
    rhythm: { isOn in
      Wording(
        "Keep how fast answers were pressed: " + (isOn ? "on" : "off"),
        short: "Keep how I press: " + (isOn ? "on" : "off"))
    },
    lines: { isOn in Wording("Lines in place of a screen, every time: " + (isOn ? "on" : "off")) },
    howQuestion: "How will you press keys?",
    howHint: "It can be changed at any time in Settings.",
    howManyQuestion: "How many keys or switches?",
    profile: { profile in
      switch profile {
      case .mostKeys: "Most keys on a keyboard"
      case .arrows: "Only arrows and Enter"
      case .numberPad: "Only the number pad"
      case .gentle: Wording("Gentle: wait longer between presses", short: "Gentle: longer waits")
      case .interviewer: Wording("Typing ahead: every press counts", short: "Typing ahead")
      case .twoKeys:
        Wording("Two: Space goes to the next row, Enter chooses", short: "Two: Space and Enter")
      case .oneKey: Wording("One: the rows light up in turn", short: "One: rows light up")
      }
    },
    oneOrTwo: "One or two keys or switches",
    somebodyPresses: "Someone presses for me",
    screenReader: "Screen reader or braille display")
}
