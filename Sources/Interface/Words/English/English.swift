import Assessment

extension Words {
  /// The interface in English.
  package static let english = Words(
    language: "en", common: .english, first: .english, home: .english, question: .english,
    check: .english, result: .english, flags: .english, history: .english, storage: .english,
    showing: .english, pressing: .english, trying: .english, rhythm: .english, reporting: .english,
    elsewhere: .english, drafts: .english, amending: .english, log: .english,
    picking: .english, settings: .english, figures: .english,
    plain: .english, aloud: .english, trends: .english, due: .english,
    people: .english, problems: .english)
}

extension CommonWords {
  static let english = CommonWords(
    program: "Thenar",
    help: "Help", menu: "Menu", back: "Back", stop: "Stop", home: "Home", more: "More",
    redraw: "Draw again",
    notice: englishNotice,
    noticeLine: Wording(
      "A record of how you are doing, not a diagnosis. No one is watching it.",
      short: "A record, not a diagnosis."),
    keyDoesNothing: "That key does nothing here.",
    unknownTerminal: { name in
      Wording(
        "The terminal \"\(name)\" is unknown; it is taken for an xterm.", short: "Unknown terminal."
      )
    },
    howToPress: Wording(
      "Press a digit, or arrows and Enter. Backspace goes back. m menu, q stop.",
      short: "Digit or Enter  m menu  q stop"),
    howToPressDigits: { keys in
      Wording(
        "Press a digit, or arrows and Enter. Backspace undoes. m menu, q stop.",
        short: "\(keys) choose  Enter ok  m menu  q stop")
    },
    menuQuestion: "What would you like to do?",
    backOneQuestion: "Back one question",
    checkMyAnswers: "Check my answers",
    stopAndKeep: "Stop and keep my answers",
    clearAnswer: "Clear this answer",
    helpTitle: "Help",
    nothingChanged: "Nothing was changed.",
    date: { year, month, day in
      let name = month.map { Self.englishMonths[$0 - 1] }
      let full = [day.map(String.init), name, String(year)].compactMap { $0 }
      let short = [day.map(String.init), name.map { String($0.prefix(3)) }, String(year)]
      return Wording(
        full.joined(separator: " "), short: short.compactMap { $0 }.joined(separator: " "))
    },
    monthNames: englishMonths,
    generalHelpTitle: "What the keys do")

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let englishNotice = """
    This tool keeps a record of how you are doing. It does not find, rule out or treat any \
    illness. It has not been tested in a study. No one is watching these answers. If you feel \
    unwell or unsafe, call your care team or your local emergency number now.
    """
}

extension FirstWords {
  static let english = FirstWords(
    question: "Who is answering?",
    role: { role in
      switch role {
      case .`self`, .selfScribe: "I answer for myself"
      case .proxy: "I answer for someone"
      case .interview: "I ask, they answer"
      }
    },
    status: Wording(
      "Press 1, 2 or 3. Or wait: the rows light up in turn.",
      short: "Press 1, 2 or 3, or wait."),
    nameQuestion: "What is the name of the person?",
    nameHint: "First name or initials. It stays on this computer.",
    nameStatus: Wording(
      "Type the name, then press Enter. The menu is on Tab.", short: "Type it, then Enter."),
    whichPerson: "Who is it about?",
    ownNameQuestion: "What is your own name?",
    whichPresser: "Who is at the keys?",
    somebodyElse: "Somebody else",
    unnamedPerson: "The one who answers for themself here",
    thePerson: "the person",
    useName: { name in Wording("Go on with \(name)") })
}

