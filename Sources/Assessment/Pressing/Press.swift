/// One press of a key, a switch or a mouse, without a word of what was answered by it.
package struct Press: Sendable, Hashable {
  /// What the press was for.
  package enum Kind: String, Sendable, CaseIterable {
    /// A row was chosen, or would have been.
    case choose
    /// The focus was moved.
    case move
    /// The question before was gone back to.
    case undo
    /// A letter or digit was typed into a field, or a letter picked from rows.
    case type
    case other
  }

  /// What became of it.
  package enum Outcome: String, Sendable, CaseIterable {
    case counted
    /// Too soon after the one before: a bounce of the key.
    case dropped
    /// One of a run that a held key made.
    case held
  }

  /// Milliseconds since the press before; nil for the first of a sitting.
  package let gap: Int?
  package let kind: Kind
  /// Where the row stands on its page, from 0; nil where no row was meant.
  package let row: Int?
  package let outcome: Outcome

  package init(gap: Int?, kind: Kind, row: Int?, outcome: Outcome) {
    self.gap = gap
    self.kind = kind
    self.row = row
    self.outcome = outcome
  }
}

/// The rhythm of answering in one sitting: every press in its order, never scored.
///
/// It is kept beside the response that was answered meanwhile.
package struct PressRhythm: Sendable, Hashable {
  /// When the sitting began, as `LogEntry.at`.
  package let at: String
  /// The press profile then: `most-keys`.
  package let profile: String
  package private(set) var presses: [Press]
  /// How many questions were answered meanwhile.
  package var answers: Int
  /// More presses than anybody makes in a sitting are not kept.
  private static let limit = 5000

  package init(at: String, profile: String, presses: [Press], answers: Int = 0) {
    self.at = at
    self.profile = profile
    self.presses = presses
    self.answers = answers
  }

  package mutating func note(_ press: Press) {
    if presses.count < Self.limit { presses.append(press) }
  }

  /// The press noted last was the first repeat of a held key.
  package mutating func noteHeld() {
    guard let last = presses.popLast() else { return }
    presses.append(Press(gap: last.gap, kind: last.kind, row: last.row, outcome: .held))
  }
}
