/// The words that only plain lines need.
struct PlainWords: Sendable {
  /// What stands before every line that is typed.
  let prompt: String
  /// What can be typed, where something else was.
  let pleaseType: @Sendable (_ keys: [String]) -> String
}
