/// A set of characters as a pattern writes it: `[A-Za-z_]`, `\d`, `[^\s]`.
struct ScalarSet: Equatable, Sendable {
  /// The sets that have a name.
  enum Named: Equatable, Sendable {
    case digit, word, space, horizontalSpace, letter, uppercase, lowercase, number, mark
    case punctuation, symbol, separator

    /// The set of a Unicode property such as `L` or `Lu`; nil for those not understood.
    init?(property: String) {
      switch property {
      case "L", "Letter", "Alpha", "Alphabetic", "IsAlphabetic": self = .letter
      case "Lu", "Uppercase": self = .uppercase
      case "Ll", "Lowercase": self = .lowercase
      case "N", "Nd", "Number": self = .number
      case "M", "Mn": self = .mark
      case "P", "Punctuation": self = .punctuation
      case "S", "Symbol": self = .symbol
      case "Z", "Zs", "Separator": self = .separator
      default: return nil
      }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      let value = scalar.value
      switch self {
      case .digit: return (48...57).contains(value)
      case .word: return (48...57).contains(value) || Self.isLatinLetter(value) || value == 95
      case .space:
        return (9...13).contains(value) || scalar.properties.isWhitespace || value == 0xFEFF
      case .horizontalSpace:
        return value == 9 || scalar.properties.generalCategory == .spaceSeparator
      case .letter: return Self.isLatinLetter(value) || scalar.properties.isAlphabetic
      case .uppercase: return scalar.properties.isUppercase
      case .lowercase: return scalar.properties.isLowercase
      case .number: return scalar.properties.numericType != nil
      case .mark: return Self.marks.contains(scalar.properties.generalCategory)
      case .punctuation: return Self.signs.contains(scalar.properties.generalCategory)
      case .symbol: return Self.symbols.contains(scalar.properties.generalCategory)
      case .separator: return scalar.properties.isWhitespace
      }
    }

    private static func isLatinLetter(_ value: UInt32) -> Bool {
      (97...122).contains(value | 0x20)
    }

    private static let marks: Set<Unicode.GeneralCategory> = [
      .nonspacingMark, .spacingMark, .enclosingMark,
    ]
    private static let signs: Set<Unicode.GeneralCategory> = [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
    ]
    private static let symbols: Set<Unicode.GeneralCategory> = [
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
    ]
  }

  /// A named set, or all but it.
  struct Part: Equatable, Sendable {
    let named: Named
    let isNegated: Bool
  }

  var ranges: [ClosedRange<UInt32>] = []
  var parts: [Part] = []
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool { holds(scalar) != isNegated }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for part in parts where part.named.contains(scalar) != part.isNegated { return true }
    return false
  }
}
