/// Functions that write a text in another notation (FHIRPath 5.6.13 to 5.6.16).
enum Coded {
  static func encode(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try change(call) { text, format in
      let bytes = Array(text.utf8)
      return switch format {
      case "hex": bytes.map { hexDigits[Int($0 >> 4)] + hexDigits[Int($0 & 15)] }.joined()
      case "base64": base64(bytes, base64Signs)
      case "urlbase64": base64(bytes, base64URLSigns)
      default: nil
      }
    }
  }

  static func decode(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try change(call) { text, format in
      let bytes: [UInt8]? =
        switch format {
        case "hex": bytes(ofHex: text)
        case "base64": bytes(ofBase64: text, base64Signs)
        case "urlbase64": bytes(ofBase64: text, base64URLSigns)
        default: nil
        }
      return bytes.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  static func escape(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try change(call) { text, format in
      guard let table = tables[format] else { return nil }
      return text.unicodeScalars.map { scalar in
        let sign = String(Character(scalar))
        return table.first { $0.sign == sign }?.written ?? sign
      }.joined()
    }
  }

  static func unescape(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try change(call) { text, format in
      guard let table = tables[format] else { return nil }
      var result = ""
      var rest = text[...]
      while let first = rest.first {
        if let entry = table.first(where: { rest.hasPrefix($0.written) }) {
          result += entry.sign
          rest.removeFirst(entry.written.count)
        } else {
          result.append(first)
          rest.removeFirst()
        }
      }
      return result
    }
  }

  private static func change(
    _ call: Call, _ change: (String, String) -> String?
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let format = try Single.text(call.first, at: call.offset),
      let changed = change(text, format)
    else { return .none }
    return try Single.made(changed, at: call.offset)
  }

  private static let tables: [String: [(sign: String, written: String)]] = [
    "html": [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ],
    "json": [
      ("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"),
      ("\u{8}", "\\b"), ("\u{C}", "\\f"),
    ],
  ]

  private static let hexDigits = "0123456789abcdef".map(String.init)
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let base64Signs = Array((letters + "+/").utf8)
  private static let base64URLSigns = Array((letters + "-_").utf8)

  private static func base64(_ bytes: [UInt8], _ signs: [UInt8]) -> String {
    var written: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) {
        $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0)
      }
      for sign in 0..<4 {
        let isUsed = sign <= group.count
        written.append(isUsed ? signs[bits >> (18 - 6 * sign) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func bytes(ofBase64 text: String, _ signs: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for sign in text.utf8 where sign != UInt8(ascii: "=") {
      guard let value = signs.firstIndex(of: sign) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static func bytes(ofHex text: String) -> [UInt8]? {
    let digits = Array(text.unicodeScalars)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      let pair = digits[start...start + 1].map { String(Character($0)) }.joined()
      guard !pair.hasPrefix("+"), let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
