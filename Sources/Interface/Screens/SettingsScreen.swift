import Assessment
import Terminal

/// A setting that a row goes through, value by value.
package enum Preference: Equatable, Sendable {
  case answering, aloud, colours, language, window, scanStep, letters, rhythm, lines
}

extension App {
  // MARK: The pages

  /// What can be set; each row says how it is now.
  func settingsPage() -> Page {
    let settings = words.settings
    let preferences = sitting.preferences
    let others = Words.all.map(\.settings.languageName).filter { $0 != settings.languageName }
    let aloud = Row("3", words.aloud.setting(preferences.aloud), .change(.aloud))
    let language = Row(
      "5", settings.language(settings.languageName, others), .change(.language))
    let rows = [
      Row("1", settings.keys(words.trying.profile(profile)), .keySettings),
      Row("2", settings.answering(preferences.isConfirmed), .change(.answering)), aloud,
      Row("4", settings.colours(preferences.theme, showsThemes), .change(.colours)), language,
      Row("6", settings.undo, .undoChange),
    ]
    var page = Page(
      place: settings.place(hands?.name), question: settings.question,
      rows: (isInLines ? settingsInLines([language, aloud]) : rows) + words.usualAsides())
    page.hint = isInLines ? nil : settings.hint
    page.status = words.common.howToPress
    return page
  }

  /// Those that mean something where lines are typed.
  private func settingsInLines(_ both: [Row]) -> [Row] {
    let settings = words.settings
    let lines = settings.lines(sitting.preferences.isInLines)
    var rows = both + [Row("", lines, .change(.lines))]
    if sitting.hasOwnHands { rows.append(Row("", settings.somebodyPresses, .somebodyPresses)) }
    rows.append(Row("", settings.undo, .undoChange))
    return rows.enumerated().map { $1.pressed(by: String($0 + 1)) }
  }

  /// What can be set about keys.
  func keySettingsPage() -> Page {
    let settings = words.settings
    let preferences = sitting.preferences
    let window = preferences.window ?? profile.window
    var page = Page(
      place: settings.place(hands?.name), question: settings.keysQuestion,
      rows: [
        Row("1", settings.pressing(words.trying.profile(profile)), .howIPress(.usual)),
        Row(
          "2",
          settings.window(
            window > 0 ? Preferences.seconds(window) : nil, preferences.window == nil),
          .change(.window)),
        Row("3", settings.scanning(Preferences.seconds(preferences.scanStep)), .change(.scanStep)),
        Row("4", words.trying.row, .tryKeys),
        Row("5", settings.letters(preferences.hasLetters), .change(.letters)),
        Row("6", settings.rhythm(preferences.keepsRhythm), .change(.rhythm)),
      ] + words.usualAsides())
    page.status = words.common.howToPress
    return page
  }

  // MARK: What their rows do

  mutating func set(_ action: Action) -> [Effect] {
    switch action {
    case .settings: return openSettings()
    case .keySettings: return push(.keySettings)
    case .howIPress(let part):
      if case .menu? = screens.last { screens.removeLast() }
      return push(.howIPress(part))
    case .change(let preference): return change(preference)
    case .undoChange: return undoChange()
    case .somebodyPresses:
      return push(.person(firstAsking(.presser)))
    case .inLines:
      leaveHowIPress()
      screens.removeAll(where: \.isOfSettings)
      return prefer { $0.isInLines = true }
    default: return []
    }
  }

  /// Settings are one page: they never lie under themselves.
  private mutating func openSettings() -> [Effect] {
    if let open = screens.firstIndex(where: \.isSettings) {
      screens.removeSubrange(open...)
    } else if case .menu? = screens.last {
      screens.removeLast()
    }
    steps = []
    return push(.settings)
  }

  /// Puts the next value in the place of the one in force.
  private mutating func change(_ preference: Preference) -> [Effect] {
    let now = sitting.preferences
    switch preference {
    case .answering: return prefer { $0.isConfirmed = !now.isConfirmed }
    case .aloud:
      if isOverNetwork { notice = words.aloud.notOverNetwork }
      return prefer { $0.aloud = ReadAloud.allCases.next(after: now.aloud) ?? now.aloud }
    case .colours:
      return prefer { $0.theme = ColourTheme.allCases.next(after: now.theme) ?? now.theme }
    case .language:
      let next = Words.all.map(\.language).next(after: words.language)
      return prefer { $0.language = next }
    case .window: return prefer { $0.window = Preferences.windows.next(after: now.window) ?? nil }
    case .scanStep:
      return prefer {
        $0.scanStep = Preferences.scanSteps.next(after: now.scanStep) ?? now.scanStep
      }
    case .letters: return prefer { $0.hasLetters = !now.hasLetters }
    case .rhythm: return prefer { $0.keepsRhythm = !now.keepsRhythm }
    case .lines: return prefer { $0.isInLines = !now.isInLines }
    }
  }
}

extension Screen {
  fileprivate var isOfSettings: Bool { if case .keySettings = self { true } else { isSettings } }
  fileprivate var isSettings: Bool { if case .settings = self { true } else { false } }
}

extension Preferences {
  /// For how long a second press of the same key is not counted, in milliseconds; nil as usual.
  static let windows: [Int?] = [nil, 0, 300, 500, 700, 1000, 1500, 2000]
}

extension Collection where Element: Equatable {
  /// The element behind the first that is equal; the first one behind the last, and for others.
  fileprivate func next(after element: Element) -> Element? {
    guard let place = firstIndex(of: element).map({ index(after: $0) }), place < endIndex else {
      return first
    }
    return self[place]
  }
}
