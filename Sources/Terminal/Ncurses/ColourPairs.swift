import CNcurses

/// The colours of a theme as curses knows them: one numbered pair for each meaning.
struct ColourPairs {
  /// Defines the pairs; nil when the theme has none, or the terminal cannot or must not show them.
  init?(of theme: ColourTheme) {
    guard theme != .fromTerminal, Self.areShown else { return nil }
    for meaning in Style.Meaning.allCases {
      guard let pair = theme.pair(for: meaning) else { return nil }
      screen_colour_pair(number(of: meaning), Int32(pair.foreground), Int32(pair.background))
    }
  }

  /// Whether there are enough colours, and `NO_COLOR` does not refuse them.
  static var areShown: Bool { screen_colours() >= 256 }

  /// The pair's number; 0 is the terminal's own.
  func number(of meaning: Style.Meaning) -> Int32 { Int32(meaning.rawValue) + 1 }
}

extension Style {
  /// The attributes as the shim numbers them; with colours the meaning needs none of its own.
  func shimAttributes(withColour: Bool) -> Int32 {
    let attributes = withColour ? attributes : withoutColour
    var sum = 0
    if attributes.contains(.reverse) { sum |= TEXT_REVERSE }
    if attributes.contains(.bold) { sum |= TEXT_BOLD }
    if attributes.contains(.underline) { sum |= TEXT_UNDERLINE }
    return Int32(sum)
  }
}
