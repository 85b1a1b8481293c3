/// What stands in place of a character that the terminal cannot show: the nearest one of ASCII.
enum Transliteration {
  /// A letter without its marks, a sign like it, else a question mark; nil when it is left out.
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let near = nearest[scalar] { return near }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return nil
    case .spaceSeparator: return " "
    default: return "¿¡".unicodeScalars.contains(scalar) ? nil : "?"
    }
  }

  /// Each begins with the character that stands for the others.
  private static let families = [
    "AÀÁÂÃÄÅĀĂĄÆ", "CÇĆĈĊČ", "DÐĎĐ", "EÈÉÊËĒĔĖĘĚ", "GĜĞĠĢ", "HĤĦ", "IÌÍÎÏĨĪĬĮİ", "JĴ", "KĶ",
    "LĹĻĽĿŁ", "NÑŃŅŇ", "OÒÓÔÕÖØŌŎŐŒ", "RŔŖŘ", "SŚŜŞŠȘ", "TŢŤŦȚÞ", "UÙÚÛÜŨŪŬŮŰŲ", "WŴ", "YÝŶŸ",
    "ZŹŻŽ", "aàáâãäåāăąæª", "cçćĉċč", "dðďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ",
    "kķ", "lĺļľŀł", "nñńņň", "oòóôõöøōŏőœº", "rŕŗř", "sśŝşšșß", "tţťŧțþ", "uùúûüũūŭůűų", "wŵ",
    "yýÿŷ", "zźżž", "'‘’‚‛′", "\"“”„‟″«»", "-‐‑‒–—―−·•─━", "|│┃", "+┌┐└┘├┤┬┴┼", "<‹⟨≤", ">›⟩≥",
    ".…", "#█▓▒░▄▀", "x×",
  ]

  private static let nearest = Dictionary(
    uniqueKeysWithValues: families.flatMap { family in
      family.unicodeScalars.dropFirst().map { ($0, family.unicodeScalars.first ?? "?") }
    })
}
