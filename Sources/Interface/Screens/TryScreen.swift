import Assessment
import Terminal

/// "Try my keys": what the program makes of presses, which keys are to do everything, how fast rows
/// are to light up.
struct TryScreen {
  /// One press that was tried.
  struct Trial {
    let stroke: Stroke
    /// Milliseconds since the press before; nil for the first.
    let gap: Int?
    let verdict: PressFilter.Verdict
  }

  /// How far the trial is.
  enum Part {
    /// Which of the three is to be done.
    case choosing
    case pressing([Trial])
    /// What fits, and of two keys the one that goes on and the one that chooses.
    case proposal(PressProfile, keys: [String])
    /// The key for the next row is asked for, then the one that chooses.
    case teaching(next: String?)
    case taught
    /// The times from the mark to the press so far; when the mark comes or has come.
    case pacing([Int], markAt: Int)
    case pace(step: Int)
  }

  var part = Part.choosing

  /// > "Try my keys": 10 presses, then offer it
  static let presses = 10
  /// How long a silence ends a trial.
  static let silence = 8000
  /// How many presses tell at least something.
  private static let fewest = 5

  /// Whether every press is one that is tried, and none chooses a row.
  var takesPresses: Bool {
    switch part {
    case .pressing, .teaching, .pacing: true
    case .choosing, .proposal, .taught, .pace: false
    }
  }

  // MARK: What is made of it

  /// The two keys that were pressed, in their order; nil where it was not two that have names.
  static func twoKeys(in trials: [Trial]) -> [String]? {
    var keys: [String] = []
    for trial in trials {
      guard case .key(let key) = trial.stroke, let name = key.lowercased.rowKey else { return nil }
      if !keys.contains(name) { keys.append(name) }
    }
    return keys.count == 2 ? keys : nil
  }

  /// The profile that fits presses.
  static func proposal(for trials: [Trial]) -> PressProfile {
    let keys = Set(trials.map(\.stroke))
    if keys.count <= 1 { return .oneKey }
    if twoKeys(in: trials) != nil { return .twoKeys }
    let tooSoon = trials.count { if case .dropped = $0.verdict { true } else { false } }
    if tooSoon >= 3 { return .gentle }
    let arrows: Set<Stroke> = Set([.up, .down, .left, .right, .enter].map { .key($0) })
    if keys.isSubset(of: arrows) { return .arrows }
    let signs = Set("+-*/".map { Stroke.key(.character($0)) })
    let digits = Set("0123456789.".map { Stroke.key(.character($0)) })
    let isPad = keys.isSubset(of: signs.union(digits).union([.key(.enter)]))
    return isPad && !keys.isDisjoint(with: signs) ? .numberPad : .mostKeys
  }

  /// How long a row is to be lit for somebody who presses that long after a mark.
  ///
  /// > mean press time ÷ 0.65 (Simpson 2007)
  static func step(for times: [Int]) -> Int {
    guard !times.isEmpty else { return Preferences.usualScanStep }
    let needed = times.reduce(0, +) * 100 / (times.count * 65)
    return Preferences.scanSteps.first { $0 >= needed } ?? Preferences.scanSteps.last ?? needed
  }

  /// What comes of the trial when nothing more is pressed; nil where it was too little.
  var outcome: Part? {
    switch part {
    case .pressing(let trials) where trials.count >= Self.fewest:
      .proposal(Self.proposal(for: trials), keys: Self.twoKeys(in: trials) ?? [])
    case .pacing(let times, _) where times.count >= Self.fewest:
      .pace(step: Self.step(for: times))
    default: nil
    }
  }

  // MARK: The page

  func page(words: Words, now: Int) -> Page {
    var page = Page(place: words.trying.place, question: "", rows: [])
    page.status = words.trying.endsItself
    switch part {
    case .choosing:
      page.question = words.trying.question
      page.rows = [
        Row("1", words.trying.findProfile, .tryPresses),
        Row("2", words.trying.teach, .teachKeys),
        Row("3", words.trying.findPace, .tryPace),
      ]
      page.rows += words.usualAsides(help: false)
      page.status = words.common.howToPress
    case .pressing(let trials):
      page.question = words.trying.press(Self.presses)
      page.body = trials.suffix(6).map { .text(line(for: $0, words)) }
      page.progress = words.trying.progress(trials.count, Self.presses)
    case .proposal(let profile, let keys):
      page.hint = words.pressing.howToPress(
        profile, words.keyName(keys.first ?? " "), words.keyName(keys.last ?? "Enter"))
      page.question = words.trying.fits(words.trying.profile(profile))
      page.rows = [
        Row("1", words.trying.use, .useProfile(profile)),
        Row("2", words.trying.again, .tryPresses),
      ]
      page.rows += words.usualAsides(help: false)
      page.status = words.common.howToPress
    case .teaching(let next):
      page.question = next == nil ? words.trying.pressNext : words.trying.pressChoose
    case .taught:
      page.question = words.trying.taught
      page.rows = words.usualAsides(help: false)
      page.status = words.common.howToPress
    case .pacing(let times, let markAt):
      page.question = words.trying.pressAtMark
      page.body = [.text(now >= markAt ? words.trying.mark : words.trying.noMark)]
      page.progress = words.trying.progress(times.count, Self.presses)
    case .pace(let step):
      page.question = words.trying.paceFits(Preferences.seconds(step))
      page.rows = [
        Row("1", words.trying.use, .usePace(step)), Row("2", words.trying.again, .tryPace),
      ]
      page.rows += words.usualAsides(help: false)
      page.status = words.common.howToPress
    }
    return page
  }

