import Terminal

/// The words of Settings, of how keys are pressed, and of answers that are chosen before they are
/// kept.
struct SettingsWords: Sendable {
  let row, question, hint: Wording
  /// Whose settings they are; nil while that is not known.
  let place: @Sendable (_ name: String?) -> Wording
  let keys: @Sendable (_ profile: String) -> Wording
  let answering: @Sendable (_ isConfirmed: Bool) -> Wording
  let colours: @Sendable (_ theme: ColourTheme, _ canBeShown: Bool) -> Wording
  /// The language in use, and the others, each in its own name.
  let language: @Sendable (_ name: String, _ others: [String]) -> Wording
  /// The language's own name.
  let languageName: String
  let undo, nothingToUndo, notKept: Wording
  let chosen: @Sendable (_ key: String) -> Wording
  let chosenOnScale: @Sendable (_ value: String) -> Wording
  let keysQuestion: Wording
  let pressing: @Sendable (_ profile: String) -> Wording
  /// How long a second press of a key is not counted; nil seconds is not at all.
  let window: @Sendable (_ seconds: String?, _ isUsual: Bool) -> Wording
  let scanning: @Sendable (_ seconds: String) -> Wording
  let letters, rhythm, lines: @Sendable (_ isOn: Bool) -> Wording
  let howQuestion, howHint, howManyQuestion: Wording
  let profile: @Sendable (PressProfile) -> Wording
  let oneOrTwo, somebodyPresses, screenReader: Wording
}
