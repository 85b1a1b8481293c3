package import Terminal

/// A page laid out for a window of one size: what stands where, and which rows can be reached.
package struct FittedPage: Equatable, Sendable {
  /// What had to be given up for the page to fit, in the order of decision 15.
  package enum Step: Int, Comparable, Sendable, CaseIterable {
    case whole, withoutHint, asidesMerged, shortTexts, oneRowAtATime, tooSmall

    package static func < (one: Step, other: Step) -> Bool { one.rawValue < other.rawValue }
  }

  package let size: Size
  /// One for each line of the window, from the top.
  package let lines: [FittedLine]
  /// What the focus visits, in order; with one row at a time only the focused one is drawn.
  package let rows: [FittedRow]
  /// The focused one of `rows`; nil when there is none.
  package let focus: Int?
  /// Where the real cursor goes: the caret of a field, else the mark of the focused row.
  package let cursor: Point
  package let step: Step
  /// Which part is shown, from 0.
  package let part: Int
  /// In how many parts the page is shown; 1 when nothing is left out.
  package let parts: Int

  /// Lays lines out from the top and the last ones at the bottom of the window.
  init(
    size: Size, top: [FittedLine], bottom: [FittedLine], rows: VisibleRows, step: Step,
    part: Int = 0, parts: Int = 1
  ) {
    let spare = max(0, size.rows - top.count - bottom.count)
    let blank = Array(repeating: FittedLine(), count: spare)
    self.size = size
    lines = Array((top + blank + bottom).prefix(size.rows))
    self.rows = rows.rows
    focus = rows.rows.isEmpty ? nil : rows.focus
    self.step = step
    self.part = part
    self.parts = parts
    cursor =
      Self.place(of: \.caret, in: lines) ?? Self.place(of: \.mark, in: lines)
      ?? Point(column: 0, row: 0)
  }

  private static func place(
    of column: KeyPath<FittedLine, Int?>, in lines: [FittedLine]
  ) -> Point? {
    for (row, line) in lines.enumerated() {
      if let column = line[keyPath: column] { return Point(column: column, row: row) }
    }
    return nil
  }

  /// The position in `rows` of the row whose band is at a point of the window.
  package func row(at point: Point) -> Int? {
    guard lines.indices.contains(point.row) else { return nil }
    return lines[point.row].targets.first { $0.columns.contains(point.column) }?.row
  }
}

/// A row that can be reached, and what `Page.focus` must be for it to have the focus.
package struct FittedRow: Equatable, Sendable {
  package let row: Row
  /// An index of the page's rows, or one past the last for a `More` that the page has not itself.
  package let index: Int
  /// The indices of all rows that this one stands for.
  let covers: [Int]
}

/// One line of a window: pieces of text with their styles, and the rows that it belongs to.
package struct FittedLine: Equatable, Sendable {
  /// A piece of text in one style.
  package struct Run: Equatable, Sendable {
    package let column: Int
    package let text: String
    package let style: Style
  }

  /// The columns of a line that choose a row when they are pressed.
  package struct Target: Equatable, Sendable {
    /// A position in `FittedPage.rows`.
    package let row: Int
    package let columns: Range<Int>
  }

  package private(set) var runs: [Run] = []
  package var targets: [Target] = []
  /// The column of a field's caret.
  var caret: Int?
  /// The column of the focused row's `>`.
  var mark: Int?
  /// How many cells are used.
  private(set) var width = 0

  init() {}

  init(_ text: String, at column: Int = 0, style: Style = .text) {
    write(text, at: column, style: style)
  }

  /// Adds text that stands to the right of what is there.
  mutating func write(_ text: String, at column: Int, style: Style = .text) {
    guard !text.isEmpty else { return }
    runs.append(Run(column: column, text: text, style: style))
    width = column + DisplayWidth.of(text)
  }

  /// The line as text, without spaces at its end.
  package var text: String {
    var text = ""
    for run in runs { text = text.padded(to: run.column) + run.text }
    while text.last == " " { text.removeLast() }
    return text
  }
}
