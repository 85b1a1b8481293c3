import FHIR

/// A part of a report under a heading, the same in every shape that is read.
package struct ReportSection: Equatable, Sendable {
  let title: String
  var blocks: [ReportBlock] = []
}

/// A piece of a report.
enum ReportBlock: Equatable, Sendable {
  /// A heading under that of the section.
  case heading(String)
  case text(String)
  /// The numbers that lead a result, in one line.
  case headline(String)
  case list([String])
  case table(ReportTable)
  /// A picture; a table beside it has every number of it.
  case chart(TrendPicture)
  case body(BodyPicture)
}

/// Rows under the names of their columns, with a sentence that says what they are.
struct ReportTable: Equatable, Sendable {
  let caption: String
  let columns: [String]
  let rows: [[ReportCell]]

  /// Whether it is small enough to stand on one printed page.
  var isShort: Bool { rows.count <= 12 }
}

/// What stands in one place of a table.
enum ReportCell: Equatable, Sendable {
  case text(String)
  /// Stays on one line, as a date does.
  case whole(String)
  /// Stands at the right, as numbers do.
  case number(String)
  /// A number as a bar, with its words; no bar without a number.
  case bar(Decimal128?, of: Decimal128, String)

  var text: String {
    switch self {
    case .text(let text), .whole(let text), .number(let text), .bar(_, _, let text): text
    }
  }
}
