/// A shape that a report can be written in.
package enum ReportShape: String, CaseIterable, Sendable {
  case html, text, csv

  /// The ending of a file of that shape.
  package var ending: String { self == .text ? "txt" : rawValue }

  package func text(of contents: Contents) -> String {
    switch self {
    case .html: HTMLPage.text(of: contents)
    case .text: PlainText.text(of: contents)
    case .csv: AnswerTable.text(of: contents)
    }
  }
}