extension HomeWords {
  static let english = HomeWords(
    question: { name in
      name.isEmpty
        ? "What would you like to do?" : Wording("What would you like to do for \(name)?")
    },
    lastCheckIn: { date in Wording("Last check-in: \(date).") },
    checkIn: { parts in
      let names = parts.map { $0.prefix { $0 != "(" } }
        .map { $0.last == " " ? String($0.dropLast()) : String($0) }
      return Wording("Check-in: " + names.joined(separator: ", ").lowercased())
    },
    carryOn: { title, answered, of in
      Wording("Carry on: \(title), \(answered) of \(of) answered")
    },
    oneQuestionnaire: "One questionnaire",
    pastResults: "Past results",
    shelfPlace: "Questionnaires",
    shelfQuestion: "Which questionnaire?",
    cannotBeUsed: "cannot be used",
    problemsOf: { file in Wording("What is wrong with \(file)") },
    problemsHint: "It can be used once these are mended.",
    draftPlace: Wording("Begun and not finished", short: "Not finished"),
    draftStopped: { title, when in Wording("You stopped in \(title) \(when)") },
    lastAnswer: { label, answer in Wording("Last answer: \(label), \(answer).") },
    carryOnAt: { label in Wording("Carry on: \(label)") },
    carryOnToCheck: "Carry on: check and finish",
    lookAtAnswers: "Look at the answers",
    startAgain: "Start again (asks once more)",
    startAgainReally: "Start again",
    keepDraft: "Keep what is there",
    startAgainQuestion: "Start again from the first question?",
    draftStatus: Wording("The old answers stay readable.", short: "Nothing was lost."),
    draftIsOld: "It is older than 48 hours: look at it, or start again.",
    openElsewhere: { process in
      Wording(
        "Another program (process \(process)) has it open. It can be read here, not changed.",
        short: "Open in process \(process): look only.")
    },
    answered: { count, of in Wording("\(count) of \(of) answered", short: "\(count) of \(of)") },
    drafts: { title, whose, date, answered in
      Wording(
        "Not finished: \(title), \(whose), of \(date), \(answered) answered: look",
        short: "Not finished: \(title), \(whose)")
    },
    unfinished: { count in Wording("Not finished: \(count)") },
    unfinishedQuestion: "Begun and not finished",
    anotherPerson: "Another person",
    whose: { role in
      switch role {
      case .`self`, .selfScribe: "the person's own"
      case .proxy: "the family's"
      case .interview: "an interview"
      }
    },
    today: { time in "today at \(time)" },
    onDate: { date in "on \(date)" })
}

extension ShowingWords {
  static let english = ShowingWords(
    other: { rows in
      let keys = rows.map(\.key)
      let names = rows.filter { $0.action != .menu }.map { $0.label.full.lowercased() }
      let isNumbered = keys.contains("9")
      return Wording(
        isNumbered
          ? "Other (5 to 9: skip, help, back)"
          : "Other: "
            + names.prefix(4).joined(
              separator: ", "),
        short: "Other")
    },
    more: "More",
    position: { row, count in Wording("row \(row) of \(count)", short: "\(row) of \(count)") },
    tooSmall: "Window too small. Your answers are saved.",
    answerNow: "your answer now",
    typeLine: "Type it and press Enter.", keepsLine: "An empty line leaves it as it was.",
    emptiesLine: "An empty line leaves it empty.",
    emptyLine: { row in "An empty line is the same as \(row)" },
    typeNumber: "Type a number and press Enter.",
    back: "back",
    keyNames: [:],
    listAgain: "l list again", stopKey: "q stop",
    textKeys: { withStop in
      "In place of words: /b back, /m menu, /l list again" + (withStop ? ", /q stop." : ".")
    })
}

extension HistoryWords {
  static let english = HistoryWords(
    place: "Past results",
    question: Wording(
      "Higher is better; how many were answered; who", short: "Higher is better"),
    nothingYet: "Nothing is finished yet.",
    range: { from, to, of in Wording("\(from) to \(to) of \(of)") },
    who: { role, person in
      switch role {
      case .`self`, .selfScribe: person ?? "You"
      case .proxy: "Family"
      case .interview: "Interview"
      }
    },
    ownIsHidden: Wording(
      "Their own answers are hidden. They can show them on their page \"You and family\".",
      short: "Their own answers are hidden."),
    counted: { answered, of, isEstimated in
      "\(answered) of \(of)" + (isEstimated ? ", estimated" : "")
    },
    digitOpens: Wording(
      "A digit opens that result with all its answers.", short: "A digit opens that result."),
    readOnly: "This result is finished.",
    noScore: "no score")
}

extension PlainWords {
  static let english = PlainWords(
    prompt: "Answer: ",
    pleaseType: { keys in
      "Please type \(keys.dropLast().joined(separator: ", ")) or \(keys.last ?? "")."
    },
    keys: { first, last in "\(first) to \(last)" },
    listsAgain: "list the page again",
    rightToLeft: "This questionnaire is written from right to left, so it is shown in lines.")
}
