import Assessment
import Terminal

/// Which part of "How will you press keys?" is shown.
package enum HowIPress: Equatable, Sendable {
  case usual
  /// What is seldom wanted.
  case more
  /// One key, or two.
  case switches
}

extension App {
  /// How keys are pressed from now on; what is in force is marked.
  func howIPressPage(_ part: HowIPress) -> Page {
    let settings = words.settings
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action, isStored: Bool = false) {
      rows.append(Row(String(rows.count + 1), label, action, isStored: isStored))
    }
    func add(_ profiles: [PressProfile]) {
      for choice in profiles {
        add(settings.profile(choice), .useProfile(choice), isStored: choice == profile)
      }
    }
    switch part {
    case .usual:
      add([.mostKeys, .arrows, .numberPad])
      add(settings.oneOrTwo, .howIPress(.switches), isStored: profile.isSteppedThrough)
      if sitting.hasOwnHands {
        add(settings.somebodyPresses, .somebodyPresses)
      }
      add(settings.screenReader, .inLines)
      rows.append(Row("0", words.common.more, .howIPress(.more), standing: .aside))
    case .more:
      add([.gentle, .interviewer])
      add(words.trying.row, .tryKeys)
    case .switches:
      add([.oneKey, .twoKeys])
      add(words.trying.teach, .teachKeys)
    }
    var page = Page(
      place: words.trying.place,
      question: part == .switches ? settings.howManyQuestion : settings.howQuestion,
      rows: rows + words.usualAsides())
    page.hint = settings.howHint
    page.status = words.common.howToPress
    return page
  }

  /// Asks once how keys are pressed, of whoever answered the first page while its rows lit up.
  mutating func askHowIPress() {
    guard asksHowIPress, sitting.preferences.profile == nil, wish.profile == nil else { return }
    asksHowIPress = false
    _ = push(.howIPress(.usual))
  }

  /// Leaves the pages on which a way of pressing is found, for the one they came up on.
  mutating func leaveHowIPress() {
    while screens.count > 1, screens.last?.findsProfile == true { screens.removeLast() }
    settleOnTop()
  }
}

extension Screen {
  /// Whether it ends once it is known how keys are pressed.
  var findsProfile: Bool {
    switch self {
    case .howIPress, .trying, .gentle: true
    default: false
    }
  }
}
