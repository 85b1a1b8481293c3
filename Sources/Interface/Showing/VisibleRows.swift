/// The rows of a page that can be reached in one layout, and the focused one of them.
struct VisibleRows {
  private(set) var rows: [FittedRow] = []
  /// A position in `rows`.
  private(set) var focus = 0

  /// No rows at all.
  init() {}

  /// All rows, without those that are for cut pages unless the page is cut.
  init(of page: Page, whenCut: Bool) {
    for (index, row) in page.rows.enumerated() where whenCut || row.standing != .asideWhenCut {
      rows.append(FittedRow(row: row, index: index, covers: [index]))
    }
    settleFocus(page.focus)
  }

  private mutating func settleFocus(_ wanted: Int) {
    // A row that is hidden at this size hands the focus to the one before it.
    focus =
      rows.firstIndex { $0.covers.contains(wanted) }
      ?? rows.lastIndex { $0.index < wanted } ?? 0
  }

  /// The positions of the rows that stand on lines of their own.
  var alone: [Int] { rows.indices.filter { rows[$0].row.standing == .alone } }
  var asides: [Int] { rows.indices.filter { rows[$0].row.standing != .alone } }
  /// The position of the row that shows the next part of this very page.
  var more: Int? { rows.lastIndex { $0.row.standing == .asideWhenCut } }

  /// The rows with those aside merged into one that opens the menu, where they are found again.
  ///
  /// Nil when the page has no menu, or nothing to merge: a row that is in no menu must stay.
  func merged(for page: Page, _ words: ShowingWords, isTiny: Bool) -> VisibleRows? {
    let gone = rows.filter { $0.row.standing == .aside && $0.row.action.isInMenu }
    guard gone.count > 1, let menu = gone.first(where: { $0.row.action == .menu }) else {
      return nil
    }
    let name = words.other(gone.map(\.row))
    var other = Row(menu.row.key, Wording(isTiny ? name.short : name.full), .menu)
    other.standing = .aside
    other.isStored = gone.contains { $0.row.isStored }
    let covers = gone.flatMap(\.covers)
    var merged = VisibleRows()
    merged.rows = rows.compactMap { row in
      if row.index == menu.index {
        return FittedRow(row: other, index: menu.index, covers: covers)
      }
      return covers.contains(row.index) ? nil : row
    }
    merged.settleFocus(page.focus)
    return merged
  }

  /// The rows with one at the end that shows the next part, unless the page brought its own.
  func withMore(for page: Page, _ words: ShowingWords) -> VisibleRows {
    guard more == nil else { return self }
    var longer = self
    let row = Row("", words.more, .nextPart, standing: .asideWhenCut)
    let index = page.rows.count
    longer.rows.append(FittedRow(row: row, index: index, covers: [index]))
    longer.settleFocus(page.focus)
    return longer
  }

  /// Other rows in the place of these, none of which has the focus.
  func unfocused(_ other: (Row) -> Row) -> VisibleRows {
    var changed = self
    changed.rows = rows.map { FittedRow(row: other($0.row), index: $0.index, covers: $0.covers) }
    changed.focus = -1
    return changed
  }

  /// Only the rows aside; the focus of a row that is gone goes to `More`.
  func asidesOnly(for page: Page) -> VisibleRows {
    var fewer = self
    fewer.rows = asides.map { rows[$0] }
    fewer.focus = fewer.rows.firstIndex { $0.covers.contains(page.focus) } ?? fewer.more ?? 0
    return fewer
  }
}

extension Action {
  /// Whether the menu of a page offers it, so that its row may be merged into `Other`.
  var isInMenu: Bool {
    switch self {
    case .absent, .back, .clear, .help, .home, .menu, .redraw, .stop: true
    default: false
    }
  }
}
