import Terminal

/// A page whose texts do not fit: they are shown in parts, and a row goes on to the next one.
///
/// The first part has all rows of the page. In the later ones the rows on lines of their own make
/// room for the text; the rows aside stay.
struct CutLayout {
  let page: Page
  let shown: VisibleRows
  let measure: Measure
  private let sections: PageSections

  init(_ page: Page, _ shown: VisibleRows, measure: Measure) {
    self.page = page
    self.shown = shown
    self.measure = measure
    sections = PageSections(page, measure: measure)
  }

  /// The page as laid out; nil when too little text would stand beside all the rows.
  var fitted: FittedPage? {
    guard shown.more != nil else { return nil }
    let drawing = RowLines(shown, measure: measure)
    let rows = shown.alone.flatMap(drawing.alone)
    let asides = drawing.asides(shown.asides)
    let upper = sections.question + sections.problem + sections.body
    let text = upper + sections.notes
    let later = measure.size.rows - sections.header.count - asides.count - sections.status().count
    let first = later - rows.count
    // Two lines under the question say something; fewer are better shown with one row at a time.
    guard first - sections.question.count >= 2, text.count > first else { return nil }
    let parts = 1 + (text.count - first + later - 1) / later
    let part = Parts.number(page.part, of: parts)
    if part > 0 {
      let start = first + (part - 1) * later
      return laterPart(Array(text.dropFirst(start).prefix(later)), part: part, parts: parts)
    }
    let lines =
      upper.prefix(first) + rows + text.prefix(first).dropFirst(min(first, upper.count)) + asides
    return page(Array(lines), shown, part: 0, parts: parts)
  }

  private func laterPart(_ text: [FittedLine], part: Int, parts: Int) -> FittedPage {
    let asides = shown.asidesOnly(for: page)
    let lines = text + RowLines(asides, measure: measure).asides(asides.asides)
    return page(lines, asides, part: part, parts: parts)
  }

  private func page(
    _ lines: [FittedLine], _ rows: VisibleRows, part: Int, parts: Int
  ) -> FittedPage {
    FittedPage(
      size: measure.size, top: sections.header + lines, bottom: sections.status(), rows: rows,
      step: .shortTexts, part: part, parts: parts)
  }
}

/// Counts the parts of a text.
enum Parts {
  /// Any number brought into `0..<count`, so that going on comes round to the first part.
  static func number(_ number: Int, of count: Int) -> Int {
    let rest = number % count
    return rest < 0 ? rest + count : rest
  }
}
