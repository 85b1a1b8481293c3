import Assessment
import Terminal

/// Every binding that holds beside the keys printed on rows; no chords, nothing held (decision 12).
enum Keymap {
  /// What a key does wherever it is not typed into a field.
  enum Command: Equatable {
    case up, down
    /// Chooses the focused row.
    case choose
    /// Does what the row with this action does, where the page has it.
    case row(RowKind)
    /// Leaves help and menus; elsewhere puts the focus on the first row.
    case escape
  }

  /// Actions that letters stand for on every page.
  enum RowKind: CaseIterable {
    case back, menu, help, stop, redraw, skip, unsure, yes, no
  }

  /// Keys and what all of them do.
  struct Binding {
    let keys: [Key]
    let command: Command
  }

  static let bindings: [Binding] = [
    Binding(keys: [.up], command: .up),
    Binding(keys: [.down], command: .down),
    Binding(keys: [.enter, .character(" ")], command: .choose),
    Binding(keys: [.backspace], command: .row(.back)),
    Binding(keys: [.tab, .character("m")], command: .row(.menu)),
    Binding(keys: [.character("h")], command: .row(.help)),
    Binding(keys: [.character("s")], command: .row(.skip)),
    Binding(keys: [.character("u")], command: .row(.unsure)),
    Binding(keys: [.character("y")], command: .row(.yes)),
    Binding(keys: [.character("n")], command: .row(.no)),
    Binding(keys: [.character("q")], command: .row(.stop)),
    Binding(keys: [.character("l"), .control("l")], command: .row(.redraw)),
    Binding(keys: [.escape], command: .escape),
  ]

  static func command(for key: Key) -> Command? {
    let plain = key.lowercased
    return bindings.first { $0.keys.contains(plain) }?.command
  }
}

extension Key {
  /// The key without regard to Shift or Caps Lock.
  var lowercased: Key {
    guard case .character(let character) = self else { return self }
    let lower = character.lowercased()
    return lower.count == 1 ? lower.first.map { .character($0) } ?? self : self
  }

  /// The word by which rows print this key.
  var rowKey: String? {
    switch self {
    case .character(let character): String(character)
    case .enter: "Enter"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .backspace: "Backspace"
    case .escape: "Esc"
    case .tab: "Tab"
    case .control, .other: nil
    }
  }
}

extension Keymap.RowKind {
  /// Whether a row's action is the one meant.
  func matches(_ action: Action) -> Bool {
    switch (self, action) {
    case (.back, .back), (.menu, .menu), (.help, .help), (.stop, .stop), (.redraw, .redraw),
      (.skip, .absent(.declined)), (.unsure, .absent(.unknown)):
      true
    default: false
    }
  }

  /// What the letter does even where no row of the page says it.
  var action: Action? {
    switch self {
    case .back: .back
    case .menu: .menu
    case .stop: .stop
    case .redraw: .redraw
    case .help: .help
    case .skip, .unsure, .yes, .no: nil
    }
  }
}
