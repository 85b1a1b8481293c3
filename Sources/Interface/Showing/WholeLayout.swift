import Terminal

/// A page with all its rows on the screen and nothing left over for another part.
struct WholeLayout {
  let page: Page
  let shown: VisibleRows
  let measure: Measure
  var hasHint = true
  /// From one row to the next: 1 is without a blank line between them.
  var spacing = 1

  /// The page as laid out; nil when it needs more lines than the window has.
  func fitted(step: FittedPage.Step) -> FittedPage? {
    let sections = PageSections(page, measure: measure)
    let top = sections.header + gap + upper(sections) + rows + lower(sections)
    let bottom = sections.status()
    guard top.count + bottom.count <= measure.size.rows else { return nil }
    return FittedPage(
      size: measure.size, top: top, bottom: bottom, rows: shown, step: step)
  }

  private var gap: [FittedLine] { measure.isRoomy ? [FittedLine()] : [] }

  /// What stands over the rows, in sections with a blank line under each but the last.
  private func upper(_ sections: PageSections) -> [FittedLine] {
    let question = sections.question + (hasHint ? sections.hint : [])
    let parts = [question, sections.problem, sections.body].filter { !$0.isEmpty }
    let lines = Array(parts.joined(separator: gap))
    return shown.alone.isEmpty || lines.isEmpty ? lines : lines + gap
  }

  private var rows: [FittedLine] {
    RowsAndFigure(figure: page.figure, shown: shown, measure: measure, spacing: spacing).lines
  }

  private func lower(_ sections: PageSections) -> [FittedLine] {
    let notes = sections.notes
    let needsGap = !notes.isEmpty && spacing == 1 && !shown.alone.isEmpty
    return (needsGap ? gap : []) + notes + RowLines(shown, measure: measure).asides(shown.asides)
  }
}
