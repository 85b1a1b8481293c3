import Terminal

/// Draws rows: on lines of their own, or side by side.
struct RowLines {
  let measure: Measure
  let shown: VisibleRows
  /// The width of the first column of rows that have a second one.
  private let firstColumn: Int

  init(_ shown: VisibleRows, measure: Measure) {
    self.shown = shown
    self.measure = measure
    let rows = shown.rows.map(\.row)
    let preferred = measure.isNarrow ? 21 : 22
    let details = rows.compactMap { $0.detail.map { DisplayWidth.of(measure.frameText($0)) } }
    let labels = rows.filter { $0.detail != nil }.map {
      DisplayWidth.of(measure.frameText($0.label))
    }
    // Narrow windows have no room for an empty stretch between the columns.
    let isTight = measure.isNarrow && (details.max() ?? 0) > measure.edge - 5 - preferred
    firstColumn = isTight ? min(preferred, (labels.max() ?? 0) + 2) : preferred
  }

  /// The lines of a row; all of them, across the window, choose it.
  func alone(_ position: Int) -> [FittedLine] {
    let row = shown.rows[position].row
    let isFocused = position == shown.focus
    let start = prefixWidth(of: row)
    let columns = text(of: row, from: start)
    var lines: [FittedLine] = []
    for number in 0..<max(1, columns.label.count, columns.detail.count) {
      var line = FittedLine()
      if number == 0 { writePrefix(of: row, isFocused: isFocused, on: &line) }
      let hang = number == 0 || !measure.isTiny ? start : 2
      if number < columns.label.count { line.write(columns.label[number], at: hang) }
      if number < columns.detail.count {
        line.write(columns.detail[number], at: start + firstColumn)
      }
      line.targets = [.init(row: position, columns: 0..<measure.size.columns)]
      lines.append(line)
    }
    return lines
  }

  private func prefixWidth(of row: Row) -> Int {
    2 + DisplayWidth.of(row.key) + (row.key.isEmpty ? (row.isStored ? 1 : 0) : 2)
  }

  private func writePrefix(of row: Row, isFocused: Bool, on line: inout FittedLine) {
    if isFocused {
      line.write(">", at: 0, style: .focus)
      line.mark = 0
    }
    let mark = row.isStored ? "*" : " "
    let markStyle = isFocused ? Style(.focus, row.isStored ? .bold : []) : .stored
    if isFocused || row.isStored { line.write(mark, at: 1, style: markStyle) }
    line.write(row.key, at: 2, style: isFocused ? .focus : .text)
  }

  private func text(of row: Row, from start: Int) -> (label: [String], detail: [String]) {
    let label = row.detail == nil ? measure.text(row.label) : measure.frameText(row.label)
    let detail = row.detail.map(measure.frameText) ?? ""
    let room = measure.edge - start - firstColumn
    if !detail.isEmpty, !measure.isTiny, room >= 10 {
      return (
        TextWrap.lines(label, width: firstColumn - 1), TextWrap.lines(detail, width: room)
      )
    }
    let text = detail.isEmpty ? label : label + "  " + detail
    let width = measure.textWidth
    return (
      TextWrap.lines(text, first: width - start, width: width - (measure.isTiny ? 2 : start)), []
    )
  }
}
