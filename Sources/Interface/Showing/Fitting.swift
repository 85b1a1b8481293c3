package import Terminal

/// Lays a page out for a window, giving up no more than it must (decision 15).
///
/// > A page too small for its content drops the hint, then merges rows 5 to 9 into "Other", then
/// > uses short texts, then shows one row at a time. The focused row is always whole.
package enum Fitting {
  /// The smallest window in which a page can be answered.
  package static let smallest = Size(columns: 20, rows: 4)

  /// Lays a page out; the same page and size always give the same.
  ///
  /// - Parameters:
  ///   - page: Any page; its focus and part may lie outside of what there is.
  ///   - size: The window, in cells.
  ///   - words: What showing itself says.
  /// - Returns: As many lines as the window has, none wider than it.
  package static func fit(_ page: Page, in size: Size, words: ShowingWords) -> FittedPage {
    guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
      return tooSmall(size, words)
    }
    let page = page.naming(keysBy: words)
    return whole(page, in: size) ?? reduced(page, in: size, words: words)
      ?? Carousel(page, words: words, size: size).fitted ?? tooSmall(size, words)
  }

  /// The page as it is, with rows as far apart as there is room for.
  private static func whole(_ page: Page, in size: Size) -> FittedPage? {
    let spacings = size.rows >= 36 ? [3, 2, 1] : size.rows >= 24 ? [2, 1] : []
    let shown = VisibleRows(of: page, whenCut: false)
    for spacing in spacings {
      let measure = Measure(size: size, isRoomy: true)
      let layout = WholeLayout(page: page, shown: shown, measure: measure, spacing: spacing)
      if let fitted = layout.fitted(step: .whole) { return fitted }
    }
    return WholeLayout(page: page, shown: shown, measure: Measure(size: size))
      .fitted(step: .whole)
  }

  /// The page without its hint, with asides merged, with short texts, or in parts.
  private static func reduced(
    _ page: Page, in size: Size, words: ShowingWords
  ) -> FittedPage? {
    let all = VisibleRows(of: page, whenCut: false)
    let long = Measure(size: size)
    if let fitted = bare(page, all, long).fitted(step: .withoutHint) { return fitted }
    let merged = shorter(all, page, long, words)
    if let fitted = bare(page, merged, long).fitted(step: .asidesMerged) { return fitted }
    let short = Measure(size: size, isShort: true)
    let mergedShort = shorter(all, page, short, words)
    if let fitted = bare(page, mergedShort, short).fitted(step: .shortTexts) { return fitted }
    let whenCut = VisibleRows(of: page, whenCut: true)
    return CutLayout(page, whenCut, measure: short).fitted
      ?? CutLayout(page, shorter(whenCut, page, short, words), measure: short).fitted
  }

  private static func bare(_ page: Page, _ shown: VisibleRows, _ measure: Measure) -> WholeLayout {
    WholeLayout(page: page, shown: shown, measure: measure, hasHint: false)
  }

  /// The rows with asides merged, if that saves a line.
  private static func shorter(
    _ shown: VisibleRows, _ page: Page, _ measure: Measure, _ words: ShowingWords
  ) -> VisibleRows {
    guard let merged = shown.merged(for: page, words, isTiny: measure.isTiny) else { return shown }
    func lines(_ rows: VisibleRows) -> Int {
      RowLines(rows, measure: measure).asides(rows.asides).count
    }
    return lines(merged) < lines(shown) ? merged : shown
  }

  /// The notice of a window in which nothing can be answered.
  private static func tooSmall(_ size: Size, _ words: ShowingWords) -> FittedPage {
    let long = TextWrap.lines(words.tooSmall.full, width: size.columns)
    let short = TextWrap.lines(words.tooSmall.short, width: size.columns)
    let lines = (long.count <= size.rows ? long : short).map { FittedLine($0) }
    return FittedPage(
      size: size, top: lines, bottom: [], rows: VisibleRows(), step: .tooSmall)
  }
}
