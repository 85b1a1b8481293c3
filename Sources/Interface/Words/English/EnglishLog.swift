extension LogWords {
  static let english = LogWords(
    question: "What happened, the oldest first", nothing: "Nothing was kept about it.",
    before: { " (it was: \($0))" }, filledIn: { "\($0) (filled in from before)" },
    unconfirmed: { "\($0) (typed, not confirmed)" },
    cleared: { "\($0): answer taken away" }, undone: { "went back to: \($0)" },
    told: { "worth telling: \($0)" }, keptQuiet: { "not told again: \($0)" },
    teamKnows: { "the team knows: \($0)" },
    finished: "finished", reopened: "finishing taken back",
    amended: { "began a change, because: \($0)" },
    takenOver: { $0 == 1 ? "1 answer taken over" : "\($0) answers taken over" })
}
