import Terminal

/// A page with one row at a time: text above, the focused row alone and whole, where it stands.
///
/// It serves small windows and very large letters. What does not fit above the row is shown in
/// parts, by a row `More` of the page's own or one put at the end.
struct Carousel {
  let page: Page
  let words: ShowingWords
  let measure: Measure
  private let sections: PageSections
  private let shown: VisibleRows
  /// Whether there is room for the place at the top and the status at the bottom.
  private let hasFrame: Bool
  private let isCut: Bool

  init(_ page: Page, words: ShowingWords, size: Size) {
    self.page = page
    self.words = words
    measure = Measure(size: size, isShort: true)
    sections = PageSections(page, measure: measure, isFramed: false)
    let whole = Self.rows(page, words, measure, whenCut: false)
    let frame = sections.header.count + Self.status(sections, whole, words).count
    let content = Self.text(of: sections).count + Self.tallest(whole, measure)
    isCut = content + frame > size.rows
    // Next to a row, at least three lines of text are worth more than the frame.
    hasFrame = !isCut || frame + 4 <= size.rows
    shown = isCut ? Self.rows(page, words, measure, whenCut: true) : whole
  }

  private static func rows(
    _ page: Page, _ words: ShowingWords, _ measure: Measure, whenCut: Bool
  ) -> VisibleRows {
    let all = VisibleRows(of: page, whenCut: whenCut)
    let fewer = all.merged(for: page, words, isTiny: measure.isTiny) ?? all
    return whenCut ? fewer.withMore(for: page, words) : fewer
  }

  private static func tallest(_ shown: VisibleRows, _ measure: Measure) -> Int {
    let drawing = RowLines(shown, measure: measure)
    return shown.rows.indices.map { drawing.alone($0).count }.max() ?? 0
  }

  private static func text(of sections: PageSections) -> [FittedLine] {
    sections.question + sections.problem + sections.body + sections.notes
  }

  private static func status(
    _ sections: PageSections, _ shown: VisibleRows, _ words: ShowingWords
  ) -> [FittedLine] {
    guard !shown.rows.isEmpty else { return sections.status() }
    let position = words.position(shown.focus + 1, shown.rows.count)
    return sections.status(beside: position.full)
  }

  /// The page as laid out; nil when a row is taller than the window.
  var fitted: FittedPage? {
    let size = measure.size
    guard Self.tallest(shown, measure) <= size.rows else { return nil }
    var row = focusedRow
    let bottom = row.count < size.rows ? self.bottom : []
    let room = size.rows - row.count - min(bottom.count, size.rows - row.count)
    let (text, part, parts) = partShown
    if isCut { addMore(to: &row) }
    let above = ((hasFrame ? sections.header : []) + text).prefix(room)
    return FittedPage(
      size: size, top: above + row, bottom: bottom.suffix(size.rows - row.count), rows: shown,
      step: .oneRowAtATime, part: part, parts: parts)
  }

  private var focusedRow: [FittedLine] {
    shown.rows.isEmpty ? [] : RowLines(shown, measure: measure).alone(shown.focus)
  }

  private var bottom: [FittedLine] {
    hasFrame ? Self.status(sections, shown, words) : [positionLine]
  }

  /// Where the row stands, and the way to the rows that were merged.
  private var positionLine: FittedLine {
    guard !shown.rows.isEmpty else { return FittedLine() }
    var line = FittedLine(words.position(shown.focus + 1, shown.rows.count).short)
    let drawing = RowLines(shown, measure: measure)
    if let other = shown.rows.firstIndex(where: { $0.covers.count > 1 }), other != shown.focus,
      line.width + 3 + DisplayWidth.of(drawing.asideText(other)) <= measure.edge
    {
      drawing.addAside(other, to: &line, at: line.width + 3)
    }
    return line
  }

  /// The text above the row, as much of it as fits above the row that shows the next part.
  private var partShown: (text: [FittedLine], part: Int, parts: Int) {
    var text = Self.text(of: sections)
    guard isCut else { return (text, 0, 1) }
    if !hasFrame { text += sections.status() + sections.header }
    let more = shown.more.map { RowLines(shown, measure: measure).alone($0).count } ?? 0
    let around = hasFrame ? sections.header.count + bottom.count : 1
    // The same parts with every row in focus, unless a tall row would leave hardly any text.
    let least = measure.size.rows - around - Self.tallest(shown, measure)
    let room = least >= 2 ? least : max(1, measure.size.rows - around - more)
    let parts = max(1, (text.count + room - 1) / room)
    let part = Parts.number(page.part % parts + start(of: text, room: room), of: parts)
    return (Array(text.dropFirst(part * room).prefix(room)), part, parts)
  }

  /// The part that comes first: what is wrong, or the field that is being filled.
  private func start(of text: [FittedLine], room: Int) -> Int {
    if page.problem != nil { return sections.question.count / room }
    return (text.firstIndex { $0.caret != nil } ?? 0) / room
  }

  /// Puts the row that goes on to the next part at the right of the focused one, if it fits.
  private func addMore(to row: inout [FittedLine]) {
    guard let more = shown.more, more != shown.focus, var line = row.last else { return }
    let drawing = RowLines(shown, measure: measure)
    let column = measure.edge - DisplayWidth.of(drawing.asideText(more))
    guard column >= line.width + 3 else { return }
    drawing.addAside(more, to: &line, at: column)
    row[row.count - 1] = line
  }
}
