/// A part of a reading copy, before it is laid out as text or as Markdown.
enum ReadingBlock: Equatable {
  case title(String)
  /// A section; `depth` is 1 for those of the whole copy.
  case heading(String, depth: Int)
  case paragraph(String)
  /// One of a list.
  case point(String)
  case question(number: Int, text: String, linkId: String)
  /// A row of a question: a number to circle, or a box to tick.
  case option(digit: String, label: String, isBox: Bool)
  /// Boxes of a question beside its rows.
  case boxes([String])
  /// The place of a question where the answer is written.
  case field(String)
  /// What is said of the question or the point before it.
  case remark(String)
}
