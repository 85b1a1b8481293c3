import Glibc

/// A picture of the whole screen, and the only thing that the painter draws on.
///
/// Nothing is ever written outside it, and no character that could drive a terminal gets into it.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// The cells, row by row; every row is as long as the canvas is wide.
  package private(set) var rows: [[Cell]]
  /// Where the real cursor goes, which screen readers and braille displays follow; nil: top left.
  package var cursor: Point?
  /// Whether the cursor can be seen; it is placed in any case.
  package var cursorIsVisible = true

  /// An empty picture.
  package init(size: Size) {
    self.size = size
    // All empty rows share their storage until they are written on.
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  /// Writes text from a point to the right, cut at the edges, and returns the column after it.
  ///
  /// A wide character that would be cut in two is left out, and so is a mark with no character
  /// before it. The text is made visible on the way.
  @discardableResult
  package mutating func write(_ text: String, at point: Point, style: Style = .text) -> Int {
    guard rows.indices.contains(point.row) else { return point.column + DisplayWidth.of(text) }
    // One borrow of the row, because a page is written anew after every key.
    return rows[point.row].withUnsafeMutableBufferPointer { row in
      Self.write(text, into: row, at: point.column, style: style)
    }
  }

  private static func write(
    _ text: String, into row: UnsafeMutableBufferPointer<Cell>, at start: Int, style: Style
  ) -> Int {
    var column = start
    var base: Int?
    for scalar in text.unicodeScalars {
      guard let (shown, width) = DisplayWidth.shown(scalar) else { continue }
      if width == 0 {
        if let base { row[base].add(shown) }
        continue
      }
      base = column >= 0 && column + width <= row.count ? column : nil
      if base != nil { put(Cell(shown, width: width, style: style), into: row, at: column) }
      column += width
    }
    return column
  }

  /// Puts a cell, and blanks what is left over of wide characters that it cuts in two.
  private static func put(
    _ cell: Cell, into row: UnsafeMutableBufferPointer<Cell>, at column: Int
  ) {
    let next = column + cell.width
    if row[column].width == 0, column > 0 { blank(&row[column - 1]) }
    if next < row.count, row[next].width == 0 { blank(&row[next]) }
    row[column] = cell
    if cell.width == 2 { row[column + 1] = .rightHalf(style: cell.style) }
  }

  private static func blank(_ cell: inout Cell) {
    cell = Cell(" ", width: 1, style: cell.style)
  }
}

extension Canvas {
  /// The cell at a point; nil outside.
  package subscript(_ point: Point) -> Cell? {
    size.contains(point) ? rows[point.row][point.column] : nil
  }

  /// One row as text, without the blanks at its end; empty outside.
  package func text(ofRow row: Int) -> String {
    guard rows.indices.contains(row) else { return "" }
    var text = rows[row].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Every row as text, without the blanks at its end.
  package var texts: [String] { rows.indices.map { text(ofRow: $0) } }
}

extension Canvas {
  /// The columns of a row from the first to the last cell that differ from a canvas of the same size.
  ///
  /// A wide character is in it whole, because its right half never differs alone; nil when nothing
  /// differs.
  func changedColumns(ofRow row: Int, since before: Canvas) -> Range<Int>? {
    rows[row].withUnsafeBufferPointer { cells in
      before.rows[row].withUnsafeBufferPointer { old in
        guard let cellsStart = cells.baseAddress, let oldStart = old.baseAddress else { return nil }
        // Every row of every page is looked at, and nearly all are the same.
        let bytes = cells.count * MemoryLayout<Cell>.stride
        guard memcmp(cellsStart, oldStart, bytes) != 0 else { return nil }
        var start = 0
        while cells[start] == old[start] { start += 1 }
        var end = cells.count
        while cells[end - 1] == old[end - 1] { end -= 1 }
        return start..<end
      }
    }
  }
}

extension Canvas: CustomStringConvertible {
  /// The rows as text, then the runs of style, then size and cursor: what a snapshot shows.
  package var description: String {
    var lines = texts
    lines.append("-- styles")
    for (number, row) in rows.enumerated() {
      let runs = styleRuns(of: row)
      if !runs.isEmpty { lines.append("row \(number): \(runs.joined(separator: ", "))") }
    }
    let place = cursor.map { "row \($0.row) column \($0.column)" } ?? "nowhere"
    lines.append("-- \(size), cursor \(place)\(cursorIsVisible ? "" : ", hidden")")
    return lines.joined(separator: "\n") + "\n"
  }

  private func styleRuns(of row: [Cell]) -> [String] {
    var runs: [String] = []
    var start = 0
    for column in row.indices
    where column + 1 == row.count || row[column + 1].style != row[start].style {
      if row[start].style != .text { runs.append("\(start)-\(column) \(row[start].style)") }
      start = column + 1
    }
    return runs
  }
}
