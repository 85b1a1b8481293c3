/// How many columns and rows of cells a screen has.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// A size; less than nothing counts as nothing.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// The place of one cell, both numbers counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

extension Size {
  /// Whether a cell at that point is on the screen.
  package func contains(_ point: Point) -> Bool {
    (0..<columns).contains(point.column) && (0..<rows).contains(point.row)
  }
}

extension Size: CustomStringConvertible {
  package var description: String { "\(columns)x\(rows)" }
}
