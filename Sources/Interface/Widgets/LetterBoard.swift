import Assessment
import FHIR
import Terminal

/// A text that is typed, or picked from rows: a group of five letters first, then one of them.
struct LetterBoard: Sendable {
  /// What the text is, which decides the rows that come first, and which letters are large.
  enum Kind { case words, name, figures }

  var text: String
  private let kind: Kind
  private let limit: Int
  private let canType: Bool
  /// Whether the rows are shown; letters are typed while they are not.
  private(set) var isOpen: Bool
  /// Which six rows are shown; taken modulo of how many there are.
  private var part = 0
  /// The letters that are rows now; empty while the groups are.
  private var group = ""
  /// Whether the next letter is large where it would be small, or the other way round.
  private var isOtherCase = false
  private static let rowsAtOnce = 6

  init(_ text: String, kind: Kind, limit: Int, profile: PressProfile) {
    self.text = text
    self.kind = kind
    self.limit = limit
    canType = !profile.isSteppedThrough
    isOpen = profile.picksLetters
  }

  /// Does what a row says; false when the row is not its own.
  mutating func act(_ action: Action) -> Bool {
    switch action {
    case .pickLetters, .typeLetters:
      isOpen = action == .pickLetters
      part = 0
      group = ""
    case .letters(let letters): group = letters
    case .letter(let letter):
      text.append(letter)
      group = ""
      isOtherCase = false
      // because a digit is mostly followed by another one, their groups stay.
      if !letter.isNumber { part = 0 }
    case .changeCase:
      isOtherCase.toggle()
      part = 0
    case .more where isOpen:
      part += group.isEmpty ? 1 : 0
      group = ""
    case .back where isOpen && !group.isEmpty: group = ""
    case .back where isOpen && !text.isEmpty, .rubOut where !text.isEmpty: text.removeLast()
    default: return false
    }
    return true
  }

  /// Takes a typed key; false when the key means nothing to it.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      text.append(character)
      return true
    case .backspace: return act(.rubOut)
    default: return false
    }
  }

  /// Adds the field and its rows to a page; a row whose label is nil is left out.
  func show(
    on page: inout Page, words: Words, use: Wording?, ready: Wording? = nil, leave: Wording? = nil
  ) {
    page.body.append(.field(text, range: ""))
    page.focus = 0
    let rubOut = text.isEmpty ? words.common.back : words.question.rubOut
    guard isOpen else {
      page.typing = .text
      page.status =
        kind == .figures
        ? words.question.digitsTyped : words.question.letters(text.count, limit)
      page.rows = [
        use.map { Row("Enter", $0, .useTyped) },
        ready.map { Row("Down", $0, .leaveWords) },
        Row("Up", words.picking.pickLetters, .pickLetters),
        leave.map { Row("Esc", $0, .leaveWords) },
        Row("Tab", words.common.menu, .menu, standing: .aside),
        Row("Backspace", rubOut, .rubOut, standing: .aside),
      ].compactMap { $0 }
      return
    }
    page.status =
      kind == .figures ? words.common.howToPress : words.picking.pickedLetters(text.count, limit)
    let doing: [Row] = [
      use.map { Row("", $0, .useTyped) },
      canType ? Row("", words.picking.typeLetters, .typeLetters) : Row("", rubOut, .rubOut),
      kind == .figures
        ? nil : Row("", isLarge ? words.picking.smallNext : words.picking.largeNext, .changeCase),
      (ready ?? leave).map { Row("", $0, .leaveWords) },
    ].compactMap { $0 }
    page.rows = group.isEmpty ? groups(around: doing, words) : letters(words)
  }

  private func groups(around doing: [Row], _ words: Words) -> [Row] {
    func rows(_ groups: [String]) -> [Row] {
      groups.map { group in
        Row(
          "", Wording(cased(group).map { name($0, words) }.joined(separator: " ")), .letters(group))
      }
    }
    let all =
      kind == .figures
      ? rows(words.picking.figures) + doing
      : rows(words.picking.letters) + doing + rows(words.picking.signs)
    let parts = (all.count + Self.rowsAtOnce - 1) / Self.rowsAtOnce
    let part = part % parts
    let shown = all.dropFirst(part * Self.rowsAtOnce).prefix(Self.rowsAtOnce)
    let isLast = part + 1 == parts
    let onward = part == 0 ? words.picking.moreLetters : words.common.more
    let next = isLast ? words.picking.firstLetters : onward
    return numbered(Array(shown))
      + (parts > 1 ? [Row("0", next, .more, standing: .aside)] : [])
  }

  private func letters(_ words: Words) -> [Row] {
    numbered(cased(group).map { Row("", Wording(name($0, words)), .letter($0)) })
      + [Row("0", words.question.otherRows, .more, standing: .aside)]
  }

  private func numbered(_ rows: [Row]) -> [Row] {
    rows.enumerated().map { $1.pressed(by: String($0 + 1)) }
  }

  private func name(_ letter: Character, _ words: Words) -> String {
    letter == " " ? words.pressing.space : String(letter)
  }

  private func cased(_ group: String) -> [Character] {
    Array(isLarge ? group.uppercased() : group)
  }

  /// Whether the next letter is large: in names the first of each word is, unless turned round.
  private var isLarge: Bool {
    let beginsWord = text.last.map { !$0.isLetter && !$0.isNumber } ?? true
    return (kind == .name && beginsWord) != isOtherCase
  }
}

extension LetterBoard {
  /// A text that answers a question.
  init(_ text: String, for asking: Asking) {
    let figures: [ItemType] = [.time, .dateTime, .quantity]
    self.init(
      text, kind: figures.contains(asking.item.type) ? .figures : .words,
      limit: asking.item.mostLetters, profile: asking.profile)
  }
}

extension Page {
  /// Whether nothing is typed into its field.
  var isFieldEmpty: Bool {
    !body.contains { if case .field(let typed, _) = $0 { !typed.isEmpty } else { false } }
  }

  /// Whether groups of letters are its rows, so that Back rubs out first.
  var rubsOutFirst: Bool {
    rows.contains { if case .letters = $0.action { true } else { false } }
  }
}
