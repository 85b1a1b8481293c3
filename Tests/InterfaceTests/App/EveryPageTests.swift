import Assessment
import Terminal
import TestSupport
import Testing

@testable import Interface

/// What holds on every page there is.
struct EveryPageTests {
  /// `RECORD_SNAPSHOTS=1` writes the pictures; look at them before they are kept.
  @Test(arguments: EveryPage.names)
  func `every page looks, at every size, as somebody has looked at it`(name: String) throws {
    var rehearsal = EveryPage.rehearsal(name)
    var pictures: [String] = []
    for size in [Size.roomy, .narrow, .tiny, .large] {
      rehearsal.resize(to: size)
      let fitted = rehearsal.app.fitted
      let about = "\(size), \(fitted.step), part \(fitted.part + 1) of \(fitted.parts)\n"
      pictures.append(about + Painter.canvas(of: fitted).description)
    }
    try expectSnapshot(pictures.joined(separator: "\n"), named: name)
  }

  /// Keys by which the focus goes on where Up and Down are taken.
  private func onward(_ page: Page) -> Key {
    page.typing == .number || page.typing == .text ? .right : .down
  }

  @Test(arguments: EveryPage.names, [Size.roomy, .narrow, .tiny])
  func `every row is reached by arrows, and the focus never leaves the rows`(
    name: String, size: Size
  ) {
    var rehearsal = EveryPage.rehearsal(name)
    rehearsal.resize(to: size)
    let key = onward(rehearsal.page)
    let back: Key = key == .right ? .left : .up
    for _ in 0..<40 where rehearsal.app.fitted.focus != 0 { rehearsal.press(back) }
    var reached: Set<Int> = []
    for _ in 0..<40 {
      let fitted = rehearsal.app.fitted
      #expect(fitted.rows.isEmpty == (fitted.focus == nil))
      guard let focus = fitted.focus, reached.insert(fitted.rows[focus].index).inserted else {
        break
      }
      rehearsal.press(key)
    }
    #expect(reached == Set(rehearsal.app.fitted.rows.map(\.index)))
  }

  @Test(arguments: EveryPage.names)
  func `enter does what the focused row says`(name: String) {
    let rehearsal = EveryPage.rehearsal(name)
    let app = rehearsal.app
    rehearsal.clock.wait(seconds: 1)
    for (position, fitted) in app.fitted.rows.enumerated() {
      var pressed = app
      pressed.focus = .row(app.fitted.rows[position].index)
      pressed.drawn = nil
      var chosen = pressed
      let effects = pressed.update(.key(.enter)).withoutRhythm
      chosen.ongoing?.saved = nil
      chosen.notice = nil
      #expect(effects.count == chosen.perform(fitted.row.action).count)
      #expect(pressed.page == chosen.page)
    }
  }

  @Test(arguments: EveryPage.names)
  func `every row's key does what the row says, and no key stands twice`(name: String) {
    let rehearsal = EveryPage.rehearsal(name)
    let app = rehearsal.app
    rehearsal.clock.wait(seconds: 1)
    let rows = app.page.rows.filter { $0.standing != .asideWhenCut }
    #expect(Set(rows.map(\.key)).count == rows.count)
    for row in rows {
      guard let key = key(named: row.key) else {
        Issue.record("\(row.key) is no key")
        continue
      }
      if app.page.typing == .text, row.key.count == 1 { continue }
      var pressed = app
      var chosen = app
      chosen.ongoing?.saved = nil
      chosen.notice = nil
      let effects = pressed.update(.key(key)).withoutRhythm
      #expect(effects.count == chosen.perform(row.action).count)
      #expect(pressed.page.question == chosen.page.question)
      #expect(pressed.page.body == chosen.page.body)
    }
  }

  private func key(named name: String) -> Key? {
    switch name {
    case "Enter": .enter
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "Backspace": .backspace
    case "Esc": .escape
    case "Tab": .tab
    default: name.count == 1 ? name.first.map { .character($0) } : nil
    }
  }

  @Test(arguments: EveryPage.names)
  func `where nothing is typed every row but the menu has a digit`(name: String) {
    let page = EveryPage.rehearsal(name).page
    guard page.typing == .none else { return }
    for row in page.rows where row.action != .menu {
      #expect(row.key.count == 1 && row.key.first?.isNumber == true)
    }
    #expect(page.rows.filter { $0.standing == .alone }.count <= 6)
  }

  @Test(arguments: EveryPage.names)
  func `7, 8 and 9 mean skip, help and back or are absent`(name: String) {
    for row in EveryPage.rehearsal(name).page.rows {
      switch row.key {
      case "7": #expect(row.action == .absent(.declined) || row.action == .enough)
      case "8": #expect(row.action == .help)
      case "9": #expect(row.action == .back || row.action == .close)
      case "m": #expect(row.action == .menu)
      default: break
      }
    }
  }

  @Test(arguments: EveryPage.names)
  func `every page has a question, something to press and somewhere to stand`(name: String) {
    let page = EveryPage.rehearsal(name).page
    #expect(!page.question.isEmpty)
    #expect(!page.place.isEmpty)
    #expect(!page.rows.isEmpty)
    #expect(page.rows.indices.contains(page.focus))
  }

  @Test(arguments: EveryPage.names)
  func `q stops or asks about it, from every page without typing`(name: String) {
    var rehearsal = EveryPage.rehearsal(name)
    // because an answer that is not kept yet must not be left behind by a letter.
    guard rehearsal.app.keysInUse.letters, rehearsal.page.typing != .text,
      rehearsal.app.pending == nil
    else { return }
    rehearsal.press("q")
    let asks = rehearsal.page.rows.contains { $0.action == .keepAndStop }
    #expect(asks || rehearsal.ending == .stopped)
  }

  @Test(arguments: EveryPage.names)
  func `opening and closing the menu changes nothing`(name: String) {
    var rehearsal = EveryPage.rehearsal(name)
    rehearsal.press(.other)
    guard !rehearsal.page.place.full.hasPrefix(rehearsal.app.words.common.menu.full) else { return }
    let before = rehearsal.page
    let entries = rehearsal.entries
    rehearsal.press("tab tab")
    #expect(rehearsal.page.question == before.question)
    #expect(rehearsal.page.body == before.body)
    #expect(rehearsal.page.rows == before.rows)
    #expect(rehearsal.entries == entries)
  }
}

extension [Effect] {
  /// Without what is kept of the pressing, which no row asks for.
  fileprivate var withoutRhythm: [Effect] {
    filter { if case .keepRhythm = $0 { false } else { true } }
  }
}
