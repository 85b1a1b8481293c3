/// A table as RFC 4180 has it: a header, a record a line, CRLF at the end of each.
struct CSV {
  private(set) var text = ""

  /// A value of a record.
  enum Field {
    /// What somebody wrote; nothing in it is a formula.
    case text(String)
    /// A number or a word of our own, as it is.
    case plain(String)
    case none
  }

  /// What was added since it was taken last.
  mutating func taken() -> String {
    defer { text = "" }
    return text
  }

  init(header: [String]) { add(header.map { .plain($0) }) }

  mutating func add(_ record: [Field]) {
    text += record.map(Self.written).joined(separator: ",") + "\r\n"
  }

  private static func written(_ field: Field) -> String {
    switch field {
    case .none: ""
    case .plain(let value): quoted(value)
    case .text(let value): quoted(harmless(value))
    }
  }

  /// > Fields containing line breaks (CRLF), double quotes, and commas should be enclosed in
  /// > double-quotes (RFC 4180, 2).
  private static func quoted(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return value
    }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  /// The value with an apostrophe in front where a spreadsheet would take it for a formula.
  private static func harmless(_ value: String) -> String {
    let first = value.unicodeScalars.first { $0 != " " }
    guard let first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return value }
    return "'" + value
  }
}
