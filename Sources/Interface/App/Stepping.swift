import Assessment
import Terminal

/// What a key does where two keys do everything.
enum Stepping: Equatable { case next, choose }

extension App {
  /// The profile that pages are made for; lines are typed whatever the hands.
  var profileOnPages: PressProfile { isInLines ? .mostKeys : profile }

  // MARK: One key

  /// When the first page begins to light up its rows by itself; nil where it does not.
  var silenceEnds: Int? {
    guard case .first? = screens.last, scan == nil, profile != .oneKey, !isInLines,
      !wish.isUnfiltered, let pageBegan
    else { return nil }
    return max(pageBegan, lastPress?.at ?? pageBegan) + Scan.silence
  }

  /// A page that comes up lights its rows from the first one on.
  mutating func beginScan(at now: Int) {
    let wasLit = scan != nil
    guard profile == .oneKey, !isInLines, !visited.rows.isEmpty else {
      scan = nil
      return
    }
    scan = Scan(at: now, step: sitting.preferences.scanStep, afterChoice: wasLit)
    focusFirst()
  }

  private mutating func focusFirst() {
    focus = visited.rows.first.map { .row($0.index) } ?? .automatic
  }

  /// Lights the next row.
  mutating func light(at now: Int) {
    let visited = visited
    guard let row = visited.focus, var scan else {
      // because the window is too small for any row, the light waits.
      scan?.stay(at: now, step: sitting.preferences.scanStep)
      return
    }
    if notice?.full == words.pressing.notMoved.full { notice = nil }
    let next = scan.advance(
      from: row, of: visited.rows.count, at: now, step: sitting.preferences.scanStep)
    self.scan = scan
    focus = .row(visited.rows[next].index)
  }

  // MARK: One key and two keys

  /// A press where rows are stepped through.
  mutating func step(_ stroke: Stroke) -> [Effect] {
    guard var scan else { return stepByTwo(stroke) }
    // because nobody asked for lights where one key was not chosen, the page's own keys still do
    // what they say.
    if !isOneKeyChosen, case .key(let key) = stroke, isBound(key) {
      self.scan = nil
      return profile == .twoKeys ? stepByTwo(stroke) : press(key)
    }
    if scan.isPaused {
      self.scan = Scan(at: ticks(), step: sitting.preferences.scanStep, afterChoice: false)
      focusFirst()
      return []
    }
    guard scan.hasMoved else {
      notice = words.pressing.notMoved
      return []
    }
    if profile != .oneKey { (isScanned, asksHowIPress) = (true, true) }
    scan.stay(at: ticks(), step: sitting.preferences.scanStep)
    self.scan = scan
    return chooseFocused()
  }

  /// Whether it was said that one key is all there is; else that was only guessed from silence.
  private var isOneKeyChosen: Bool {
    (wish.profile ?? sitting.preferences.profile) == .oneKey
  }

  /// Whether a key does something on the page beside choosing the lit row.
  private func isBound(_ key: Key) -> Bool {
    if profile == .twoKeys { return steps(by: key) != nil }
    if page.rows.contains(where: { $0.key == key.lowercased.rowKey }) { return true }
    switch Keymap.command(for: key, using: keysInUse) {
    case nil, .choose?, .escape?: return false
    case .up?, .down?: return true
    case .row(let kind)?:
      return kind.action != nil || page.rows.contains { kind.matches($0.action) }
        || [.yes, .no].contains(kind) && isYesNo
    }
  }

  private mutating func stepByTwo(_ stroke: Stroke) -> [Effect] {
    // > left = select
    guard case .key(let key) = stroke else { return chooseFocused() }
    switch steps(by: key) {
    case .choose?: return chooseFocused()
    case .next?:
      let visited = visited
      guard let row = visited.focus else { return [] }
      let next = row + 1 < visited.rows.count ? row + 1 : 0
      focus = .row(visited.rows[next].index)
      return []
    case nil: return mean(nothing: key)
    }
  }

  /// What a key does among two: as it was taught, else as switches usually send it.
  func steps(by key: Key) -> Stepping? {
    let preferences = sitting.preferences
    if preferences.nextKey != nil || preferences.chooseKey != nil {
      if key.lowercased.rowKey == preferences.nextKey { return .next }
      return key.lowercased.rowKey == preferences.chooseKey ? .choose : nil
    }
    switch key {
    case .character(" "), .down, .right, .tab: return .next
    case .enter: return .choose
    default: return nil
    }
  }
}
