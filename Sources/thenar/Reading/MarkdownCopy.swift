/// Lays a reading copy out as Markdown, with task list boxes.
enum MarkdownCopy {
  static func text(of blocks: [ReadingBlock]) -> String {
    var lines: [String] = []
    var previous: ReadingBlock?
    var indent = ""
    for block in blocks {
      switch block {
      case .question(let number, _, _):
        // because what belongs to a list item begins below its text.
        indent = String(repeating: " ", count: "\(number). ".count)
      case .point: indent = "  "
      default: break
      }
      if let previous, standsApart(block, after: previous) { lines.append("") }
      lines.append(line(of: block, indent))
      previous = block
    }
    return lines.joined(separator: "\n")
  }

  private static func standsApart(_ block: ReadingBlock, after previous: ReadingBlock) -> Bool {
    switch (block, previous) {
    case (.option, .option), (.boxes, .option), (.point, .point): false
    default: true
    }
  }

  private static func line(of block: ReadingBlock, _ indent: String) -> String {
    switch block {
    case .title(let text): "# " + escaped(text)
    case .heading(let text, let depth):
      String(repeating: "#", count: min(depth + 1, 6)) + " " + escaped(text)
    case .paragraph(let text): escaped(text)
    case .point(let text): "- " + escaped(text)
    case .question(let number, let text, let linkId): "\(number). \(escaped(text)) `\(linkId)`"
    case .option(let mark, let label):
      indent + "- " + (Int(mark) == nil ? mark : "**\(mark)**") + " " + escaped(label)
    case .boxes(let labels):
      labels.map { indent + "- [ ] " + escaped($0) }.joined(separator: "\n")
    case .field(let text), .remark(let text): indent + escaped(text)
    }
  }

  /// The text with nothing in it that Markdown would take for a mark; code between backticks stays.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var isCode = false
    let isPaired = text.count { $0 == "`" }.isMultiple(of: 2)
    for character in text {
      if character == "`", isPaired { isCode.toggle() }
      let isMark = "\\*_[]<>|#~".contains(character) || (character == "`" && !isPaired)
      if isMark, !isCode { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    // because these begin a list where a line begins with them.
    return escaped.first.map { "+-".contains($0) } == true ? "\\" + escaped : escaped
  }
}
