import Assessment

/// The words about how pressing went.
struct RhythmWords: Sendable {
  let row, question, neverScored, nothing: Wording
  let lines: @Sendable (_ summary: PressSummary, _ answers: Int) -> [Wording]
}
