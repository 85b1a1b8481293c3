/// A page as it is read aloud, made of the same lines as where pages are printed as lines.
enum SpokenText {
  /// The question, the texts and the rows; of the rows that one alone which is given.
  static func of(_ page: Page, onlyRow index: Int? = nil, words: ShowingWords) -> String {
    let rows = page.rows.enumerated().filter { place, row in
      index.map { $0 == place } ?? (row.standing != .asideWhenCut)
    }
    let lines =
      PlainLines.opening(of: page, words) + rows.map { PlainLines.row($0.element, words) }
      + page.notes.flatMap { PlainLines.block($0, words) }
    return ([page.news ?? ""] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func of(_ row: Row, words: ShowingWords) -> String { PlainLines.row(row, words) }
}
