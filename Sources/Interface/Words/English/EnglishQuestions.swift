import Assessment

extension QuestionWords {
  static let english = QuestionWords(
    progress: { number, of in Wording("Question \(number) of \(of)") },
    firstFunction: "4 is as before, 0 is not at all. Half and half? Take the lower row.",
    firstSymptom: "4 is none, 0 is the worst. Half and half? Take the lower row.",
    function: "Most days count. Half and half? Take the lower row.",
    several: "More than one may fit. 0 goes on.",
    feltOnlyProxy: "Only answer if they have told you.",
    partSeenProxy: "What you saw, or what they told you.",
    helpingHand: "Press the key they choose. Please do not answer for them.",
    reading: "Read the question and every row aloud, as written.",
    absent: { reason, role in
      absence(reason, role)
    },
    skip: "Skip",
    yes: "Yes", no: "No", unsure: "I am not sure", answersToLetters: true,
    saved: { label, digit, answer, undo in
      let change = undo.map { " \($0) changes it." } ?? ""
      // because a digit alone reads like a count, the words stand with it where they fit.
      let whole = [digit, answer].compactMap { $0 }.joined(separator: " ")
      let wordings = ["\(label), \(whole)", whole, "\(label), \(digit ?? answer)"]
        .map { "Saved: \($0).\(change)" }
      return Wording(
        wordings.first { $0.count <= 76 } ?? wordings[2],
        short: ["Saved: \(digit ?? answer).\(change)", "Saved: \(digit ?? answer)."]
          .first { $0.count <= 38 } ?? "Saved.\(change)")
    },
    skipped: { label, reason, role, undo in
      let change = undo.map { " \($0) changes it." } ?? ""
      return reason == .declined
        ? Wording(
          "Skipped: \(label).\(change)", short: "Skipped.\(change)")
        : Wording(
          "Saved: \(label), \(absence(reason, role).full.lowercased()).\(change)",
          short: "Saved: \(absence(reason, role).full.lowercased()).")
    },
    savedSaid: { what in "Saved: \(what)." },
    skippedSaid: { label, reason, role in
      reason == .declined
        ? "Skipped: \(label)." : "Saved: \(label), \(absence(reason, role).full.lowercased())."
    },
    answerNow: { answer in Wording("Your answer now: \(answer), marked *.") },
    noAnswerNow: { reason in Wording("Your answer now: \(reason).") },
    rest: Wording(
      "20 questions done. Rest if you like: everything is saved.",
      short: "20 done. Rest if you like: saved."),
    use: { what in Wording("Use \(what)") },
    oneMore: "One more", oneLess: "One less", rubOut: "Rub out",
    rubOutThenBack: "Rub out, then Back",
    range: { min, max in
      switch (min, max) {
      case (let min?, let max?): "\(min) to \(max)"
      case (let min?, nil): "\(min) or more"
      case (nil, let max?): "at most \(max)"
      case (nil, nil): ""
      }
    },
    digitsTyped: Wording(
      "Digits are typed here, so Skip and Help are letters.", short: "Type it, then press Enter."),
    scaleStatus: Wording(
      "0 and 2 to 9 answer at once. 1 waits for 0 (ten) or Enter (one).",
      short: "1 waits for 0 (ten) or Enter (one)."),
    notSavedYet: "Not saved yet.",
    objection: { objection, typed in words(for: objection, typed) },
    done: { count in count == 0 ? "Done: none" : Wording("Done: \(count)") },
    off: { label in Wording("Off: \(label).") },
    on: { labels in
      Wording(
        "On: \(labels.joined(separator: ", ")). 0 goes on.", short: "\(labels.count) on. 0 goes on."
      )
    },
    digitTurns: "A digit turns a row on or off.",
    otherRows: "Other rows",
    firstTheYear: "First the year.",
    year: { year, ago in
      switch ago {
      case 0: Wording("\(year), this year")
      case 1: Wording("\(year), last year")
      default: Wording("\(year)")
      }
    },
    earlierYears: "Earlier years",
    inWhichMonth: { year in Wording("\(year): in which month?") },
    keepsTheYear: "7 keeps the year alone.",
    yearOnly: "Skip: year only",
    laterMonths: { from, to in from == to ? Wording(from) : Wording("\(from) to \(to)") },
    yearChosen: { year in Wording("Year: \(year).") },
    typeWords: "Type own words",
    useText: "Use this text",
    leaveWords: "Leave it as it was",
    canStayEmpty: "It can stay empty.",
    readyPhrases: "Ready phrases",
    leftEmpty: "Left empty",
    letters: { count, of in
      Wording(
        "\(count) of \(of) letters. Letters are text here; the menu is on Tab.",
        short: "\(count) of \(of) letters")
    },
    typeFormat: { example in Wording("Type it like this: \(example)") },
    stopQuestion: { answers in
      switch answers {
      case 0: "Stop here?"
      case 1: "Stop here? Your 1 answer is kept."
      default: Wording("Stop here? Your \(answers) answers are kept.")
      }
    },
    carryOn: "Carry on",
    stopAndFinishLater: "Stop and finish later",
    closingIsSafe: "Closing the window is safe too.",
    toCheck: { answered, of in Wording("To the check page, with \(answered) of \(of)") })

  static func absence(_ reason: AbsentReason, _ role: Role) -> Wording {
    switch reason {
    case .unknown: role == .proxy ? "Do not know" : "Not sure"
    case .notApplicable: "Did not come up"
    case .declined: "Skip"
    }
  }

