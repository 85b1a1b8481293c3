import Assessment

extension ReadingWords {
  /// A reading copy in English.
  static let english = ReadingWords(
    somebody: "the person", emergency: "your local emergency number",
    headings: Headings(
      howToAnswer: "How to answer", scoring: "Scoring",
      worthTelling: "Worth telling the care team", sources: "Sources",
      limits: "Purpose and limits", version: "Version"),
    answering: Answering(
      readAloud: "Read each question and every row aloud, as written.",
      ladder: "Where rows are numbered, 4 is as before or none, 0 is the worst. "
        + "Half and half? Take the lower row.",
      circle: "Circle one number, or write it down.",
      tickOne: "Where rows begin with ( ), tick one.",
      tickEach: "Where rows begin with [ ], more than one may fit: tick each.",
      tickAbsence: { "Tick \($0) in place of a number where that is so." },
      leaveOut: "Any question may be left out."),
    fields: Fields(
      yes: "Yes", no: "No", other: "Other:", date: "Year ______  Month ____  Day ____",
      month: "Year ______  Month ____  (the year alone will do)", time: "Hour ____  Minute ____",
      atLeast: { "\($0) or more" }, atMost: { "at most \($0)" }, between: { "\($0) to \($1)" },
      absence: { reason, voice in
        switch reason {
        case .unknown: voice == .proxy ? "Do not know" : "Not sure"
        case .notApplicable: "Did not come up"
        case .declined: "Skip"
        }
      }),
    rules: englishRules, scores: englishScores,
    notAsked: { "Not asked by Thenar: \($0)" }, workedOut: { "Worked out from the answers: \($0)" },
    askedOnce: "Asked once, then kept and shown on the check page.", required: "Needs an answer.",
    feltOnly: "Only answer if they have told you.",
    partSeen: "What you saw, or what they told you.",
    version: { "Version \($0)" }, status: { $0 }, experimental: "experimental",
    flag: { code, what, level in
      let soon =
        switch level {
        case .now: "now"
        case .today: "today"
        case .soon: "within a week"
        }
      return "\(code): \(what) (\(soon))"
    },
    flagHolds: { "When \($0)." }, flagMessage: { "Says: \($0)" })

  private static let englishRules = Rules(
    neverAsked: "Never asked in this questionnaire.", onlyWhen: { "Only when \($0)." },
    onlyIf: { "Only if \($0)." }, onlyIfHolds: { "Only if this holds: `\($0)`" },
    notAskedIf: { "Not asked if \($0)." }, never: "never",
    roleAnswers: { role in
      switch role {
      case Role.proxy.rawValue: "a relative or carer answers for the person"
      case Role.interview.rawValue: "it is asked in an interview"
      default: "the person answers"
      }
    },
    finishedBefore: { "a \"\($0)\" was finished before" }, and: "and", or: "or",
    lastTime: "last time",
    amounts: { what, isNot, isLastTime in
      "\(isLastTime ? "was" : "is")\(isNot ? " not" : "") \(what)"
    },
    answered: "answered", answeredAndNot: { "answered, and not \($0)" },
    has: { what, isLastTime in "\(isLastTime ? "had" : "has") \(what)" },
    severalOf: { "\($0) or more of \($1)" }, anythingBut: { "anything but \($0)" },
    newBesides: { "a row that it did not have last time, other than \($0)" },
    orMore: { "\($0) or more" }, orLess: { "\($0) or less" }, moreThan: { "more than \($0)" },
    below: { "below \($0)" })

  private static let englishScores = Scores(
    title: { "\($0.title): \($0.min) to \($0.max)" },
    direction: { score in
      let best = score.kind == .function ? "as before" : "none"
      return "Higher is better: \(score.max) is \(best), \(score.min) is the worst."
    },
    parts: { "Made of \($0.count) parts: \($0.joined(separator: "; "))." },
    weighs: { from, upTo, weight in
      guard let upTo else { return "\(from ?? "more") or more counts \(weight)" }
      return from.map { "\($0) to \(upTo) count \(weight)" } ?? "\(upTo) counts \(weight)"
    },
    implied: { labels, weight, clause in
      let count = labels.count == 1 ? "this counts \(weight)" : "these count \(weight) each"
      return "If \(clause), \(count) without being asked: \(labels.joined(separator: "; "))."
    },
    missing: { "\($0) and Skip count as missing." },
    leftOutIsMissing: "A question left out counts as missing.",
    jointSum: "The sum of these; no score if one of them is missing, estimated if one of them is "
      + "estimated.",
    sum: { "With \($0) of \($0) it is their sum." },
    estimate: {
      "With \($0) of \($1) it is their sum x \($1) / \($0), to one decimal, and called estimated."
    },
    noneBelow: "With fewer there is no score.", formula: { "Formula: `\($0)`" },
    elsewhere: {
      "What is not asked here is taken from a result of the last \($0), where there is one."
    },
    convention: "Convention.",
    notable: { "Two results that are \($0) or more apart are worth a look." },
    basis: { "Basis: \($0)" })
}
