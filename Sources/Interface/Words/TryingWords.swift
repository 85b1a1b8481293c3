/// The words of "Try my keys", and of what is offered when presses show the need.
struct TryingWords: Sendable {
  let place, row, question, findProfile, teach, findPace: Wording
  let press: @Sendable (_ times: Int) -> Wording
  let progress: @Sendable (_ done: Int, _ of: Int) -> Wording
  /// One press: which key, seconds since the one before, whether it counted.
  let trial: @Sendable (_ key: String, _ seconds: String?, _ counts: Bool) -> Wording
  /// Told of a key that has no name, or is the other one already.
  let takeAnother: Wording
  let anotherKey, mouse: String
  let endsItself: Wording
  let fits: @Sendable (_ profile: String) -> Wording
  let profile: @Sendable (PressProfile) -> String
  let use, again: Wording
  let pressNext, pressChoose, taught: Wording
  let pressAtMark, mark, noMark: Wording
  let paceFits: @Sendable (_ seconds: String) -> Wording
  let gentleQuestion, gentleHint, gentleYes, gentleNo: Wording
}
