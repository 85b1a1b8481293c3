import Terminal
import TestSupport

/// What a screen shows at one moment, and what must be true of it at every moment.
struct Picture: Equatable {
  let rows: [String]
  let cursor: Point
  let cursorIsVisible: Bool
  private let cursorStandsOut: Bool
  /// How far the further lines of a row are indented.
  private let hang: String

  init(of terminal: PseudoTerminal) {
    rows = terminal.rows
    cursor = terminal.cursor
    cursorIsVisible = terminal.cursorIsVisible
    // because a theme sets the focus apart by its colours.
    cursorStandsOut =
      terminal.attributes(at: cursor).contains(.reverse) || terminal.isColoured(at: cursor)
    hang = String(repeating: " ", count: terminal.size.columns < 30 ? 2 : 5)
  }

  /// The whole screen as one line, so that it does not matter where a sentence was wrapped.
  var text: String { rows.flatMap { $0.split(separator: " ") }.joined(separator: " ") }

  func says(_ sentence: String) -> Bool { text.contains(sentence) }

  /// The row that has the focus, without its marks and its key.
  var focusedLabel: String? {
    writtenRows.first { $0.line == cursor.row }?.text
  }

  /// The label of the row that is marked as the stored answer.
  var storedLabel: String? { writtenRows.first(where: \.isStored)?.text }

  // MARK: What must be true

  /// What is wrong with the picture: where the focus is not seen three times over, or a row is cut.
  var faults: [String] {
    // because a label of one question may begin like a row of another page, `Back` and `Back or
    // belly`, only questions are compared with the labels of the forms.
    let answers = says("Question ") ? writtenRows.map(\.text) : []
    return focusFaults + answers.filter(Labels.isCut).map { "cut: \($0)" }
  }

  private var focusFaults: [String] {
    guard rows.indices.contains(cursor.row) else { return ["the cursor is outside"] }
    var faults = cursorIsVisible ? [] : ["the cursor is not visible"]
    let marks = rows.filter { $0.hasPrefix(">") }.count
    switch signUnderCursor {
    case ">":
      if !cursorStandsOut { faults.append("the mark of the focus does not stand out") }
      if marks > 1 || marks == 1 && cursor.column > 0 { faults.append("more than one focus") }
    case "_":
      // In a field the cursor is the caret; the focused row is marked all the same.
      if marks > 1 { faults.append("more than one focus") }
    default: faults.append("the cursor is on neither the focused row nor a caret: \(cursor)")
    }
    return faults
  }

  private var signUnderCursor: Character? {
    // because everything before a mark or a caret on its line is one cell wide in these forms.
    rows[cursor.row].dropFirst(cursor.column).first
  }

  /// A row on lines of its own, as it is written: `>*3  Stick or cane`.
  private struct WrittenRow {
    let line: Int
    let isStored: Bool
    var text: String
  }

  private var writtenRows: [WrittenRow] {
    var written: [WrittenRow] = []
    var isRow = false
    for (number, line) in rows.enumerated() {
      if let row = Self.row(line, number) {
        written.append(row)
        isRow = true
      } else if isRow, line.hasPrefix(hang), let last = written.indices.last {
        written[last].text += " " + line.drop { $0 == " " }
      } else {
        isRow = false
      }
    }
    return written
  }

  private static func row(_ line: String, _ number: Int) -> WrittenRow? {
    let signs = Array(line)
    guard signs.count > 5, " >".contains(signs[0]), " *".contains(signs[1]),
      signs[2].isNumber, signs[3] == " ", signs[4] == " ", signs[5] != " "
    else { return nil }
    return WrittenRow(line: number, isStored: signs[1] == "*", text: String(signs[5...]))
  }
}
