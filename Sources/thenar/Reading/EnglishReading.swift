import Assessment

extension ReadingWords {
  static let english = ReadingWords(
    somebody: "the person",
    howToAnswer: "How to answer", scoring: "Scoring", worthTelling: "Worth telling the care team",
    sources: "Sources", limits: "Purpose and limits", version: "Version",
    yes: "Yes", no: "No", other: "Other: ",
    date: "Year ______  Month ____  Day ____",
    month: "Year ______  Month ____  (the year alone will do)",
    time: "Hour ____  Minute ____",
    askedOnce: "Asked once, then kept and shown on the check page.",
    required: "Needs an answer.",
    feltOnly: "Only answer if they have told you.",
    partSeen: "What you saw, or what they told you.",
    absence: { reason, voice in
      switch reason {
      case .unknown: voice == .proxy ? "Do not know" : "Not sure"
      case .notApplicable: "Did not come up"
      case .declined: "Skip"
      }
    },
    range: { min, max in
      switch (min, max) {
      case (let min?, let max?): "  (\(min) to \(max))"
      case (let min?, nil): "  (\(min) or more)"
      case (nil, let max?): "  (at most \(max))"
      case (nil, nil): ""
      }
    },
    notAsked: { "Not asked by Thenar: \($0)" },
    workedOut: { "Worked out from the answers: \($0)" },
    answering: AnsweringWords(
      readAloud: "Read each question and every row aloud, as written.",
      ordinal: "4 is as before or none, 0 is the worst. Half and half? Take the lower row.",
      circle: "Circle one number, or write it down.",
      boxes: "Where every row has a box, more than one may fit: tick each.",
      leaveOut: "Any question may be left out.",
      tick: { "Tick \($0) in place of a number where that is so." }),
    status: { $0 }, experimental: "experimental",
    emergencyNumber: "the emergency number",
    soon: { $0 == "soon" ? "within a week" : $0 },
    flagHolds: { "When \($0)." }, flagMessage: { "Says: \($0)" },
    scores: .english, rules: .english, or: " or ")
}

extension ScoreWords {
  static let english = ScoreWords(
    title: { "\($0): \($1) to \($2)" },
    direction: { max, min, kind in
      let best = kind == .function ? "as before" : "none"
      return "Higher is better: \(max) is \(best), \(min) is the worst."
    },
    parts: { "Made of \($0.count) parts: \($0.joined(separator: "; "))." },
    one: { "\($0) counts \($1)" },
    several: { "\($0) to \($1) count \($2)" },
    rest: { "\($0) or more counts \($1)" },
    implied: { labels, weight, clause in
      let count = labels.count == 1 ? "this counts \(weight)" : "these count \(weight) each"
      return "If \(clause), \(count) without being asked: \(labels.joined(separator: "; "))."
    },
    missing: { offered in
      offered.isEmpty
        ? "A question left out counts as missing."
        : "\(offered.joined(separator: ", ")) and Skip count as missing."
    },
    jointSum: "The sum of these; no score if one of them is missing, estimated if one of them is "
      + "estimated.",
    sum: { rule in
      let all = rule.complete
      let whole = "With \(all) of \(all) it is their sum."
      guard let fewer = rule.estimated else { return whole + " With fewer there is no score." }
      return whole + " With \(fewer) of \(all) it is their sum x \(all) / \(fewer), "
        + "to one decimal, and called estimated. With fewer there is no score."
    },
    formula: { "Formula: `\($0)`" },
    elsewhere: { hours in
      "What is not asked here is taken from a result of the last \(hours), where there is one."
    },
    notable: { points, source in
      let basis = source.isEmpty ? "Convention." : source
      guard let points else { return "Basis: \(basis)" }
      return "Two results that are \(points) or more apart are worth a look. Basis: \(basis)"
    })
}

extension RuleWords {
  static let english = RuleWords(
    neverAsked: "Never asked in this questionnaire.", never: "never",
    onlyWhen: { "Only when \($0)." }, notAskedIf: { "Not asked if \($0)." },
    onlyIfHolds: { "Only if this holds: `\($0)`" }, onlyIf: { "Only if \($0)." },
    answering: { role in
      switch role {
      case Role.proxy.rawValue: "a relative or carer answers for the person"
      case Role.interview.rawValue: "it is asked in an interview"
      default: "the person answers"
      }
    },
    and: ", and ", or: ", or ", orElse: "; or ", lastTime: " last time",
    finishedBefore: { "a \"\($0)\" was finished before" },
    isValue: { wasBefore, isNot, value in
      (wasBefore ? " was " : " is ") + (isNot ? "not " : "") + value
    },
    isAnswered: { ($0 ? " was" : " is") + ($1 ? " answered" : " not answered") },
    isAnotherThan: { wasBefore, labels in
      (wasBefore ? " was" : " is") + " answered, and not \(labels)"
    },
    has: { wasBefore, labels in (wasBefore ? " had " : " has ") + labels },
    hasSome: { " has \($0) or more of \($1)" },
    hasBesides: { " has anything but \($0)" },
    hasNew: { " has a row that it did not have last time, other than \($0)" },
    compared: { comparison, value in
      switch comparison {
      case "=": value
      case "!=": "not \(value)"
      case ">": "more than \(value)"
      case "<": "below \(value)"
      case ">=": "\(value) or more"
      default: "\(value) or less"
      }
    })
}