  private static func words(for objection: Objection, _ typed: String) -> Wording {
    func numbers(_ min: String?, _ max: String?) -> (full: String, short: String) {
      switch (min, max) {
      case (let min?, let max?): ("Type a number from \(min) to \(max).", "Type \(min) to \(max).")
      case (let min?, nil): ("Type \(min) or more.", "Type \(min) or more.")
      case (nil, let max?): ("Type at most \(max).", "Type at most \(max).")
      case (nil, nil): ("Type a number.", "Type a number.")
      }
    }
    switch objection {
    case .notANumber:
      return Wording(
        "\(typed) is not a number. Type digits, such as 7.", short: "Type digits, such as 7.")
    case .notAWholeNumber:
      return Wording("\(typed) is not a whole number. Type a number without a point.")
    case .below(let min, let max):
      let ask = numbers(min, max)
      return Wording(
        "\(typed) is less than \(min). \(ask.full)",
        short: "\(typed) is less than \(min). \(ask.short)")
    case .above(let min, let max):
      let ask = numbers(min, max)
      return Wording(
        "\(typed) is more than \(max). \(ask.full)",
        short: "\(typed) is more than \(max). \(ask.short)")
    case .tooLong(let limit, let length):
      return Wording("\(length) letters; at most \(limit) fit. Rub out \(length - limit).")
    case .tooShort(let limit, let length):
      return Wording("\(length) letters; at least \(limit) are needed.")
    case .tooManyDecimals(let limit):
      return Wording("\(typed) has too many digits behind the point; at most \(limit) fit.")
    case .unlike(let format):
      let way = format.map { " Type it like \($0)." } ?? ""
      return Wording("\(typed) is not what can be typed here.\(way)")
    case .inTheFuture: return Wording("\(typed) is still to come. Type a date up to today.")
    case .notADate: return Wording("\(typed) is not a date. Type it like 2026-11-22.")
    case .notATime: return Wording("\(typed) is not a time. Type it like 14:30.")
    case .empty: return "Type something, or skip."
    }
  }
}

extension CheckWords {
  static let english = CheckWords(
    answered: { count, of in Wording("\(count) of \(of) answered") },
    checkThese: "Check these, then finish",
    allAnswered: "All answered",
    hint: "A digit opens the question. Nothing is final before Finish.",
    skippedStatus: { count in Wording("\(count) without an answer.") },
    leavesWithout: { count, scores in
      let names = scores.joined(separator: ", ")
      return Wording(
        "\(count) without an answer: no score for \(names).",
        short: scores.count == 1
          ? "\(count) missing: no score for \(names)."
          : "\(count) missing: \(scores.count) have no score.")
    },
    leavesEstimated: { count, score, answered, of in
      let estimate = "\(score) would be estimated from \(answered) of \(of) answers."
      return Wording(
        "\(count) without an answer: \(estimate)",
        short: "\(count) missing: \(score) is estimated.")
    },
    finish: "Finish",
    finishAndSee: "Finish and see the result",
    allAnswers: "All answers",
    allAnswersQuestion: "All answers",
    skipped: { reason, role in
      switch reason {
      case .unknown: role == .proxy ? "Do not know" : "Not sure"
      case .notApplicable: "Did not come up"
      case .declined: "Skipped"
      }
    },
    notAsked: "Not answered",
    unanswered: { count in
      count == 1
        ? "-  Not answered"
        : Wording(
          "-  Not answered, and \(count - 1) more", short: "\(count) not answered")
    },
    changed: { answer in Wording("\(answer) (changed)", short: "changed") },
    lastTime: { answer, weight, then in
      Wording("\(weight)  \(answer) (last time \(then))", short: "\(weight)  last time \(then)")
    },
    carried: { answer in Wording("\(answer) (told before)", short: "told before") },
    closes: { count, weight in
      count == 1
        ? Wording("1 question not asked, it counts \(weight)", short: "1 not asked")
        : Wording(
          "\(count) questions not asked, each counts \(weight)", short: "\(count) not asked")
    },
    digitOpens: "A digit opens the question.",
    lookOnly: Wording(
      "These can be read here, not changed. A digit shows the question.", short: "To read only."))
}

extension StorageWords {
  static let english = StorageWords(
    place: "Problem",
    couldNotSave: { failure in Wording("Your answer could not be saved: \(english(failure))") },
    couldNotDo: { failure in
      Wording("This could not be done: \(english(failure)). Your answers are kept.")
    },
    firstAreSafe: { count in
      switch count {
      case 0: "Your answer is still here."
      case 1: "The first answer is safe. This one is still here."
      default: Wording("The first \(count) answers are safe. This one is still here.")
      }
    },
    tryAgain: "Try again",
    showAnswers: "Show my answers to copy by hand",
    stopWithoutThis: "Stop without this answer",
    notSaved: { label, answer in Wording("\(label): \(answer). Not saved.") },
    copyQuestion: "Your answers, to copy by hand",
    reason: { failure in english(failure) })

  private static func english(_ failure: Failure) -> String {
    switch failure {
    case .full: "the disk is full"
    case .readOnly: "the data folder cannot be written"
    case .busy: "another program is using the data"
    case .cannotOpen: "the data file cannot be opened"
    case .damaged: "the data file is damaged"
    case .newer(let found, let known):
      "the data file is of a newer Thenar (\(found); this one knows \(known))"
    case .folderUnusable(let path, let reason): "the data folder \(path) cannot be used: \(reason)"
    case .finishedElsewhere: "another program finished it meanwhile"
    case .personGone: "another program deleted this person meanwhile"
    case .openElsewhere(let process): "another program (process \(process)) has it open"
    case .other(let code, let message): "\(message) (\(code))"
    }
  }
}
