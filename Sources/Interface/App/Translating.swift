import Assessment
import FHIR

extension App {
  /// The language in force: as wished at the start, as set, or that of the environment.
  var language: String { wish.language ?? sitting.preferences.language ?? usualLanguage }

  /// The questionnaires are there in another language: every page is in it from now on.
  mutating func translated(_ shelf: Shelf, in language: String) -> [Effect] {
    guard let words = Words.all.first(where: { $0.language == language }) else { return [] }
    self.words = words
    self.shelf = shelf
    trends = nil
    if let before = ongoing, let (opening, session) = retold(before.session),
      let form = opening.form
    {
      ongoing?.opening = opening
      ongoing?.form = form
      ongoing?.session = session
      ongoing?.saved = nil
      screens = screens.map(remade)
    }
    screens = screens.compactMap(retold)
    return reload
  }

  /// A questionnaire as it was when something was begun, in the language in force.
  func opening(url: String, json: String) -> Opening {
    let known = shelf.opening(url: url)
    if let known, known.form?.json == json { return known }
    return Opening(file: known?.file ?? url, json: Array(json.utf8), language: words.language) {
      _ in nil
    }
  }

  private func retold(_ session: Session) -> (Opening, Session)? {
    let opening = opening(url: session.form.url, json: session.form.json)
    return opening.form.map { (opening, session.told(by: $0, at: clock())) }
  }

  /// A question asked anew, as other words or other hands want it, with what was typed into it.
  func remade(_ screen: Screen) -> Screen {
    guard case .question(let asked) = screen, let ongoing,
      case .question(var new) = question(
        asked.item.index, of: ongoing, isFromCheck: asked.isFromCheck)
    else { return screen }
    let typed = asked.widget.typed
    if !typed.isEmpty {
      _ = new.widget.act(.typeWords)
      _ = new.widget.type(typed)
    }
    return .question(new)
  }

  /// A page that holds a session of its own; nil where it only holds texts.
  private func retold(_ screen: Screen) -> Screen? {
    switch screen {
    case .help: return nil
    case .looking(let session, _, let first):
      guard let (_, session) = retold(session) else { return nil }
      let form = session.form
      let title = Wording(form.title, short: form.questionnaire.shortTitle)
      return .looking(session, title: title, first: first)
    case .why(let code, let session, _):
      return retold(session).map { .why(code, of: $0.1, in: $0.0) }
    case .flags(let flags): return retold(flags.session).map { .flags(flags.told(by: $0.1)) }
    default: return screen
    }
  }
}

extension FlagScreen {
  /// The same flags, as another language tells them.
  fileprivate func told(by session: Session) -> FlagScreen {
    var screen = self
    screen.session = session
    screen.flags = flags.map { flag in
      session.form.flags.first { $0.linkId == flag.linkId } ?? flag
    }
    return screen
  }
}
