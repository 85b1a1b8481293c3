/// The words about reading aloud.
struct AloudWords: Sendable {
  /// The row that reads the page, and the one that says when pages are read.
  let row: Wording
  let setting: @Sendable (ReadAloud) -> Wording
  /// Told where it was asked for and is switched off, and where it would be heard by somebody else.
  let isOff, notOverNetwork: Wording
  /// Told once where nobody can say anything.
  let missing: Wording
}
