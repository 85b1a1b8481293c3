import Assessment
import Terminal

/// What makes a page another page: a press on it means something else than on the one before.
struct PageIdentity: Equatable {
  private let depth: Int
  private let question: String
  private let actions: [Action]

  init(_ page: Page, depth: Int) {
    self.depth = depth
    question = page.question.full
    // because what is typed into a field changes the rows of the same page.
    actions = page.typing == .none ? page.rows.map(\.action) : []
  }
}

extension App {
  // MARK: What time does

  /// For how many milliseconds the loop may wait for an event; nil is for ever.
  package var patience: Int? { due.map { max(0, $0 - ticks()) } }

  /// When something happens by itself.
  var due: Int? {
    [filter.due, scanDue, silenceEnds, trialDue, aloud.until].compactMap { $0 }.min()
  }

  mutating func tick() -> [Effect] {
    let now = ticks()
    if let stroke = filter.release(at: now) { return count(stroke) }
    if let until = aloud.until, until <= now { return [.hush] + cannotSay() }
    if let due = scanDue, due <= now { light(at: now) }
    endTrial(at: now)
    if let silenceEnds, silenceEnds <= now {
      scan = Scan(at: now, step: sitting.preferences.scanStep, afterChoice: false)
    }
    return []
  }

  /// The press that was held back, where the message that comes now does not show it to be a repeat.
  package mutating func release(before message: Message) -> [Effect] {
    // because speech ends whenever it does, its end tells nothing about a press.
    if case .saidAll = message { return [] }
    let next: Stroke? = if case .key(let key) = message { stroke(for: key) } else { nil }
    guard let stroke = filter.releaseBefore(next, at: ticks()) else { return [] }
    let effects = closingRhythm(count(stroke))
    settlePage()
    return effects + readAloud()
  }

  // MARK: Another page

  /// For how long nothing counts on pages that end something, however one types.
  private static let settlingBefore = 700

  /// Notes whether the page on top has become another one, on which nothing was pressed yet.
  mutating func settlePage() {
    drawn = nil
    knowTrends()
    // because the next page comes only when the store has kept the answer, this one is still on top.
    if let pending, pending.failure == nil { return }
    let identity = PageIdentity(pageOnTop, depth: screens.count)
    guard identity != self.identity else { return }
    self.identity = identity
    let now = ticks()
    // because letters that are typed on belong to the name, none is lost where a list becomes a search.
    if !isFinding {
      filter.turnPage(at: now)
      hasTurned = true
    }
    // because what was pressed is not there any more, letting go chooses nothing.
    touched?.row = nil
    pageBegan = now
    beginScan(at: now)
  }

  private var isFinding: Bool {
    if case .person(let screen)? = screens.last { screen.isFinding } else { false }
  }

  /// Whether keys that wait were pressed on a page that is gone; asked once after each message.
  ///
  /// > Pending input is not flushed for the interviewer; it is discarded at a page change for all
  /// > others (interaction.md 4.3).
  package mutating func forgetsTypedAhead() -> Bool {
    defer { hasTurned = false }
    // because keys typed ahead of the last question would open and change earlier answers, and
    // those typed ahead of what cannot wait would put it away unread.
    return hasTurned && (mayForget || isChecking || isInterrupted)
  }

  private var mayForget: Bool { profile != .interviewer && !wish.isUnfiltered }

  // MARK: Presses

  /// A press as it arrives: it counts, waits, or is dropped.
  mutating func take(_ stroke: Stroke) -> [Effect] {
    let now = ticks()
    // because a key that waited meanwhile may have come long ago, it gets the benefit of the doubt.
    let waited = !isCaughtUp && profile == .interviewer
    let earliest = waited ? lastPress?.notBefore ?? now : now
    defer {
      lastPress = (now, earliest)
      isCaughtUp = false
    }
    let judged: Stroke = if case .key(let key) = stroke { self.stroke(for: key) } else { stroke }
    let wasHeldBack = filter.due != nil
    let verdict = filter.judge(judged, at: now, notBefore: earliest, by: rule(for: stroke))
    if let effects = tryOut(stroke, verdict, at: now) { return effects }
    note(stroke, verdict, isRepeat: wasHeldBack, at: now)
    switch verdict {
    case .counts: return count(stroke)
    case .waits: return []
    case .dropped:
      notice = words.pressing.tooSoon
      return []
    }
  }

