import Assessment

extension RhythmWords {
  static let english = RhythmWords(
    row: "How pressing went", question: "How pressing went",
    neverScored: "It never counts into a score.",
    nothing: "Nothing was kept about it.",
    lines: { summary in
      var lines = [Wording("\(summary.presses) presses, \(summary.undos) answers taken back.")]
      if let gaps = summary.gaps {
        let low = Preferences.seconds(gaps.low)
        let high = Preferences.seconds(gaps.high)
        lines.append(
          Wording(
            "Usually \(Preferences.seconds(gaps.middle)) s between presses, mostly \(low) to \(high) s.",
            short: "Usually \(Preferences.seconds(gaps.middle)) s between presses."))
      }
      lines.append(
        Wording(
          "Too soon to count: \(summary.dropped). Keys held down: \(summary.held).",
          short: "Too soon: \(summary.dropped). Held: \(summary.held)."))
      return lines
    })
}
