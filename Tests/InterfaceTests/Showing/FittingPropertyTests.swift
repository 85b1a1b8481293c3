import Assessment
import Library
import Terminal
import Testing

@testable import Interface

/// What must hold for any page in any window.
struct FittingPropertyTests {
  static let columns = [20, 29, 40, 60, 80]
  static let rows = [4, 5, 6, 8, 10, 12, 16, 24, 36]

  /// All layouts of a page in one window: every focus, and every part.
  static func states(
    _ page: Page, _ size: Size, words: ShowingWords = ExamplePages.words
  ) -> [FittedPage] {
    var states: [FittedPage] = []
    for focus in 0...page.rows.count {
      var page = page
      page.focus = focus
      states.append(Fitting.fit(page, in: size, words: words))
    }
    for part in 1..<max(2, states[0].parts) {
      var page = page
      page.part = part
      states.append(Fitting.fit(page, in: size, words: words))
      page.focus = page.rows.firstIndex { $0.standing == .asideWhenCut } ?? page.rows.count
      states.append(Fitting.fit(page, in: size, words: words))
    }
    return states
  }

  static func squeezed(_ text: String) -> String { text.filter { $0 != " " } }

  @Test(arguments: ExamplePages.all.map(\.name), columns)
  func `nothing is cut, lost or out of reach in any window`(name: String, columns: Int) throws {
    let page = try #require(ExamplePages.all.first { $0.name == name }).page
    var last = FittedPage.Step.tooSmall
    for rows in Self.rows {
      let states = Self.states(page, Size(columns: columns, rows: rows))
      expectEdges(of: states)
      // Moving the focus changes no step, and a taller window takes none further.
      #expect(Set(states.map(\.step)).count == 1)
      #expect(states[0].step <= last)
      last = states[0].step
      if last == .tooSmall { continue }
      states.forEach(expectFocus)
      expectWords(of: page, in: states)
      expectActions(of: page, in: states)
    }
  }

  @Test(arguments: Shelf.safe.entries.map(\.id), Words.all.map(\.language))
  func `every question can be shown whole in a narrow window, in every language and voice`(
    id: String, language: String
  ) throws {
    let words = try #require(Words.all.first { $0.language == language })
    for rehearsal in Rehearsal.inEveryVoice(id, words) {
      let ongoing = try #require(rehearsal.app.ongoing)
      for item in ongoing.form.asked {
        guard case .question(let screen) = rehearsal.app.question(item.index, of: ongoing)
        else { continue }
        let page = screen.page(of: ongoing, words: words)
        let states = Self.states(page, .narrow, words: words.showing)
        #expect(states[0].step < .tooSmall, "\(item.linkId)")
        expectEdges(of: states)
        states.forEach(expectFocus)
        expectWords(of: page, in: states)
        expectActions(of: page, in: states)
      }
    }
  }

  private func expectEdges(of states: [FittedPage]) {
    for state in states {
      #expect(state.lines.count == state.size.rows)
      #expect(state.lines.allSatisfy { $0.width <= min(state.size.columns, 76) })
    }
    // Runs that overlapped would leave another text on the canvas.
    for state in states.suffix(2) {
      #expect(Painter.canvas(of: state).texts == state.lines.map(\.text))
    }
  }

  /// The focused row is whole, marked and has the cursor, unless a caret has it.
  private func expectFocus(in state: FittedPage) {
    guard let focus = state.focus else {
      Issue.record("No focus at \(state.size)")
      return
    }
    let row = state.rows[focus].row
    let lines = state.lines.filter { $0.targets.contains { $0.row == focus } }
    let text = Self.squeezed(lines.map(\.text).joined())
    let texts = [row.label, row.detail ?? ""]
    for wording in texts {
      let isWhole = [wording.full, wording.short].contains { wanted in
        wanted.split(separator: " ").allSatisfy { text.contains($0) }
          || text.contains(Self.squeezed(wanted))
      }
      #expect(isWhole, "\(wording.full) at \(state.size)")
    }
    let marks = state.lines.enumerated().compactMap { row, line in
      line.mark.map { Point(column: $0, row: row) }
    }
    #expect(marks.count == 1)
    let isCaret = state.lines[state.cursor.row].caret == state.cursor.column
    #expect(isCaret || marks.first == state.cursor)
    let tail = marks.first.map { state.lines[$0.row].text.dropFirst($0.column) } ?? ""
    #expect(tail.hasPrefix(">") && tail.drop { ">* ".contains($0) }.hasPrefix(row.key))
    #expect(state.size.contains(state.cursor))
  }

  private func expectWords(of page: Page, in states: [FittedPage]) {
    let seen = states.map { Self.squeezed($0.lines.map(\.text).joined()) }
    for wording in Self.wordings(of: page, in: states) {
      let isSeen = [wording.full, wording.short].contains { text in
        text.split(separator: " ").allSatisfy { word in
          seen.contains { $0.contains(word) } || Self.isBroken(word, over: seen)
        }
      }
      #expect(isSeen, "\(wording.full) at \(states[0].size)")
    }
  }

  /// Whether all letters are there, for a word that the parts of a page may part.
  private static func isBroken(_ word: Substring, over seen: [String]) -> Bool {
    word.count > 10 && word.allSatisfy { letter in seen.contains { $0.contains(letter) } }
  }

  private static func wordings(of page: Page, in states: [FittedPage]) -> [Wording] {
    let merged = states.flatMap(\.rows).filter { $0.covers.count > 1 }.flatMap(\.covers)
    var wordings = [page.question, page.place, page.progress, page.status]
    if let problem = page.problem { wordings.append(problem) }
    for (index, row) in page.rows.enumerated() where !merged.contains(index) {
      if row.standing == .asideWhenCut, states[0].parts == 1 { continue }
      wordings += [row.label] + (row.detail.map { [$0] } ?? [])
    }
    for case .text(let text) in page.body + page.notes { wordings.append(text) }
    for case .bar(let label, _, _, let text, let note) in page.body {
      wordings += [Wording(label), text, note]
    }
    return wordings
  }

  private func expectActions(of page: Page, in states: [FittedPage]) {
    let actions = states.flatMap { $0.rows.map(\.row.action) }
    for row in page.rows where row.standing != .asideWhenCut {
      let isInMenu = row.action.isInMenu && actions.contains(.menu)
      #expect(actions.contains(row.action) || isInMenu, "\(row.key) at \(states[0].size)")
    }
  }
}
