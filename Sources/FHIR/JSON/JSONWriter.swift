/// Writes JSON text, members in the order given, numbers as written.
///
/// Commas and colons are set by the writer; no white space is written.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma must precede the next value or key.
  private var needsComma = false

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(opening: .openingBrace, closing: .closingBrace, body)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(opening: .openingBracket, closing: .closingBracket, body)
  }

  /// Writes a name and its colon; a value must follow.
  package mutating func member(_ name: String) {
    string(name)
    bytes.append(.colon)
    needsComma = false
  }

  package mutating func member(_ name: String, _ value: String) {
    member(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    member(name)
    boolean(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    member(name)
    integer(value)
  }

  /// Writes a string; quotes, backslashes and control characters are escaped.
  package mutating func string(_ value: String) {
    beginValue()
    bytes.append(.quote)
    var value = value
    value.withUTF8 { appendEscaped($0) }
    bytes.append(.quote)
  }

  package mutating func boolean(_ value: Bool) { word(value ? "true" : "false") }

  package mutating func integer(_ value: Int) { word(String(value)) }

  /// Writes a number as it stands; `written` is a JSON number, as `JSONNode.number` gives it.
  package mutating func number(_ written: String) { word(written) }

  package mutating func null() { word("null") }

  /// Writes a value that is JSON text already, as it stands.
  package mutating func text(_ json: String) { word(json) }

  /// Writes the node's tokens as written, white space between them dropped.
  package mutating func copy(_ node: JSONNode) {
    beginValue()
    let range = node.byteRange
    let source = node.tree.bytes
    bytes.reserveCapacity(bytes.count + range.count)
    var start = range.lowerBound
    var at = start
    var isInString = false
    while at < range.upperBound {
      let byte = source[at]
      if isInString {
        if byte == .backslash { at += 1 } else if byte == .quote { isInString = false }
      } else if byte == .quote {
        isInString = true
      } else if byte <= UInt8(ascii: " ") {
        bytes.append(contentsOf: source[start..<at])
        start = at + 1
      }
      at += 1
    }
    bytes.append(contentsOf: source[start..<range.upperBound])
  }

  private mutating func container(
    opening: UInt8, closing: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(opening)
    needsComma = false
    body(&self)
    bytes.append(closing)
    needsComma = true
  }

  private mutating func word(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(.comma) }
    needsComma = true
  }

  /// Appends runs of plain bytes whole, and the others escaped.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (offset, byte) in text.enumerated()
    where byte < 0x20 || byte == .quote || byte == .backslash {
      bytes.append(contentsOf: text[start..<offset])
      appendEscape(of: byte)
      start = offset + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case .quote, .backslash: bytes.append(contentsOf: [.backslash, byte])
    case 0x0A: bytes.append(contentsOf: [.backslash, UInt8(ascii: "n")])
    case 0x0D: bytes.append(contentsOf: [.backslash, UInt8(ascii: "r")])
    case 0x09: bytes.append(contentsOf: [.backslash, UInt8(ascii: "t")])
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
    }
  }
}