  /// The key as far as it is told from others: where one is as good as another, it is not.
  private func stroke(for key: Key) -> Stroke {
    profile == .oneKey && !isInLines ? .anything : .key(key)
  }

  private func rule(for stroke: Stroke) -> PressFilter.Rule {
    if wish.isUnfiltered { return .free }
    var choosing = PressFilter.Rule.choosing(profile, window: sitting.preferences.window)
    // because what was typed for the last question must not finish, or put away a warning unread.
    if isChecking || isInterrupted {
      choosing.settling = max(choosing.settling, Self.settlingBefore)
    }
    guard case .key(let key) = stroke else { return choosing }
    switch profile {
    case .oneKey: return choosing
    case .twoKeys where steps(by: key) == .next:
      return .bouncing(200, settling: choosing.settling)
    default: break
    }
    // > Moving keys repeat freely in every profile (decision 13).
    if [.up, .down, .left, .right].contains(key) { return .free }
    let page = drawn?.page ?? page
    guard page.typing == .text else { return choosing }
    switch key {
    case .character: break
    case .backspace where !page.isFieldEmpty: break
    // because these leave the text, one that is held must not leave the next one too.
    default: return choosing
    }
    return profile == .interviewer ? .free : .bouncing(150, settling: choosing.settling)
  }

  /// Does what a press means that counts.
  mutating func count(_ stroke: Stroke) -> [Effect] {
    // because presses are only tried there, one that was held back has been told already.
    guard trying == nil else { return [] }
    forgetSaid()
    notice = nil
    // because nobody sees what would be chosen, nothing is in a window too small for any row.
    guard !isHidden || stroke == .key(.control("l")) else { return [] }
    if scan != nil || profile.isSteppedThrough, !isInLines { return step(stroke) }
    switch stroke {
    case .key(let key): return press(key)
    case .click(let row): return click(row)
    case .anything: return []
    }
  }

  /// Whether the window is too small for any row of the page.
  private var isHidden: Bool {
    let visited = visited
    return visited.rows.isEmpty && !visited.page.rows.isEmpty && !isInLines
  }

  /// Says that keys which waited were forgotten.
  mutating func tellForgotten() { notice = words.pressing.tooSoon }

  /// A move that was made already.
  mutating func countMove(_ key: Key) {
    let now = ticks()
    _ = filter.judge(.key(key), at: now, notBefore: now, by: .free)
    let press = Press(gap: gap(at: now), kind: .move, row: nil, outcome: .counted)
    rhythm?.noted.note(press)
    lastPress = (now, now)
    isCaughtUp = false
  }

  // MARK: The mouse

  mutating func touch(_ point: Point) { touched = (fitted.row(at: point), point) }

  /// > release chooses if the press was on the same row or was never reported; drag off to cancel
  mutating func letGo(at point: Point) -> [Effect] {
    let row = fitted.row(at: point)
    let pressed = touched
    touched = nil
    guard pressed == nil || pressed?.row == row else { return [] }
    if profile == .oneKey || scan != nil { return take(.anything) }
    // > left = select
    if profile == .twoKeys { return take(.click(row: row ?? 0)) }
    return row.map { take(.click(row: $0)) } ?? []
  }

  private mutating func click(_ row: Int) -> [Effect] {
    let rows = visited.rows
    guard rows.indices.contains(row) else { return [] }
    return chooses(rows[row].row, at: rows[row].index) ? [] : perform(rows[row].row.action)
  }
}
