/// HTML and SVG as they are written: every text escaped, every element closed.
struct Markup {
  private(set) var text = ""

  /// An element with what stands in it; attributes without a value are left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
    if !Self.inline.contains(name) { text += "\n" }
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: String
  ) {
    element(name, attributes) { $0.write(content) }
  }

  mutating func element(_ name: String, _ content: String) { element(name, [:], content) }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    open(name, attributes)
    // because within SVG what is not closed goes on.
    if !Self.void.contains(name) {
      text.removeLast()
      text += "/>"
    }
  }

  /// A text, in which nothing is markup.
  mutating func write(_ content: String) { text += Self.escaped(content) }

  /// Markup of our own, as it is.
  mutating func raw(_ markup: String) { text += markup }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for case (let key, let value?) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">"
  }

  private static let inline: Set = ["b", "span", "text", "tspan", "td", "th"]
  private static let void: Set = ["meta"]

  /// The text without what a browser would take for markup, or could not show at all.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        // because a control sign is no text, and one that turns the direction would turn the rest.
        let isShown = !scalar.properties.isControl && !turning.contains(scalar.value)
        escaped.unicodeScalars.append(isShown ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  private static let turning: Set<UInt32> = [
    0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
  ]
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { generalCategory == .control }
}
