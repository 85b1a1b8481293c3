import Assessment

extension RhythmWords {
  static let english = RhythmWords(
    row: "How pressing went", question: "How pressing went",
    neverScored: "It never counts into a score.",
    nothing: "Nothing was kept about it.",
    lines: { summary, answers in
      let presses = summary.presses == 1 ? "1 press" : "\(summary.presses) presses"
      let count = answers == 1 ? "1 answer" : "\(answers) answers"
      var lines = [
        Wording(
          "\(presses) for \(count). Answers taken back: \(summary.undos).",
          short: "\(presses), \(count), \(summary.undos) undone.")
      ]
      if let gaps = summary.gaps {
        let usual = "Usually \(Preferences.seconds(gaps.middle)) s between presses"
        let (low, high) = (Preferences.seconds(gaps.low), Preferences.seconds(gaps.high))
        let range = low == high ? "" : ", mostly \(low) to \(high) s"
        lines.append(Wording(usual + range + ".", short: usual + "."))
      }
      lines.append(
        Wording(
          "Too soon to count: \(summary.dropped). Keys held down: \(summary.held).",
          short: "Too soon: \(summary.dropped). Held: \(summary.held)."))
      return lines
    })
}
