import Terminal

/// Draws the rows on lines of their own, and the figure beside them where there is room.
struct RowsAndFigure {
  let figure: Figure?
  let shown: VisibleRows
  let measure: Measure
  let spacing: Int

  /// Where a figure begins: the middle of what is written on.
  private static let middle = 38
  /// Where the drawing of a body begins.
  private static let bodyColumn = 40

  var lines: [FittedLine] {
    switch figure {
    case .body(let map)? where measure.size.hasRoomForFigure: beside(map)
    case .sides(let sides)? where measure.size.hasRoomForFigure: sideBySide(sides)
    default: rows(in: measure)
    }
  }

  private func rows(in measure: Measure) -> [FittedLine] {
    let drawing = RowLines(shown, measure: measure)
    return shown.alone.flatMap { spaced(drawing.alone($0), row: $0) }
  }

  /// The blank lines under a row belong to it, so that the target grows with the window.
  private func spaced(_ lines: [FittedLine], row: Int) -> [FittedLine] {
    var blank = FittedLine()
    blank.targets = [.init(row: row, columns: 0..<measure.size.columns)]
    return lines + Array(repeating: blank, count: spacing - 1)
  }

  private var halved: Measure {
    var half = measure
    half.givenAway = measure.edge - Self.middle
    return half
  }

  /// The rows at the left, the body at the right; a press on a part of it means the row with its key.
  private func beside(_ map: BodyMap) -> [FittedLine] {
    var lines = rows(in: halved)
    let drawing = map.lines
    lines += Array(repeating: FittedLine(), count: max(0, drawing.count + 1 - lines.count))
    let middle = Self.bodyColumn + BodyMap.middle
    for (number, drawn) in drawing.enumerated() {
      lines[number].add(drawn.line, at: Self.bodyColumn)
      lines[number].targets =
        lines[number].targets.map { .init(row: $0.row, columns: 0..<Self.bodyColumn) }
        + [
          target(drawn.leftKey, Self.bodyColumn..<middle),
          target(drawn.rightKey, middle..<measure.size.columns),
        ].compactMap { $0 }
    }
    return lines
  }

  private func target(_ key: String, _ columns: Range<Int>) -> FittedLine.Target? {
    guard let row = shown.rows.firstIndex(where: { $0.row.key == key }) else { return nil }
    return .init(row: row, columns: columns)
  }

  /// The answers twice: with their keys where they are asked, with a star where they are given.
  private func sideBySide(_ sides: Sides) -> [FittedLine] {
    let own = RowLines(shown, measure: halved)
    let other = RowLines(
      shown.unfocused { Row(" ", $0.label, $0.action, isStored: $0.key == sides.otherAnswer) },
      measure: halved)
    let columns =
      sides.isSecondAsked ? Self.middle..<measure.size.columns : 0..<Self.middle
    return [heading(sides)]
      + shown.alone.flatMap { position -> [FittedLine] in
        let lines = spaced(own.alone(position), row: position)
        guard shown.rows[position].index < sides.answers else { return lines }
        return zip(lines, spaced(other.alone(position), row: position)).map { own, other in
          var line = FittedLine()
          line.add(sides.isSecondAsked ? other : own, at: 0)
          line.add(sides.isSecondAsked ? own : other, at: Self.middle)
          // because a press on the other side would answer what is not asked there.
          line.targets = own.targets.map { .init(row: $0.row, columns: columns) }
          return line
        }
      }
  }

  private func heading(_ sides: Sides) -> FittedLine {
    let (asked, other) = (Style.strong, Style.quiet)
    var line = FittedLine(
      visible(sides.first.uppercased()), at: 5, style: sides.isSecondAsked ? other : asked)
    line.write(
      visible(sides.second.uppercased()), at: Self.middle + 5,
      style: sides.isSecondAsked ? asked : other)
    return line
  }
}

extension FittedLine {
  /// Adds what stands on another line, from a column on.
  fileprivate mutating func add(_ other: FittedLine, at column: Int) {
    for run in other.runs { write(run.text, at: column + run.column, style: run.style) }
    if let otherMark = other.mark { mark = column + otherMark }
  }
}
