import Assessment
import Terminal

extension App {
  /// A sitting at an assessment begins.
  mutating func beginRhythm() {
    guard let ongoing, !isInLines else { return }
    rhythm = (
      ongoing.header.id, PressRhythm(at: clock().utc, profile: profile.rawValue, presses: [])
    )
  }

  /// Effects, with the rhythm kept first where its sitting is over by them.
  mutating func closingRhythm(_ effects: [Effect]) -> [Effect] {
    guard let (id, noted) = rhythm else { return effects }
    let ends = effects.contains { if case .end = $0 { true } else { false } }
    guard ends || ongoing?.header.id != id || ongoing?.finishedAt != nil else { return effects }
    rhythm = nil
    let isKept = sitting.preferences.keepsRhythm && !noted.presses.isEmpty
    return !isKept ? effects : [.keepRhythm(noted, assessmentID: id)] + effects
  }

  /// Notes a press without what was pressed: which kind, which row, how long after the last.
  mutating func note(
    _ stroke: Stroke, _ verdict: PressFilter.Verdict, isRepeat: Bool, at now: Int
  ) {
    guard rhythm != nil else { return }
    // because the press that was held back has turned out to be a repeat as well.
    if isRepeat, verdict == .dropped(.held) { rhythm?.1.noteHeld() }
    let (kind, row) = meaning(of: stroke)
    let outcome: Press.Outcome =
      if case .dropped(let outcome) = verdict { outcome } else { .counted }
    let press = Press(gap: gap(at: now), kind: kind, row: row, outcome: outcome)
    rhythm?.1.note(press)
  }

  /// The time since the press before in this sitting.
  func gap(at now: Int) -> Int? {
    rhythm?.1.presses.isEmpty == false ? lastPress.map { now - $0.at } : nil
  }

  private func meaning(of stroke: Stroke) -> (Press.Kind, row: Int?) {
    let page = drawn?.page ?? self.page
    var row: Int?
    switch stroke {
    case .click(let position): row = visited.rows.indices.contains(position) ? position : nil
    case .anything: row = page.focus
    case .key(let key):
      if scan == nil, !profile.isSteppedThrough, [.up, .down, .left, .right].contains(key) {
        return (.move, nil)
      }
      if page.typing == .text, case .character = key { return (.type, nil) }
      row = page.rows.firstIndex { $0.key == key.lowercased.rowKey }
      switch Keymap.command(for: key, using: keysInUse) {
      case .choose? where row == nil: row = page.focus
      case .row(.back)?: return (.undo, row)
      default: break
      }
      if page.typing != .none, row == nil, case .character = key { return (.type, nil) }
    }
    guard let row, page.rows.indices.contains(row) else { return (.other, nil) }
    return (page.rows[row].action == .back ? .undo : .choose, row)
  }
}
