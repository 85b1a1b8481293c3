/// The words about presses: which counted, and how the rows are reached by these hands.
struct PressingWords: Sendable {
  /// Told of a press that came too soon after the one before.
  let tooSoon: Wording
  /// Told of a press before the light has moved since the last choice.
  let notMoved: Wording
  /// The last line where it says how to press; nil where the page says it itself.
  let howToPress: @Sendable (PressProfile, _ next: String, _ choose: String) -> Wording?
  let paused, noPaste: Wording
  /// The row that stands for others: `Other: skip, help, back`.
  let other: @Sendable (_ labels: [String]) -> Wording
  /// The rows lit for longer or shorter; `1.5` seconds is how long they are lit now.
  let slower, faster: @Sendable (_ seconds: String) -> Wording
  /// What the space bar is called, and what keys do: `Up: the row above`.
  let space: String
  let digits: @Sendable (_ isConfirmed: Bool) -> String
  let does: @Sendable (Keymap.Command) -> String
}

extension Words {
  /// What a key is called that rows print by this name.
  func keyName(_ name: String) -> String { name == " " ? pressing.space : showing.keyName(name) }
}
