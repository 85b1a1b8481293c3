import CNcurses

/// How many cells text takes on a terminal, by the C library's table, which ncurses uses too.
package enum DisplayWidth {
  /// The cells that the text takes once it has been made visible.
  package static func of(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// The cells that one scalar takes: 0 for a mark on the character before it, 1, or 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int { shown(scalar)?.width ?? 0 }

  /// What is shown in place of a scalar, and the cells it takes; nil when it is left out.
  @inline(__always)
  static func shown(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int)? {
    if isPlain(scalar) { return (scalar, 1) }
    guard let harmless = replacement(of: scalar) else { return nil }
    let width = Int(character_width(harmless.value))
    return width >= 0 ? (harmless, width) : Transliteration.of(harmless).map { ($0, 1) }
  }

  /// What is shown in place of a scalar: itself when harmless, nil when it is left out.
  static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case _ where isPlain(scalar): return scalar
    case "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": return " "
    // because these mean something only to a typesetter: soft hyphen, spaces of no width, joiners,
    // marks of direction, byte order mark.
    case "\u{AD}", "\u{61C}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    // ncurses lets U+202E through to the terminal, which then writes backwards.
    case .control, .format, .surrogate, .unassigned: return "\u{FFFD}"
    default: return scalar
    }
  }

  /// Printable ASCII, which is nearly everything and needs no table.
  @inline(__always)
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool { 0x20..<0x7F ~= scalar.value }
}

/// The text with everything replaced that could drive or confuse a terminal.
///
/// For all text from outside, on every way out, plain mode too. White space becomes a space (a
/// carriage return with its line feed becomes one), control, format and bidirectional characters
/// and those that Unicode does not know become U+FFFD, and joiners are left out.
package func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
  var shown = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    if scalar == "\n", previous == "\r" { continue }
    if let replacement = DisplayWidth.replacement(of: scalar) { shown.append(replacement) }
  }
  return String(shown)
}
