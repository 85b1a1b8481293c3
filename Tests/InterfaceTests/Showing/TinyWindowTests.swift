import Assessment
import Library
import Terminal
import Testing

@testable import Interface

/// What holds in the smallest window, for all that anybody can be asked.
struct TinyWindowTests {
  @Test(arguments: Shelf.safe.entries.map(\.id), Words.all.map(\.language))
  func `every row of every question is reached whole, in every language and voice`(
    id: String, language: String
  ) throws {
    let words = try #require(Words.all.first { $0.language == language })
    for rehearsal in Rehearsal.inEveryVoice(id, words) {
      let ongoing = try #require(rehearsal.app.ongoing)
      for item in ongoing.form.asked {
        guard case .question(var screen) = rehearsal.app.question(item.index, of: ongoing)
        else { continue }
        for _ in 0..<4 {
          let page = screen.page(of: ongoing, words: words)
          for page in [page, lit(page, words)] { expectRows(of: page, words, "\(item.linkId)") }
          guard screen.widget.act(.more) != nil else { break }
        }
      }
    }
  }

  @Test(arguments: EveryPage.names)
  func `no page is too large for it`(name: String) {
    var rehearsal = EveryPage.rehearsal(name)
    rehearsal.resize(to: .tiny)
    let words = rehearsal.app.words
    for page in [rehearsal.page, lit(rehearsal.page, words)] {
      expectRows(of: page, words, "\(name)")
    }
  }

  /// The page as it is for one key.
  private func lit(_ page: Page, _ words: Words) -> Page {
    PageForHands(profile: .oneKey, keys: Keymap.Keys(), words: words, isLit: true).page(page)
  }

  @Test func `More reads the question on, and leaves the list where it is`() {
    var app = Rehearsal.asked("kind.feel")
    app.resize(to: .tiny)
    let rows = app.page.rows.map(\.label)
    let parts = app.app.fitted.parts
    #expect(parts > 1)
    var seen: Set<Int> = []
    for _ in 0..<parts {
      seen.insert(app.app.fitted.part)
      app.perform(.nextPart)
    }
    #expect(seen.count == parts)
    #expect(app.page.rows.map(\.label) == rows)
  }

  private func expectRows(of page: Page, _ words: Words, _ about: Comment) {
    for focus in page.rows.indices {
      var page = page
      page.focus = focus
      let fitted = Fitting.fit(page, in: .tiny, words: words.showing)
      #expect(fitted.step == .oneRowAtATime, about)
      guard let position = fitted.focus else { continue }
      let row = fitted.rows[position].row
      let shown = fitted.lines.filter { $0.targets.contains { $0.row == position } }
        .map(\.text).joined().filter { $0 != " " }
      let isWhole = [row.label, row.detail ?? ""].allSatisfy { wording in
        [wording.full, wording.short].contains { text in
          shown.contains(visible(text).filter { $0 != " " })
        }
      }
      #expect(isWhole, "\(row.label.full): \(shown)")
    }
  }
}
