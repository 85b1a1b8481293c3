/// A shape that a report can be written in.
package enum ReportShape: String, CaseIterable, Sendable {
  case html, text, csv
  /// The records themselves, as `BundleWriter` writes them.
  case fhir

  /// The ending of a file of that shape.
  package var ending: String {
    switch self {
    case .html, .csv: rawValue
    case .text: "txt"
    case .fhir: "json"
    }
  }

  /// The contents in that shape; nil for FHIR, which is not made of words.
  package func text(of contents: Contents) -> String? {
    switch self {
    case .html: HTMLPage.text(of: contents)
    case .text: PlainText.text(of: contents)
    case .csv: AnswerTable.text(of: contents)
    case .fhir: nil
    }
  }
}
