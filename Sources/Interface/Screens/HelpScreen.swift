import Assessment

extension App {
  func helpPage(title: Wording, text: [String]) -> Page {
    var page = Page(
      place: words.common.helpTitle, question: title,
      rows: [
        Row("0", words.common.more, .more, standing: .asideWhenCut),
        Row("9", words.common.back, .back, standing: .aside),
        Row("m", words.common.menu, .menu, standing: .aside),
      ])
    page.body = text.map { .text(Wording($0)) }
    page.progress = progressBelow
    page.status = words.common.nothingChanged
    return page
  }

  mutating func toggleMenu() -> [Effect] {
    if case .menu? = screens.last { pop() } else { push(.menu(isMore: false)) }
  }

  mutating func showHelp() -> [Effect] {
    if case .help? = screens.last { goNowhere() } else { push(helpScreen) }
  }

  /// Asks whether to stop; carrying on leads to the page on which that was wished, not to its menu.
  mutating func askToStop() -> [Effect] {
    if case .stop? = screens.last { return goNowhere() }
    if case .menu? = screens.last { pop() }
    // because nothing is under way there, nothing need be asked.
    guard let ongoing, ongoing.finishedAt == nil else { return [.end(.stopped)] }
    return push(.stop)
  }

  private var helpScreen: Screen {
    if let screen = questionBelow {
      let help = ongoing?.form.help(of: screen.item)
      let text = [help].compactMap { $0 } + questionInFull(screen.item)
      return .help(title: Wording(screen.item.label), text: text)
    }
    return .help(title: words.common.generalHelpTitle, text: howToPress + [words.common.notice])
  }

  /// What keys do under these hands, a line for each.
  private var howToPress: [String] {
    let preferences = sitting.preferences
    if profile.isSteppedThrough, !isInLines,
      let how = words.pressing.howToPress(
        profile, words.keyName(preferences.nextKey ?? " "),
        words.keyName(preferences.chooseKey ?? "Enter"))
    {
      return [how.full]
    }
    return Keymap.help(using: keysInUse, isConfirmed: preferences.isConfirmed, words: words)
  }

  private var questionBelow: QuestionScreen? {
    for screen in screens.reversed() {
      switch screen {
      case .question(let question): return question
      case .menu: continue
      default: return nil
      }
    }
    return nil
  }

  /// The question and all its rows in full: what an interviewer reads from in a narrow window.
  func questionInFull(_ item: FormItem) -> [String] {
    let voice = sitting.role?.voice ?? .`self`
    let person = sitting.person ?? Person(id: "", name: "")
    return [item.question(voice: voice, name: words.name(of: person))]
      + item.options.map { option in
        option.weight.map { "\($0): \(option.label)" } ?? option.label
      }
  }
}
