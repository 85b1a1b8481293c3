import Assessment
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Presses keys at random and looks whether the interface stays whole.
struct AppModelTests {
  /// How many walks; `THENAR_FUZZ` multiplies it.
  private static let walks =
    12 * (ProcessInfo.processInfo.environment["THENAR_FUZZ"].flatMap { Int($0) } ?? 1)

  private static let keys: [Key] =
    "0123456789mhsuqynlax".map { .character($0) } + [
      .up, .down, .down, .left, .right, .enter, .enter, .backspace, .escape, .tab, .other,
    ]

  @Test(arguments: 0..<walks)
  func `whatever is pressed, there is a page with its focused row in sight`(walk: Int) {
    var dice = Dice(seed: UInt64(walk))
    let ids = ["check-in", "gait", "cramping", "every-kind", "torn", "speech"]
    let clock = RehearsalClock()
    let store = RehearsalStore(shelf: .wide)
    for id in ids {
      let role = dice.pick([Role.`self`, .proxy, .interview])
      var app =
        dice.pick([true, false])
        ? Rehearsal(store: store, clock: clock)
        : Rehearsal.taking(id, as: role, about: "Dad", store: store, clock: clock)
      for step in 0..<60 where app.ending == nil {
        if dice.pick(Array(0..<20)) == 0 { store.failure = .full }
        act(on: &app, &dice)
        check(app)
        if step % 6 == 0 { #expect(app.isFoldedFromItsLog) }
      }
    }
  }

  private func act(on app: inout Rehearsal, _ dice: inout Dice) {
    switch dice.pick(Array(0..<25)) {
    case 0:
      app.resize(
        to: Size(columns: dice.pick(Array(1..<130)), rows: dice.pick(Array(1..<50))))
    case 1: app.paste(dice.pick(["7", "two\nlines", "\u{1B}[2J", ""]))
    case 2: app.say(dice.pick(["1", "12", "4 4", "0", "-1", "1.5", "words", "", "9", "1,2,0"]))
    case 3:
      app.send(
        .released(
          Point(column: dice.pick(Array(0..<80)), row: dice.pick(Array(0..<24)))))
    default: app.press(dice.pick(Self.keys))
    }
  }

  private func check(_ app: Rehearsal) {
    let fitted = app.app.fitted
    #expect(!app.page.question.isEmpty)
    guard fitted.step != .tooSmall else { return }
    #expect(fitted.focus.map { fitted.rows.indices.contains($0) } ?? fitted.rows.isEmpty)
    if app.page.typing == .none || app.page.typing == .scale {
      #expect(fitted.lines.contains { $0.text.hasPrefix(">") || $0.text.contains(" >") })
    }
    #expect(fitted.lines.allSatisfy { DisplayWidth.of($0.text) <= fitted.size.columns })
  }

  @Test(arguments: ["gait", "cramping", "every-kind"])
  func `arrows and enter alone come through a whole questionnaire`(id: String) {
    var dice = Dice(seed: 7)
    var app = Rehearsal.taking(id)
    for _ in 0..<200 where app.store.finished.isEmpty {
      move(&app, to: wish(on: app.page, &dice))
      app.press("enter")
    }
    #expect(app.store.finished.count == 1)
  }

  private func wish(on page: Page, _ dice: inout Dice) -> Action {
    let actions = page.rows.map(\.action)
    if actions.contains(.finish) { return .finish }
    if actions.contains(.done), dice.pick([true, false]) { return .done }
    if actions.contains(.more), dice.pick([true, false]) { return .more }
    return dice.pick(page.rows.filter { $0.standing == .alone }.map(\.action))
  }

  /// Moves the focus to the row with an action, with the keys that are left for that.
  private func move(_ app: inout Rehearsal, to action: Action) {
    let isTyped = app.page.typing == .number || app.page.typing == .text
    for _ in 0..<20 { app.press(isTyped ? .left : .up) }
    for _ in 0..<20 where app.focused?.action != action { app.press(isTyped ? .right : .down) }
    #expect(app.focused?.action == action)
  }
}
