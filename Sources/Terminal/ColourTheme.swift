/// The colours of the whole screen: the terminal's own, or one of two with strong contrast.
package enum ColourTheme: String, Hashable, Sendable, CaseIterable {
  /// The person's own colours, with reverse and bold only.
  case fromTerminal = "from-terminal"
  case dark, light
}

extension ColourTheme {
  /// Two of the 256 usual colours.
  struct Pair: Equatable, Sendable {
    let foreground: Int
    let background: Int
  }

  /// The colours of a meaning, each pair at least 7 to 1 in contrast; nil for the terminal's own.
  func pair(for meaning: Style.Meaning) -> Pair? {
    switch self {
    case .fromTerminal: nil
    case .dark: Self.dark(meaning)
    case .light: Self.light(meaning)
    }
  }

  private static func dark(_ meaning: Style.Meaning) -> Pair {
    switch meaning {
    case .text: Pair(foreground: 253, background: 234)
    case .quiet: Pair(foreground: 250, background: 234)
    case .focus: Pair(foreground: 16, background: 221)
    case .stored: Pair(foreground: 153, background: 234)
    case .warning: Pair(foreground: 221, background: 234)
    case .problem: Pair(foreground: 217, background: 234)
    }
  }

  private static func light(_ meaning: Style.Meaning) -> Pair {
    switch meaning {
    case .text: Pair(foreground: 234, background: 231)
    case .quiet: Pair(foreground: 239, background: 231)
    case .focus: Pair(foreground: 231, background: 18)
    case .stored: Pair(foreground: 18, background: 231)
    case .warning: Pair(foreground: 54, background: 231)
    case .problem: Pair(foreground: 88, background: 231)
    }
  }
}
