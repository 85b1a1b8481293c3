import Assessment
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The same choices keep the same, pressed on the full screen or typed in lines.
struct SameLogTests {
  /// How many walks; `THENAR_FUZZ` multiplies it.
  private static let walks =
    8 * (ProcessInfo.processInfo.environment["THENAR_FUZZ"].flatMap { Int($0) } ?? 1)

  @Test(arguments: 0..<walks)
  func `whatever is chosen, lines keep the log that the full screen keeps`(walk: Int) {
    var dice = Dice(seed: UInt64(walk + 900))
    for id in ["check-in", "gait", "cramping", "weakness", "every-kind", nil] {
      let role = dice.pick([Role.`self`, .proxy, .interview])
      var full = begun(id, role, in: .roomy)
      var lines = begun(id, role, in: PlainLoop.size)
      for _ in 0..<80 where full.ending == nil {
        if dice.pick(Array(0..<40)) == 0 {
          full.store.failure = .full
          lines.store.failure = .full
        }
        // because only a screen offers to wait longer between presses.
        full.app.sitting.preferences.refusesGentle = true
        guard let (keys, line) = choice(full, lines, &dice) else { continue }
        for key in keys { full.press(key) }
        // because each key takes its time, the line is said when the last of them is pressed.
        lines.clock.wait(seconds: keys.count - 1)
        lines.say(line)
        #expect(full.logs == lines.logs)
        #expect(full.position == lines.position, "\(keys) is not \(line)")
        guard full.position == lines.position else { return }
      }
      #expect(full.ending == lines.ending)
    }
  }

  private func begun(_ id: String?, _ role: Role, in size: Size) -> Rehearsal {
    id.map { Rehearsal.taking($0, as: role, about: role == .`self` ? nil : "Dad", size: size) }
      ?? Rehearsal(size: size, store: RehearsalStore(shelf: .wide))
  }

  // MARK: What means the same

  /// Something to press, and the line that means the same; nil where lines have no such thing.
  private func choice(
    _ full: Rehearsal, _ lines: Rehearsal, _ dice: inout Dice
  ) -> (keys: [Key], line: String)? {
    let page = full.page
    let turn = dice.pick(Array(0..<8))
    switch page.typing {
    case .text where turn == 0: return (rubbedOut(page) + [.backspace], "/b")
    case .text where turn == 1:
      if case .person(let screen)? = full.app.screens.last, screen.maySkip {
        return (rubbedOut(page) + [.enter], "")
      }
      return ([.escape], "")
    case .text:
      let words = dice.pick(["14:30", "2026-01-02T10:00", "Warm socks", "Ann", "9"])
      return (rubbedOut(page) + typed(words), words)
    case .number where turn > 2:
      let number = dice.pick(["7", "20", "42", "0"])
      return (rubbedOut(page) + typed(number), number)
    case .scale where turn > 2:
      let number = dice.pick(Array(0...10))
      // because 1 may be the first digit of 10, it alone waits for Enter.
      let keys = number == 1 ? typed("1") : typed("\(number)").dropLast()
      return (Array(keys), "\(number)")
    default: return row(of: page, as: lines.page, &dice)
    }
  }

  /// A row, by its key on the screen and by the one it has in lines.
  private func row(
    of page: Page, as lines: Page, _ dice: inout Dice
  ) -> (keys: [Key], line: String)? {
    let row = dice.pick(page.rows.filter { $0.standing != .asideWhenCut })
    guard !row.action.isOfScreenAlone,
      let same = lines.rows.first(where: { $0.action == row.action })
    else { return nil }
    if row.key == "Backspace" { return (rubbedOut(page) + [.backspace], "b") }
    guard row.key.count == 1, let key = row.key.first else { return nil }
    return ([.character(key)], same.keyInLines)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } + [.enter] }

  /// Keys that empty the field.
  private func rubbedOut(_ page: Page) -> [Key] {
    for case .field(let text, _) in page.body { return text.map { _ in .backspace } }
    return []
  }
}

extension Action {
  /// Whether it leads to what a screen alone has: settings of keys and colours, pages drawn again.
  fileprivate var isOfScreenAlone: Bool {
    switch self {
    case .settings, .howIPress, .redraw, .rhythms: true
    default: false
    }
  }
}

extension Rehearsal {
  /// Where one is: the heading alone, as a screen may ask for both sides where lines ask for one.
  fileprivate var position: String { linkId ?? page.question.full }

  /// What is kept of everything, without the time of day.
  fileprivate var logs: [[String]] {
    store.assessments.map { kept in
      [kept.header.role.rawValue, "\(kept.state)"]
        + kept.entries.map { entry in
          [
            "\(entry.kind)", entry.path, entry.old ?? "", entry.new ?? "", entry.operatorID ?? "",
          ].joined(separator: " ")
        }
    }
  }
}
