import Assessment
import Terminal

/// The rhythm of the sitting under way.
struct SittingRhythm {
  let assessmentID: String
  var noted: PressRhythm
  /// The items answered meanwhile.
  var answered: Set<Int> = []
}

extension App {
  /// A sitting at an assessment begins.
  mutating func beginRhythm() {
    guard let ongoing, !isInLines else { return }
    rhythm = SittingRhythm(
      assessmentID: ongoing.header.id,
      noted: PressRhythm(at: clock().utc, profile: profile.rawValue, presses: []))
  }

  /// Effects, with the rhythm kept first where its sitting is over by them.
  mutating func closingRhythm(_ effects: [Effect]) -> [Effect] {
    guard let rhythm else { return effects }
    let id = rhythm.assessmentID
    let ends = effects.contains { if case .end = $0 { true } else { false } }
    guard ends || ongoing?.header.id != id || ongoing?.finishedAt != nil else { return effects }
    self.rhythm = nil
    var noted = rhythm.noted
    noted.answers = rhythm.answered.count
    let isKept = sitting.preferences.keepsRhythm && !noted.presses.isEmpty
    return !isKept ? effects : [.keepRhythm(noted, assessmentID: id)] + effects
  }

  /// Notes a press without what was pressed: which kind, which row, how long after the last.
  mutating func note(
    _ stroke: Stroke, _ verdict: PressFilter.Verdict, isRepeat: Bool, at now: Int
  ) {
    guard rhythm != nil else { return }
    // because the press that was held back has turned out to be a repeat as well.
    if isRepeat, verdict == .dropped(.held) { rhythm?.noted.noteHeld() }
    let (kind, row) = meaning(of: stroke)
    let outcome: Press.Outcome =
      if case .dropped(let outcome) = verdict { outcome } else { .counted }
    let press = Press(gap: gap(at: now), kind: kind, row: row, outcome: outcome)
    rhythm?.noted.note(press)
  }

  /// The time since the press before in this sitting.
  func gap(at now: Int) -> Int? {
    rhythm?.noted.presses.isEmpty == false ? lastPress.map { now - $0.at } : nil
  }

  private func meaning(of stroke: Stroke) -> (Press.Kind, row: Int?) {
    let page = drawn?.page ?? self.page
    var row: Int?
    switch stroke {
    case .click(let position): row = visited.rows.indices.contains(position) ? position : nil
    case .anything: row = page.focus
    case .key(let key):
      if scan == nil, profile.isSteppedThrough, !isInLines {
        guard let step = steps(by: key) else { return (.other, nil) }
        guard step == .choose else { return (.move, nil) }
        row = page.focus
        break
      }
      if scan == nil, [.up, .down, .left, .right].contains(key) { return (.move, nil) }
      if page.typing == .text, case .character = key { return (.type, nil) }
      row = page.rows.firstIndex { $0.key == key.lowercased.rowKey }
      switch Keymap.command(for: key, using: keysInUse) {
      case .choose? where row == nil: row = page.focus
      case .row(.back)? where goesBackOneQuestion: return (.undo, row)
      default: break
      }
      if page.typing != .none, row == nil, case .character = key { return (.type, nil) }
    }
    guard let row, page.rows.indices.contains(row) else { return (.other, nil) }
    switch page.rows[row].action {
    // because which letters they were would be the text itself.
    case .letters, .letter: return (.type, nil)
    case .back where goesBackOneQuestion: return (.undo, row)
    default: return (.choose, row)
    }
  }

  /// Whether Back takes an answer up again here, and neither rubs out nor leaves a page.
  private var goesBackOneQuestion: Bool {
    guard case .question(var screen)? = screens.last, !screen.isFromCheck else { return false }
    let outcome =
      page.typing == .text ? screen.widget.press(.backspace) : screen.widget.act(.back)
    return (outcome == nil || outcome == .back)
      && ongoing?.session.previousQuestion(before: screen.item.index) != nil
  }
}