  private func line(for trial: Trial, _ words: Words) -> Wording {
    words.trying.trial(
      name(of: trial.stroke, words), trial.gap.map { Preferences.seconds($0) },
      trial.verdict != .dropped(.held) && trial.verdict != .dropped(.dropped))
  }

  private func name(of stroke: Stroke, _ words: Words) -> String {
    switch stroke {
    case .key(let key): key.rowKey.map { words.keyName($0) } ?? words.trying.anotherKey
    case .click, .anything: words.trying.mouse
    }
  }
}

extension App {
  var trying: TryScreen? {
    if case .trying(let screen)? = screens.last, screen.takesPresses { screen } else { nil }
  }

  /// When the mark comes, or a silence ends the trial.
  var trialDue: Int? {
    guard let trying else { return nil }
    let silent = max(pageBegan ?? 0, lastPress?.at ?? 0) + TryScreen.silence
    guard case .pacing(_, let markAt) = trying.part, markAt > ticks() else { return silent }
    return markAt
  }

  /// What time does to a trial.
  mutating func endTrial(at now: Int) {
    guard var screen = trying, let due = trialDue, due <= now else { return }
    guard let outcome = screen.outcome else {
      pop()
      return
    }
    screen.part = outcome
    replaceTop(with: .trying(screen))
  }

  mutating func beginTrial(_ part: TryScreen.Part) -> [Effect] {
    replaceTop(with: .trying(TryScreen(part: part)))
    return []
  }

  /// A press that is only tried; nil where presses do what they say.
  mutating func tryOut(_ stroke: Stroke, _ verdict: PressFilter.Verdict, at now: Int) -> [Effect]? {
    guard var screen = trying else { return nil }
    notice = nil
    switch screen.part {
    case .pressing(let trials):
      let gap = trials.isEmpty ? nil : lastPress.map { now - $0.at }
      screen.part = .pressing(trials + [.init(stroke: stroke, gap: gap, verdict: verdict)])
      if trials.count + 1 >= TryScreen.presses { screen.part = screen.outcome ?? .choosing }
    case .teaching(let next):
      if case .dropped = verdict {
        notice = words.pressing.tooSoon
        return []
      }
      guard case .key(let key) = stroke, let name = key.lowercased.rowKey, name != next else {
        notice = words.trying.takeAnother
        return []
      }
      guard let next else {
        screen.part = .teaching(next: name)
        break
      }
      leaveHowIPress()
      _ = push(.trying(TryScreen(part: .taught)))
      return prefer {
        $0.profile = .twoKeys
        $0.nextKey = next
        $0.chooseKey = name
      }
    case .pacing(let times, let markAt):
      guard now >= markAt else { return [] }
      let times = times + [now - markAt]
      // because a mark that comes in step would be foreseen, it comes sooner or later each time.
      screen.part = .pacing(times, markAt: now + 1200 + times.count * 370 % 1100)
      if times.count >= TryScreen.presses { screen.part = screen.outcome ?? .choosing }
    case .choosing, .proposal, .taught, .pace: return nil
    }
    replaceTop(with: .trying(screen))
    return []
  }

  /// Uses what was found.
  mutating func useTrial(_ action: Action) -> [Effect] {
    var keys: [String] = []
    if case .trying(let screen)? = screens.last, case .proposal(_, let pressed) = screen.part {
      keys = pressed
    }
    leaveHowIPress()
    return prefer { preferences in
      switch action {
      case .useProfile(let profile):
        preferences.profile = profile
        // because two keys that were not pressed for it are the usual ones.
        if profile == .twoKeys {
          (preferences.nextKey, preferences.chooseKey) = (keys.first, keys.last)
        }
      case .usePace(let step): preferences.scanStep = step
      default: break
      }
    }
  }
}
