/// The words about presses: which counted, and how the rows are reached by these hands.
struct PressingWords: Sendable {
  /// Told of a press that came too soon after the one before.
  let tooSoon: Wording
  /// The last line where it says how to press; nil where the page says it itself.
  let howToPress: @Sendable (PressProfile, _ next: String, _ choose: String) -> Wording?
  let paused: Wording
  /// The row that stands for others: `Other: skip, help, back`.
  let other: @Sendable (_ labels: [String]) -> Wording
  /// The rows lit for longer or shorter; `1.5` seconds is how long they are lit now.
  let slower, faster: @Sendable (_ seconds: String) -> Wording
  /// What the space bar is called, and what keys do: `Up: the row above`.
  let space: String
  let digits: String
  let does: @Sendable (Keymap.Command) -> String
}
