/// The words about finished answers that are corrected, and about what became of a response.
struct AmendingWords: Sendable {
  /// The row that leads to all that can be done with a past response.
  let about: Wording
  let change, goOnChanging, whatHappened: Wording
  let question, hint, status: Wording
  /// Why an answer is changed, a row each; the first ones are kept as they stand here.
  let reasons: [Wording]
  let ownReason: Wording
  let useReason: @Sendable (_ reason: String) -> Wording
  let drop, dropQuestion, dropReally: Wording
  /// What became of a response, beside its date in the list.
  let unfinished, stopped: @Sendable (_ answers: Int) -> Wording
  let changeBegun, changed, earlier: Wording
  /// How the heading of a correction calls it: `Speech, of 22 November 2026`.
  let of: @Sendable (_ title: String, _ date: Wording) -> Wording
}
