import Assessment

extension ResultWords {
  static let english = ResultWords(
    place: { title in Wording("\(title): result") },
    score: { title, value, max in "\(title) \(value) of \(max)" },
    line: { scores in Wording(scores.joined(separator: " · ")) },
    number: { value, max in "\(value) of \(max)" },
    noNumber: "no score",
    noTotal: { title in "\(title): no score" },
    notEnough: { answered, of in "Not enough answers (\(answered) of \(of))." },
    notEnoughIn: { title, parts in
      Wording("\(title): no total. Not enough answers in: \(list(parts)).")
    },
    stillToCome: { title, parts in
      Wording(
        "\(title): no total. Still to come: \(list(parts)).",
        short: "\(title): still to come: \(list(parts))")
    },
    answered: { answered, of in "\(answered) of \(of) answered" },
    estimated: { answered, of in "estimated from \(answered) of \(of) answers" },
    direction: { max, kind in
      let best = kind == .function ? "as before" : "none"
      return Wording("Higher is better; \(max) is \(best).", short: "Higher is better.")
    },
    directionOfAll: { best, symptoms in
      let numbers = best.joined(separator: " and ")
      let verb = best.count == 1 ? "is" : "are"
      let asBefore = best.isEmpty ? "" : " \(numbers) \(verb) as before"
      let none = symptoms.isEmpty ? "" : "; in \(list(symptoms)): none"
      return Wording("Higher is better.\(asBefore)\(none).", short: "Higher is better.")
    },
    noScore: "Finished and kept",
    next: { title in Wording("Next: \(title)") },
    why: "Why this number?",
    undoFinish: "Undo finish",
    nextPerson: "Next person",
    tooHeavy: "If things feel too heavy, tell someone you trust or call a help line.",
    saved: "Saved.",
    whyPlace: Wording("Why this number?", short: "Why?"),
    implied: { gate, weight in
      Wording("implied: \(gate.lowercased()) is \(weight)", short: "implied")
    },
    missing: { reason, role in
      guard let reason else { return Wording("not answered") }
      let word = QuestionWords.absence(reason, role).full.lowercased()
      return Wording(reason == .declined ? "skipped" : word)
    },
    notCounted: "still to come",
    sum: { weights, value in "\(weights.joined(separator: " + ")) = \(value)." },
    sumEstimated: { weights, answered, of, value in
      "\(weights.joined(separator: " + ")), estimated from \(answered) of \(of) answers: \(value)."
    },
    answeredImplied: { answered, implied, missing in
      var parts = ["\(answered) answered"]
      if implied > 0 { parts.append("\(implied) implied") }
      if missing > 0 { parts.append("\(missing) without an answer") }
      return parts.joined(separator: ", ") + "."
    },
    neverAdded: { titles in
      "\(titles.joined(separator: " and ")) stand beside it and are never added.".lowercased()
        .firstUppercased
    },
    formula: { text in "Formula: \(text)" },
    from: { file, line in "From \(file), line \(line)." },
    failed: { failure, score in
      switch failure {
      case .calculation(let reason): "It could not be worked out: \(reason)."
      case .outOfRange(let value):
        "It was worked out as \(value), which is not from \(score.min) to \(score.max)."
      }
    },
    digitShows: Wording(
      "A digit shows the question as it was asked.", short: "A digit shows the question."),
    digitOpensPart: Wording(
      "A profile, not one number. A digit opens that part.", short: "A digit opens that part."))

  private static func list(_ parts: [String]) -> String {
    parts.joined(separator: ", ").lowercased()
  }
}

extension FlagWords {
  static let english = FlagWords(
    place: Wording("Worth telling your care team", short: "Worth telling"),
    row: "What is worth telling",
    number: { number, of in Wording("\(number) of \(of)") },
    line: { flags in
      let told = flags.map { "\($0.line) (\(when($0.level)))" }
      return Wording("Worth telling your care team: \(told.joined(separator: ", ")).")
    },
    rests: { answer in "The answer: \(answer)." },
    teamKnows: "The team knows",
    leave: "Leave it on the result",
    next: "Next",
    goOn: "I have read this. Go on",
    keepsQuiet: "1 keeps it quiet until it gets worse.",
    answersAreSaved: "Your answers are saved.",
    emergencyNumber: "your local emergency number")

  private static func when(_ level: FlagDefinition.Level) -> String {
    switch level {
    case .now: "now"
    case .today: "today"
    case .soon: "this week"
    }
  }
}

extension String {
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
