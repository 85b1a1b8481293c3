package import Terminal

/// Puts a fitted page onto a canvas.
package enum Painter {
  /// The picture of a page, as large as the window that it was fitted to.
  ///
  /// The cursor is seen, and stands on the caret or on the focused row: braille displays and
  /// screen readers follow it.
  package static func canvas(of page: FittedPage) -> Canvas {
    var canvas = Canvas(size: page.size)
    for (row, line) in page.lines.enumerated() {
      for run in line.runs {
        canvas.write(run.text, at: Point(column: run.column, row: row), style: run.style)
      }
    }
    canvas.cursor = page.cursor
    return canvas
  }
}
