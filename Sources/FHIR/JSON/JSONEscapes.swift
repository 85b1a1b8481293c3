/// The escapes of JSON strings, read after the reader has checked their form.
enum JSONEscapes {
  /// The text of a string's bytes between its quotes.
  static func decoded(_ content: ArraySlice<UInt8>) -> String {
    String(decoding: decodedBytes(content), as: UTF8.self)
  }

  /// The UTF-8 of a string's bytes between its quotes.
  static func decodedBytes(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(content.count)
    var rest = content
    while let byte = rest.popFirst() {
      if byte == .backslash {
        append(escape: &rest, to: &decoded)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// Takes what follows a backslash.
  private static func append(escape rest: inout ArraySlice<UInt8>, to decoded: inout [UInt8]) {
    guard let byte = rest.popFirst() else { return }
    switch byte {
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"): decoded.append(contentsOf: UTF8.bytes(of: scalar(&rest)))
    default: decoded.append(byte)
    }
  }

  /// Takes the digits after `\u`, and the second half of a surrogate pair where one follows.
  ///
  /// RFC 8259, section 8.2, leaves a lone half open; here it reads as U+FFFD.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let first = hexadecimal(rest.prefix(4))
    rest = rest.dropFirst(4)
    guard (0xD800..<0xDC00).contains(first), rest.starts(with: [.backslash, UInt8(ascii: "u")])
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let second = hexadecimal(rest.dropFirst(2).prefix(4))
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    rest = rest.dropFirst(6)
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32(UInt8.hexadecimalValue($1) ?? 0) }
  }
}

extension UTF8 {
  fileprivate static func bytes(of scalar: Unicode.Scalar) -> String.UTF8View {
    String(Character(scalar)).utf8
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openingBrace = UInt8(ascii: "{")
  static let closingBrace = UInt8(ascii: "}")
  static let openingBracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")

  /// Whether the byte is one of `0` to `9`.
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// 0 to 15 for a hexadecimal digit, nil for every other byte.
  static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
