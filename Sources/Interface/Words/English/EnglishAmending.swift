extension AmendingWords {
  static let english = AmendingWords(
    about: Wording("Change an answer, or see what happened", short: "Change it, what happened"),
    change: "Change an answer", goOnChanging: "Carry on with the change begun",
    whatHappened: "What happened, step by step",
    question: "Why do you change it?",
    hint: Wording(
      "The answers as they are now stay readable.", short: "The old answers stay readable."),
    status: Wording(
      "Nothing changes until you finish the change.", short: "Nothing changes until you finish."),
    reasons: [
      "I pressed the wrong key", "I understood a question wrongly", "I remember better now",
      "I was told more about it",
    ],
    ownReason: "In my own words",
    useReason: { reason in Wording("Use \"\(reason)\"", short: "Use these words") },
    drop: "Drop this change", dropQuestion: "Drop this change?", dropReally: "Drop it",
    unfinished: { Wording("not finished, \(counted($0))", short: "not finished") },
    stopped: { Wording("stopped, \(counted($0))", short: "stopped") },
    changeBegun: Wording("change not finished", short: "change begun"),
    changed: Wording("corrected", short: "new"),
    earlier: Wording("before a change", short: "old"),
    of: { title, date in
      Wording("\(title), of \(date.full)", short: "\(title), \(date.short)")
    })

  private static func counted(_ answers: Int) -> String {
    answers == 1 ? "1 answer" : "\(answers) answers"
  }
}
