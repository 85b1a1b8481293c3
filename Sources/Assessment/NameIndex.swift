/// Names made ready to be found by a few letters, however they are written.
///
/// Case and marks do not count: `rio` finds `Ana RÍOS`. Every word that is typed begins some word of
/// the name.
package struct NameIndex: Sendable {
  /// Each name as small letters without marks, a space before each word.
  private let folded: [[UInt8]]

  package init(_ names: [String]) { folded = names.map(Self.fold) }

  /// The positions of the names that fit, in their order; all of them where nothing is typed.
  ///
  /// Those whose whole name is typed come first, so that `Ann` is not taken for `Anna`.
  package func positions(of letters: String) -> [Int] {
    let typed = Self.fold(letters)
    let words = typed.split(separator: Self.space).map { [Self.space] + $0 }
    guard !words.isEmpty else { return Array(folded.indices) }
    let fitting = folded.indices.filter { index in words.allSatisfy { folded[index].holds($0) } }
    return fitting.filter { folded[$0] == typed } + fitting.filter { folded[$0] != typed }
  }

  private static let space = UInt8(ascii: " ")

  private static func fold(_ text: String) -> [UInt8] {
    var bytes = [space]
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        bytes.append(isLetter ? UInt8(ascii: scalar) : space)
      } else if let plain = plainLetter(of: scalar) {
        bytes.append(plain)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        bytes += scalar.properties.isWhitespace ? [space] : Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// The `o` of `ó` and of `ø`, as Unicode's name of the letter says.
  private static func plainLetter(of scalar: Unicode.Scalar) -> UInt8? {
    guard let name = scalar.properties.name, name.hasPrefix(latin) else { return nil }
    let rest = name.utf8.dropFirst(latin.utf8.count)
    guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".utf8) else { return nil }
    return letter | 0x20
  }

  private static let latin = "LATIN SMALL LETTER "
}

extension [UInt8] {
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    var start = 0
    while start + part.count <= count {
      var length = 0
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
      start += 1
    }
    return false
  }
}
