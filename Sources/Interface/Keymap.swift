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
    case back, menu, help, stop, redraw, readAloud, skip, unsure, yes, no
  }

  /// Which keys are in use besides digits, arrows and the keys with names.
  struct Keys: Equatable {
    var letters = true
    /// The signs of the number pad, which need Shift on a main keyboard.
    var signs = false
    /// Whether keys are typed as lines, where those without a character cannot be.
    var inLines = false
  }

  /// A command and the keys that give it.
  struct Binding {
    let command: Command
    var keys: [Key] = []
    var letters: [Key] = []
    var signs: [Key] = []

    /// The keys that give it among those in use.
    func inUse(_ use: Keys) -> [Key] {
      (use.inLines ? [] : keys) + (use.letters ? letters : []) + (use.signs ? signs : [])
    }
  }

  static let bindings: [Binding] = [
    Binding(command: .up, keys: [.up]),
    Binding(command: .down, keys: [.down]),
    Binding(command: .choose, keys: [.enter, .character(" ")], signs: [.character("+")]),
    Binding(command: .row(.back), keys: [.backspace], signs: [.character("-")]),
    Binding(
      command: .row(.menu), keys: [.tab], letters: [.character("m")], signs: [.character("*")]),
    Binding(command: .row(.help), letters: [.character("h")]),
    Binding(command: .row(.skip), letters: [.character("s")], signs: [.character("/")]),
    Binding(command: .row(.unsure), letters: [.character("u")]),
    Binding(command: .row(.yes), letters: [.character("y")]),
    Binding(command: .row(.no), letters: [.character("n")]),
    Binding(command: .row(.stop), letters: [.character("q")]),
    Binding(command: .row(.redraw), keys: [.control("l")], letters: [.character("l")]),
    Binding(command: .row(.readAloud), letters: [.character("r")]),
    Binding(command: .escape, keys: [.escape]),
  ]

  static func command(for key: Key, using use: Keys = Keys()) -> Command? {
    let plain = key.lowercased
    return bindings.first { $0.inUse(use).contains(plain) }?.command
  }

  /// What the keys in use do, a line for each command.
  static func help(using use: Keys, isConfirmed: Bool = false, words: Words) -> [String] {
    [words.pressing.digits(isConfirmed)]
      + bindings.compactMap { binding in
        if !words.question.answersToLetters, [.row(.yes), .row(.no)].contains(binding.command) {
          return nil
        }
        let names = binding.inUse(use).compactMap { name(of: $0, words) }
        guard !names.isEmpty else { return nil }
        let isList = use.inLines && binding.command == .row(.redraw)
        let what = isList ? words.plain.listsAgain : words.pressing.does(binding.command)
        return names.joined(separator: ", ") + ": " + what + "."
      }
  }

  private static func name(of key: Key, _ words: Words) -> String? {
    switch key {
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    default: key.rowKey.map { words.keyName($0) }
    }
  }
}

extension App {
  /// Which keys are in use under these hands.
  var keysInUse: Keymap.Keys {
    if isInLines { return Keymap.Keys(inLines: true) }
    return Keymap.Keys(
      letters: profile.hasLetters && sitting.preferences.hasLetters && !picksLetters,
      signs: profile == .numberPad)
  }

  /// Whether letters are picked from rows on the page, where one that is pressed means itself.
  private var picksLetters: Bool {
    switch screens.last {
    case .question(let screen)?: screen.widget.picksLetters
    case .person(let screen)?: screen.typed?.isOpen ?? findsByLetters
    default: false
    }
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
      (.readAloud, .readAloud), (.skip, .absent(.declined)), (.unsure, .absent(.unknown)):
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
    case .readAloud: .readAloud
    case .help: .help
    case .skip, .unsure, .yes, .no: nil
    }
  }
}
