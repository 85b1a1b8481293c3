import Assessment
import Terminal

/// A press as the filter tells presses apart: of a key, or of the mouse on a row.
enum Stroke: Hashable, Sendable {
  case key(Key)
  /// A position in the rows that the focus visits.
  case click(row: Int)
  /// Any key, where one is as good as another.
  case anything
}

/// Decides which presses count, by the time between them alone.
///
/// > A key held down answers once, and deliberate presses every 600 ms all count
/// > (interaction.md 4.3).
///
/// All times are milliseconds of a clock that nobody can set.
struct PressFilter {
  /// How a press is judged: by the gap to a press of the same key just before.
  struct Rule: Equatable {
    /// Shorter gaps are a bounce or key repeat.
    var bounce = 0
    /// After such gaps it waits whether key repeat follows.
    var waits = 0..<0
    /// For how long after a new page nothing counts.
    var settling = 0

    /// Every press counts.
    static let free = Rule()
  }

  /// What becomes of a press.
  enum Verdict: Equatable {
    case counts
    /// It is held back; `due` says when it counts unless its key repeats until then.
    case waits
    case dropped(Press.Outcome)
  }

  /// Shorter gaps than this no finger makes: the key repeats by itself.
  static let repeatGap = 80
  /// For how long a press is held back.
  static let patience = 100

  private var last: (stroke: Stroke, at: Int, notBefore: Int)?
  private var heldBack: (stroke: Stroke, at: Int)?
  private var pageBegan = Int.min / 2

  /// A new page is on the screen.
  mutating func turnPage(at now: Int) { pageBegan = now }

  /// Judges a press that was read at some time, and may have come as early as another.
  mutating func judge(
    _ stroke: Stroke, at now: Int, notBefore earliest: Int, by rule: Rule
  ) -> Verdict {
    let before = last
    // because a held key never rests, the time of a press that is dropped counts as well.
    last = (stroke, now, earliest)
    // because one that was held back is released first, one that is still here was a repeat.
    heldBack = nil
    if now - pageBegan < rule.settling { return .dropped(.dropped) }
    guard let before, before.stroke == stroke else { return .counts }
    let gap = now - before.notBefore
    if gap < rule.bounce { return .dropped(gap < Self.repeatGap ? .held : .dropped) }
    // because the next in line comes at once behind one that waited, it would tell nothing of it.
    guard earliest == now, rule.waits.contains(gap) else { return .counts }
    heldBack = (stroke, now)
    return .waits
  }

  /// When the press that is held back counts; nil when there is none.
  var due: Int? { heldBack.map { $0.at + Self.patience } }

  /// The press that was held back, once its time is over.
  mutating func release(at now: Int) -> Stroke? {
    guard let due, due <= now else { return nil }
    return releaseBefore(nil, at: now)
  }

  /// The press that was held back, unless another one now shows that its key repeats.
  mutating func releaseBefore(_ next: Stroke?, at now: Int) -> Stroke? {
    guard let held = heldBack else { return nil }
    if next == held.stroke, now - held.at < Self.repeatGap { return nil }
    heldBack = nil
    return held.stroke
  }
}

extension PressFilter.Rule {
  /// The rule for keys that choose; `window` is how long a second press is not counted, where set.
  static func choosing(_ profile: PressProfile, window: Int? = nil) -> Self {
    let usual = profile.window
    let window = window ?? usual
    // > a choosing key is dropped only as key repeat (decision 13)
    guard window > 0 else {
      return Self(bounce: PressFilter.repeatGap, waits: 200..<700, settling: profile.settling)
    }
    // > B = 300 ms the bounce bound, W/2 in the gentle profile
    let bounce = profile == .gentle || window != usual ? window / 2 : 300
    // because key repeat begins after up to 660 ms, nothing shorter than that counts at once.
    return Self(bounce: bounce, waits: bounce..<max(window, 700), settling: profile.settling)
  }

  /// The rule for letters of a text, and for going on with one of two keys.
  static func bouncing(_ milliseconds: Int, settling: Int) -> Self {
    Self(bounce: milliseconds, settling: settling)
  }
}
