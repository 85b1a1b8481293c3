/// A part of a reading copy, before it is laid out as text or as Markdown.
enum ReadingBlock: Equatable {
  case title(String)
  /// A section; `depth` is 1 for those of the whole copy.
  case heading(String, depth: Int)
  case paragraph(String)
  /// One of a list.
  case point(String)
  case question(number: Int, text: String, linkId: String)
  /// A row of a question, behind the number to circle or the box to tick.
  case option(mark: String, label: String)
  /// Boxes of a question beside its rows.
  case boxes([String])
  /// The place of a question where the answer is written.
  case field(String)
  /// What is said of the question or the point before it.
  case remark(String)

  /// The block with a change made to each of its texts.
  func map(_ change: (String) -> String) -> ReadingBlock {
    switch self {
    case .title(let text): .title(change(text))
    case .heading(let text, let depth): .heading(change(text), depth: depth)
    case .paragraph(let text): .paragraph(change(text))
    case .point(let text): .point(change(text))
    case .question(let number, let text, let linkId):
      .question(number: number, text: change(text), linkId: linkId)
    case .option(let mark, let label): .option(mark: mark, label: change(label))
    case .boxes(let labels): .boxes(labels.map(change))
    case .field(let text): .field(change(text))
    case .remark(let text): .remark(change(text))
    }
  }
}
