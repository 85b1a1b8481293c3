/// One place of the screen: a character with at most two marks, and its style.
///
/// Two numbers and no gap between them, because whole pages are compared after every key: the
/// scalars, 21 bits each, and how they look. A third mark on the same letter is not kept.
package struct Cell: Hashable, Sendable {
  private var scalars: UInt64
  /// The attributes, the meaning and the width, one byte each.
  private let looks: UInt64

  package static let blank = Cell(" ", width: 1, style: .text)

  @inline(__always)
  init(_ base: Unicode.Scalar, width: Int, style: Style) {
    scalars = UInt64(base.value)
    looks =
      UInt64(style.attributes.rawValue) | UInt64(style.meaning.rawValue) << 8
      | UInt64(truncatingIfNeeded: width) << 16
  }

  /// The right half of a wide character, which shows nothing itself.
  static func rightHalf(style: Style) -> Cell { Cell("\0", width: 0, style: style) }

  /// How many cells the character covers: 1 or 2, and 0 for the right half of a wide one.
  package var width: Int { Int(looks >> 16) }

  package var style: Style {
    let meaning = Style.Meaning(rawValue: UInt8(truncatingIfNeeded: looks >> 8)) ?? .text
    return Style(meaning, Style.Attributes(rawValue: UInt8(truncatingIfNeeded: looks)))
  }

  /// Whether the other cell looks the same, whatever character it shows.
  func looksLike(_ other: Cell) -> Bool { (looks ^ other.looks) & 0xFFFF == 0 }

  /// Puts a mark of no width, such as an accent, onto the character.
  mutating func add(_ mark: Unicode.Scalar) {
    for shift in [21, 42] where scalars >> UInt64(shift) == 0 {
      scalars |= UInt64(mark.value) << UInt64(shift)
      return
    }
  }

  /// Hands over the base character, then its marks; nothing for a right half.
  func forEachScalar(_ body: (UInt32) -> Void) {
    var rest = scalars
    while rest != 0 {
      body(UInt32(rest & 0x1F_FFFF))
      rest >>= 21
    }
  }

  /// The character as text; empty for a right half.
  package var text: String {
    var text = ""
    forEachScalar { value in
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
