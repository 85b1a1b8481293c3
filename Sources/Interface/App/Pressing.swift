import Assessment
import FHIR
import Terminal

extension App {
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let page = drawn?.page ?? self.page
    if page.typing != .none, let effects = typed(key, on: page) { return effects }
    if let effects = beginFinding(key) { return effects }
    if let row = row(for: key, on: page) { return use(row, on: page) }
    switch Keymap.command(for: key, using: keysInUse) {
    case .up?: return moveFocus(by: -1)
    case .down?: return moveFocus(by: 1)
    case .choose?: return chooseFocused()
    case .row(let kind)?: return perform(kind, on: page)
    case .escape?: return escape()
    case nil:
      if let effects = changeSide(by: key, on: page) { return effects }
      // Left and Right move the focus where Up and Down have something else to do.
      if page.typing == .number || page.typing == .text, key == .left || key == .right {
        return moveFocus(by: key == .left ? -1 : 1)
      }
      return mean(nothing: key)
    }
  }

  /// The row whose printed key was pressed; Enter on a row that says so counts as that row.
  private func row(for key: Key, on page: Page) -> Row? {
    guard let name = key.lowercased.rowKey, key != .enter || focusedRow(of: page)?.key == "Enter"
    else { return nil }
    let isMove = page.typing == .none || page.typing == .scale
    if key == .up || key == .down, isMove { return nil }
    return page.rows.first { $0.key == name || $0.key.lowercased() == name }
  }

  private mutating func perform(_ kind: Keymap.RowKind, on page: Page) -> [Effect] {
    switch kind {
    case .yes, .no:
      let answer = Action.choose(kind == .yes ? 1 : 2)
      guard isYesNo, page.rows.count >= 3, let row = page.rows.first(where: { $0.action == answer })
      else { return mean(nothing: .other) }
      return use(row, on: page)
    case .back where page.rows.contains { $0.action == .close }: return perform(.close)
    default:
      if let row = page.rows.first(where: { kind.matches($0.action) }) { return use(row, on: page) }
      if let action = kind.action { return perform(action) }
      return mean(nothing: .other)
    }
  }

  private mutating func use(_ row: Row, on page: Page) -> [Effect] {
    chooses(row, at: page.rows.firstIndex(of: row)) ? [] : perform(row.action)
  }

  var isYesNo: Bool {
    guard case .question(let screen)? = screens.last else { return false }
    return screen.item.type == .boolean && words.question.answersToLetters
  }

  /// An unknown key says so once, and does nothing.
  mutating func mean(nothing key: Key) -> [Effect] {
    notice = words.common.keyDoesNothing
    return []
  }

  // MARK: Focus

  /// The page as it fits the window, kept for the key that is pressed on it.
  package mutating func draw() -> FittedPage {
    let page = drawn?.page ?? self.page
    isCaughtUp = true
    let fitted = Fitting.fit(page, in: size, words: words.showing)
    drawn = Drawn(page: page, rows: fitted.rows, focus: fitted.focus)
    return fitted
  }

  /// The page as it fits the window.
  package var fitted: FittedPage { Fitting.fit(page, in: size, words: words.showing) }

  private func focusedRow(of page: Page) -> Row? {
    page.rows.indices.contains(page.focus) ? page.rows[page.focus] : nil
  }

  /// What the focus visits on the page, and where it is.
  var visited: Drawn {
    if let drawn { return drawn }
    let fitted = self.fitted
    return Drawn(page: page, rows: fitted.rows, focus: fitted.focus)
  }

  mutating func moveFocus(by step: Int) -> [Effect] {
    let visited = visited
    guard let next = visited.focus.map({ $0 + step }), visited.rows.indices.contains(next) else {
      return []
    }
    focus = .row(visited.rows[next].index)
    return []
  }

  /// Moves the focus and nothing else, where the key does just that on the page as it was drawn.
  mutating func moveOnly(_ key: Key) -> Bool {
    // because what was said about the last press goes with the next one, such a page is made anew.
    guard let before = drawn, before.page.typing == .none, notice == nil, ongoing?.saved == nil,
      scan == nil, trying == nil, !profile.isSteppedThrough
    else { return false }
    switch Keymap.command(for: key, using: keysInUse) {
    case .up?: _ = moveFocus(by: -1)
    case .down?: _ = moveFocus(by: 1)
    default: return false
    }
    countMove(key)
    guard case .row(let index) = focus else { return true }
    drawn?.page.focus = index
    drawn?.focus = before.rows.firstIndex { $0.index == index } ?? before.focus
    return true
  }

  mutating func chooseFocused() -> [Effect] {
    let visited = visited
    return visited.focus.map { perform(visited.rows[$0].row.action) } ?? []
  }

  private mutating func escape() -> [Effect] {
    switch screens.last {
    case .help, .menu, .why, .problems: return perform(.close)
    default:
      focus = .automatic
      return []
    }
  }

  // MARK: Mouse, pasted text, whole lines

  /// Pasted text goes into fields for words, and nowhere else: a paste never answers.
  mutating func paste(_ text: String) -> [Effect] {
    guard page.typing == .text, profile.takesPaste || isInLines else {
      notice = words.pressing.noPaste
      return []
    }
    let line = text.split(whereSeparator: \.isNewline).map { visible(String($0)) }
      .joined(separator: " ")
    switch screens.last {
    case .question(var screen):
      _ = screen.widget.type(screen.widget.typed + line)
      screens[screens.count - 1] = .question(screen)
    default: typedText?.text += line
    }
    return []
  }

  /// Takes a line of plain mode: keys of rows, or the whole text of a field.
  mutating func take(line: String) -> [Effect] {
    notice = nil
    waiting = []
    let page = self.page
    let text = page.typing == .text ? line.trimmed : line.trimmed.withPlainDigits
    let effects = take(text, on: page)
    if notice == words.common.keyDoesNothing {
      let keys =
        page.rows.filter { $0.standing != .asideWhenCut }.map(\.keyInLines)
        .filter { $0.count == 1 } + ["l"] + (page.canStop ? ["q"] : [])
      let wrong =
        page.typing == .none || text.isEmpty
        ? "" : words.question.objection(.notANumber, text).full + " "
      notice = Wording(wrong + words.plain.pleaseType(oneOf: keys))
    }
    return effects
  }

  private mutating func take(_ text: String, on page: Page) -> [Effect] {
    let isText: Bool = if case .person? = screens.last { true } else { page.typing != .none }
    if isText, let effects = takeStroke(text, on: page) { return effects }
    if page.typing == .text { return takeWords(text) }
    if let effects = find(line: text) { return effects }
    if page.typing != .none, text.first.map({ $0.isNumber || $0 == "-" }) == true {
      return takeNumber(text)
    }
    if text.isEmpty {
      notice = words.common.keyDoesNothing
      return []
    }
    if let row = page.rows.first(where: { $0.key.count > 1 && $0.keyInLines == text }) {
      return goBack(otherwise: row.action)
    }
    // Keys that have names, such as Up or Backspace, are written out where there is no key to press.
    if let row = page.rows.first(where: {
      let name = words.showing.keyName($0.key)
      return name.count > 1 && name.lowercased() == text.lowercased()
    }) {
      return perform(row.action)
    }
    let written = text.split(whereSeparator: { $0 == "," || $0 == " " })
    let keys = written.compactMap { $0.count == 1 ? $0.first : nil }
    // because only a list of several answers takes more than one press on one line.
    guard keys.count == written.count, keys.count == 1 || isChecklist else {
      notice = words.common.keyDoesNothing
      return []
    }
    waiting = keys.dropFirst().map { .character($0) }
    // The first key counts even while something waits for the store: it may be "try again".
    let effects = keys.first.map { press(.character($0)) } ?? []
    if notice != nil { waiting = [] }
    return effects.isEmpty ? pressWaiting() : effects
  }

  /// Goes back at once: what stands in the field was not typed on this line.
  private mutating func goBack(otherwise action: Action) -> [Effect] {
    guard case .question(var screen)? = screens.last else { return perform(action) }
    _ = screen.widget.type("")
    screens[screens.count - 1] = .question(screen)
    return perform(.back)
  }

  /// Presses the further keys of a line, each once the store has kept what the one before gave.
  mutating func pressWaiting() -> [Effect] {
    guard !waiting.isEmpty, pending == nil else { return [] }
    let effects = press(waiting.removeFirst())
    if notice != nil { waiting = [] }
    return effects.isEmpty ? pressWaiting() : effects
  }

  private var isChecklist: Bool {
    if case .question(let screen)? = screens.last { screen.item.repeats } else { false }
  }

  /// What stands behind a stroke, where a line may be an answer as a whole; nil for all else.
  private mutating func takeStroke(_ text: String, on page: Page) -> [Effect]? {
    guard text.first == "/", text.count == 2 else { return nil }
    switch text.lowercased() {
    case "/b": return goBack(otherwise: .back)
    case "/m": return perform(.menu)
    case "/q": return perform(.stop)
    default:
      // because it is a slip rather than an answer, nothing is kept of it.
      notice = Wording(words.showing.textKeys(page.canStop))
      return []
    }
  }

  private mutating func takeWords(_ text: String) -> [Effect] {
    if text.isEmpty {
      // because nothing is given by an empty line but the leave to go on without it.
      if case .person(let screen)? = screens.last, screen.maySkip {
        // because a line is read as a whole: a wrong one leaves nothing typed behind.
        typedText?.text = ""
        return perform(.useTyped)
      }
      return press(.escape)
    }
    switch screens.last {
    case .question(var screen):
      _ = screen.widget.type(text)
      screens[screens.count - 1] = .question(screen)
      return perform(.useTyped)
    default:
      typedText?.text = text
      return perform(.useTyped)
    }
  }

  private mutating func takeNumber(_ text: String) -> [Effect] {
    guard case .question(var screen)? = screens.last else { return [] }
    let outcome = screen.widget.type(text)
    screens[screens.count - 1] = .question(screen)
    if case .object(let objection)? = outcome {
      notice = words.question.objection(objection, text)
      return []
    }
    let effects = perform(.useTyped)
    if case .question(let after)? = screens.last, effects.isEmpty,
      let problem = ongoing.flatMap({ after.page(of: $0, words: words).problem })
    {
      // because a line is read as a whole: a wrong one leaves nothing typed behind.
      notice = problem
      var cleared = after
      _ = cleared.widget.type("")
      cleared.objection = nil
      screens[screens.count - 1] = .question(cleared)
    }
    return effects
  }
}

extension String {
  /// The same with the digits of every script as those from 0 to 9.
  fileprivate var withPlainDigits: String {
    String(
      map { sign in
        guard !sign.isASCII, let value = sign.wholeNumberValue, value < 10 else { return sign }
        return Character(String(value))
      })
  }
}
