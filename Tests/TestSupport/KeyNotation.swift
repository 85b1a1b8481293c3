package import Terminal

/// Writes keys as words: `3 enter up ctrl-l`.
package enum KeyNotation {
  private static let names: [(String, Key)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("enter", .enter),
    ("backspace", .backspace), ("escape", .escape), ("tab", .tab), ("space", .character(" ")),
    ("other", .other),
  ]

  /// Reads keys written apart by spaces; nil when a word is not a key.
  package static func keys(_ notation: String) -> [Key]? {
    var keys: [Key] = []
    for word in notation.split(separator: " ") {
      guard let key = key(String(word)) else { return nil }
      keys.append(key)
    }
    return keys
  }

  /// Reads one key: a single character is itself, everything else has a name.
  package static func key(_ word: String) -> Key? {
    if word.count == 1, let character = word.first { return .character(character) }
    if let named = names.first(where: { $0.0 == word }) { return named.1 }
    guard word.hasPrefix("ctrl-"), word.count == 6, let letter = word.last else { return nil }
    return .control(letter)
  }

  /// The word for a key.
  package static func word(for key: Key) -> String {
    if let named = names.first(where: { $0.1 == key }) { return named.0 }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter): return "ctrl-\(letter)"
    default: return "other"
    }
  }
}
