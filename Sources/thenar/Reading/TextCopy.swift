import Interface

/// Lays a reading copy out as lines of at most 80 columns, to read in a terminal and to print.
enum TextCopy {
  private static let width = 80

  static func text(of blocks: [ReadingBlock]) -> String {
    var lines: [String] = []
    var previous: ReadingBlock?
    for block in blocks {
      if let previous, standsApart(block, after: previous) { lines.append("") }
      lines += Self.lines(of: block)
      previous = block
    }
    return lines.joined(separator: "\n")
  }

  private static func standsApart(_ block: ReadingBlock, after previous: ReadingBlock) -> Bool {
    switch (block, previous) {
    case (.option, _), (.boxes, _), (.field, _), (.remark, _): false
    case (.point, .point), (.point, .remark): false
    default: true
    }
  }

  private static func lines(of block: ReadingBlock) -> [String] {
    switch block {
    case .title(let text): underlined(text, "=")
    case .heading(let text, 1): underlined(text, "-")
    case .heading(let text, _): wrapped(text)
    case .paragraph(let text): wrapped(text)
    case .point(let text): wrapped(text, mark: "- ")
    case .question(let number, let text, let linkId):
      wrapped("\(text)  [\(linkId)]", mark: "\(number). ".leading(to: 4))
    case .option(let mark, let label):
      wrapped(label, mark: "    \(mark)" + (Int(mark) == nil ? " " : "  "))
    case .boxes(let labels):
      wrapped(labels.map { "[ ] \($0)" }.joined(separator: "   "), mark: "    ")
    case .field(let text), .remark(let text): wrapped(text, mark: "    ")
    }
  }

  /// The text behind a mark; its further lines hang below the first.
  private static func wrapped(_ text: String, mark: String = "") -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    return TextWrap.lines(text, width: width - mark.count).enumerated()
      .map { ($0 == 0 ? mark : indent) + $1 }
  }

  private static func underlined(_ text: String, _ line: Character) -> [String] {
    let lines = wrapped(text)
    let longest = lines.map(\.count).max() ?? 0
    return lines + [String(repeating: line, count: longest)]
  }
}

extension String {
  /// The text with spaces in front of it up to a number of characters.
  fileprivate func leading(to count: Int) -> String {
    String(repeating: " ", count: max(0, count - self.count)) + self
  }
}
