import FHIR

/// A report as lines of plain text, none wider than a terminal.
struct PlainText {
  private static let width = 78
  private var lines: [String] = []

  /// The whole text.
  static func text(of contents: Contents) -> String {
    var text = PlainText()
    text.write(contents)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ contents: Contents) {
    lines.append(shown(contents.title))
    lines.append(String(repeating: "=", count: min(Self.width, lines[0].count)))
    lines += contents.facts.flatMap { wrapped($0) } + [""] + wrapped(contents.notice)
    for section in contents.sections {
      lines += ["", "", shown(section.title)]
      lines.append(String(repeating: "-", count: min(Self.width, section.title.count)))
      for block in section.blocks { write(block) }
    }
  }

  private mutating func write(_ block: ReportBlock) {
    switch block {
    case .heading(let text): lines += [""] + wrapped(text)
    case .text(let text), .headline(let text): lines += wrapped(text)
    case .list(let points): for point in points { lines += wrapped(point, behind: "- ") }
    case .table(let table): write(table)
    // because the table beside it has every number, a picture need not be drawn in letters.
    case .chart, .body: break
    }
  }

  private mutating func write(_ table: ReportTable) {
    guard !table.rows.isEmpty else { return }
    let cells = table.rows.map { $0.map { shown($0.text) } }
    let widths = Self.widths(of: [table.columns] + cells)
    lines += [""] + wrapped(table.caption)
    write(table.columns, widths)
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in cells { write(row, widths) }
    lines.append("")
  }

  private mutating func write(_ row: [String], _ widths: [Int]) {
    let columns = zip(row, widths).map { Self.wrap($0, to: $1) }
    for number in 0..<(columns.map(\.count).max() ?? 0) {
      var line = ""
      for (column, width) in zip(columns, widths) {
        let text = number < column.count ? column[number] : ""
        line += text + String(repeating: " ", count: max(0, width - text.count) + 2)
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
  }

  /// As wide as their longest text, the widest made narrower until all fit beside one another.
  private static func widths(of rows: [[String]]) -> [Int] {
    var widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    while widths.reduce(2 * (widths.count - 1), +) > width, let most = widths.max(), most > 8,
      let widest = widths.firstIndex(of: most)
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func wrapped(_ text: String, behind mark: String = "") -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    return Self.wrap(shown(text), to: Self.width - mark.count).enumerated().map { number, line in
      (number == 0 ? mark : indent) + line
    }
  }

  /// The text in lines of at most so many signs; a word that is longer is broken.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = word
      if !line.isEmpty, line.count + 1 + rest.count <= width {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line = String(rest)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text without what would drive a terminal; what breaks lines becomes a space.
  private func shown(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
