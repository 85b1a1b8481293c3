import Terminal

extension RowLines {
  /// Rows side by side, on further lines where one is not enough.
  func asides(_ positions: [Int]) -> [FittedLine] {
    let cells = positions.map { DisplayWidth.of(asideText($0)) }.reduce(0, +)
    let gaps = measure.isNarrow ? [2] : [4, 3]
    let gap = gaps.first { 2 + cells + $0 * (positions.count - 1) <= measure.edge }
    return flow(positions, gap: gap ?? gaps[gaps.count - 1])
  }

  /// What an aside looks like: its key and its name, closer together in a narrow window.
  func asideText(_ position: Int) -> String {
    let row = shown.rows[position].row
    let gap = row.key.isEmpty ? "" : measure.isNarrow ? " " : "  "
    return row.key + gap + visible(measure.text(row.label))
  }

  private func flow(_ positions: [Int], gap: Int) -> [FittedLine] {
    var lines: [FittedLine] = []
    var line = FittedLine()
    func close() {
      if line.width > 0 { lines.append(line) }
      line = FittedLine()
    }
    for position in positions {
      let cells = DisplayWidth.of(asideText(position))
      if 2 + cells > measure.edge {
        close()
        lines += alone(position)
        continue
      }
      if asideColumn(position, after: line, gap: gap) + cells > measure.edge { close() }
      addAside(position, to: &line, at: asideColumn(position, after: line, gap: gap))
    }
    close()
    return lines
  }

  /// The column of the key of a row that is added to a line.
  private func asideColumn(_ position: Int, after line: FittedLine, gap: Int) -> Int {
    // A star needs a column of its own between the `>` and the text before it.
    line.width == 0 ? 2 : line.width + max(gap, shown.rows[position].row.isStored ? 3 : 0)
  }

  /// Adds a row to a line, with its key at a column.
  func addAside(_ position: Int, to line: inout FittedLine, at start: Int) {
    let row = shown.rows[position].row
    let isFocused = position == shown.focus
    let isClose = line.width > 0 && start - line.width < 3
    let left = isClose ? start - 1 : start - 2
    if isFocused {
      line.mark = left
      line.write(">", at: left, style: .focus)
    }
    let star = row.isStored ? "*" : isFocused && !isClose ? " " : ""
    let starStyle = isFocused ? Style(.focus, row.isStored ? .bold : []) : .stored
    line.write(star, at: start - 1, style: starStyle)
    line.write(row.key, at: start, style: isFocused ? .focus : .text)
    let label = String(asideText(position).dropFirst(row.key.count))
    line.write(label, at: start + DisplayWidth.of(row.key))
    line.addTarget(position, from: left, windowColumns: measure.size.columns)
  }
}

extension FittedLine {
  /// Gives a row all columns from one on, and before it when it is the first of the line.
  fileprivate mutating func addTarget(_ row: Int, from left: Int, windowColumns: Int) {
    if let last = targets.popLast() {
      targets.append(Target(row: last.row, columns: last.columns.lowerBound..<left))
      targets.append(Target(row: row, columns: left..<windowColumns))
    } else {
      targets = [Target(row: row, columns: 0..<windowColumns)]
    }
  }
}
