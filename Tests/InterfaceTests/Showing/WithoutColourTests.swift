import Terminal
import Testing

@testable import Interface

/// What a page tells by how it looks, it tells by a character as well; and where its cursor is.
struct WithoutColourTests {
  private func states(_ name: String) -> [(page: Page, fitted: [FittedPage])] {
    let rehearsal = EveryPage.rehearsal(name)
    let page = rehearsal.page
    return [Size.roomy, .narrow, .tiny, .large].map { size in
      (page, FittingPropertyTests.states(page, size, words: rehearsal.app.words.showing))
    }
  }

  @Test(arguments: EveryPage.names)
  func `focus, stored answers and what is wrong have characters of their own`(name: String) {
    for (page, fitted) in states(name) {
      for state in fitted {
        let runs = state.lines.flatMap(\.runs)
        #expect(runs.count { $0.style.meaning == .focus && $0.text.hasPrefix(">") } == 1)
        #expect(runs.allSatisfy { $0.style.meaning != .stored || $0.text == "*" })
        #expect(runs.allSatisfy { $0.style.meaning != .warning || $0.text == "!" })
        #expect(runs.allSatisfy { $0.style.meaning != .problem })
        expectMarks(of: state)
      }
      let isWarned = fitted.contains {
        $0.lines.contains { $0.text.drop { $0 == " " }.first == "!" }
      }
      #expect(isWarned == (page.problem != nil))
    }
  }

  /// A line of the focused row begins with `>`, one of a stored row with `*`.
  private func expectMarks(of state: FittedPage) {
    for (position, row) in state.rows.enumerated() {
      let starts = state.lines.flatMap { line in
        line.targets.filter { $0.row == position }
          .map { line.text.dropFirst($0.columns.lowerBound).prefix(3) }
      }
      if starts.isEmpty { continue }
      #expect(starts.contains { $0.contains(">") } == (position == state.focus))
      #expect(!row.row.isStored || starts.contains { $0.contains("*") })
    }
  }

  @Test(arguments: EveryPage.names)
  func `the cursor is on the focused row or in its field, and can be seen`(name: String) {
    for (_, fitted) in states(name) {
      for state in fitted {
        let canvas = Painter.canvas(of: state)
        let sign = canvas.cursor.flatMap { canvas[$0]?.text }
        #expect(canvas.cursorIsVisible && canvas.cursor == state.cursor)
        let isCaret = state.lines[state.cursor.row].caret == state.cursor.column
        #expect(sign == (isCaret ? "_" : ">"))
      }
    }
  }
}
