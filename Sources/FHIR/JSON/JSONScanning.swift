/// How the reader takes strings, numbers, words and white space.
extension JSONReader {
  /// Moves on to the next byte that is not white space.
  @inline(__always)
  mutating func skipSpace() {
    guard at < count, text[at] <= 0x20 else { return }
    skipSpaceRun()
  }

  @inline(__always)
  private mutating func skipSpaceRun() {
    while at < count {
      switch text[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at &+= 1
      default: return
      }
      // because indentation comes in long runs of spaces, it is taken eight bytes at a time
      while at &+ 8 <= count {
        let spaces = (eightBytes(at: at) ^ 0x2020_2020_2020_2020).trailingZeroBitCount &>> 3
        at &+= spaces
        if spaces < 8 { break }
      }
    }
  }

  /// Reads a string that begins at `at` and puts it into the index.
  @inline(__always)
  mutating func readString() throws(Failure) {
    let start = at
    var mark: UInt32 = 0
    at &+= 1
    while true {
      skipPlainBytes()
      guard at < count else {
        throw Failure(offset: at, fault: .endOfText(expected: .closingQuote))
      }
      let byte = text[at]
      if byte == .quote { break }
      if byte == .backslash {
        try skipEscape()
        mark = JSONTree.escapeMark
      } else {
        try skipScalars()
      }
    }
    at &+= 1
    index.append(start: start, end: at, mark: mark)
  }

  /// Moves on to the next quote, backslash, control character or byte from 0x80.
  @inline(__always)
  private mutating func skipPlainBytes() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while at &+ 8 <= count {
      let word = eightBytes(at: at)
      let quotes = word ^ (ones &* UInt64(UInt8.quote))
      let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
      // because a borrow only disturbs bytes above a byte that is found, the lowest is right
      let found =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
          | (word &- ones &* 0x20) & ~word | word) & (ones &* 0x80)
      if found != 0 {
        at &+= found.trailingZeroBitCount &>> 3
        return
      }
      at &+= 8
    }
    while at < count {
      let byte = text[at]
      if byte == .quote || byte == .backslash || byte < 0x20 || byte >= 0x80 { return }
      at &+= 1
    }
  }

  /// Moves past a backslash and what belongs to it.
  @inline(never)
  private mutating func skipEscape() throws(Failure) {
    let backslash = at
    guard at &+ 1 < count else {
      throw Failure(offset: count, fault: .endOfText(expected: .closingQuote))
    }
    switch text[at &+ 1] {
    case .quote, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at &+= 2
    case UInt8(ascii: "u"):
      for offset in 2..<6 {
        guard at &+ offset < count else {
          throw Failure(offset: count, fault: .endOfText(expected: .closingQuote))
        }
        guard UInt8.hexadecimalValue(text[at &+ offset]) != nil else {
          throw Failure(offset: backslash, fault: .badEscape)
        }
      }
      at &+= 6
    default: throw Failure(offset: backslash, fault: .badEscape)
    }
  }

  /// Moves past a run of scalars from U+0080, each well-formed by table 3-7 of Unicode 16.
  @inline(never)
  private mutating func skipScalars() throws(Failure) {
    if text[at] < 0x20 { throw Failure(offset: at, fault: .controlCharacter(text[at])) }
    while at < count, text[at] >= 0x80 {
      guard let length = scalarLength(at: at) else {
        throw Failure(offset: at, fault: .invalidUTF8)
      }
      at &+= length
    }
  }

  /// The number of bytes of the scalar that begins at `offset`, or nil when it is ill-formed.
  func scalarLength(at offset: Int) -> Int? {
    let first = text[offset]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return nil
    }
    guard offset &+ length <= count, second.contains(text[offset &+ 1]) else { return nil }
    for next in 2..<max(length, 2) where text[offset &+ next] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Reads a number that begins at `at` and puts it into the index.
  @inline(__always)
  mutating func readNumber() throws(Failure) {
    let start = at
    if text[at] == UInt8(ascii: "-") { at &+= 1 }
    let isZero = at < count && text[at] == UInt8(ascii: "0")
    let whole = skipDigits()
    guard whole > 0, !isZero || whole == 1 else { throw badNumber(from: start) }
    if at < count, text[at] == UInt8(ascii: ".") {
      at &+= 1
      guard skipDigits() > 0 else { throw badNumber(from: start) }
    }
    if at < count, text[at] | 0x20 == UInt8(ascii: "e") {
      at &+= 1
      if at < count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at &+= 1 }
      guard skipDigits() > 0 else { throw badNumber(from: start) }
    }
    index.append(start: start, end: at)
  }

  /// Moves past digits and counts them.
  @inline(__always)
  private mutating func skipDigits() -> Int {
    let start = at
    while at < count, text[at].isDigit { at &+= 1 }
    return at &- start
  }

  /// Reads `true`, `false` or `null` and puts it into the index.
  @inline(__always)
  mutating func readLiteral() throws(Failure) {
    let start = at
    if at &+ 4 <= count {
      let word = UInt32(littleEndian: UnsafeRawPointer(text + at).loadUnaligned(as: UInt32.self))
      // because these are `true`, `null` and `fals` read as little-endian words
      if word == 0x6575_7274 || word == 0x6C6C_756E {
        at &+= 4
      } else if word == 0x736C_6166, at &+ 4 < count, text[at &+ 4] == UInt8(ascii: "e") {
        at &+= 5
      }
    }
    guard at > start else { throw unexpected(.value) }
    index.append(start: start, end: at)
  }

  @inline(__always)
  private func eightBytes(at offset: Int) -> UInt64 {
    // because callers have checked that eight bytes are left
    UInt64(littleEndian: UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self))
  }
}
