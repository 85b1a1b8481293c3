import Assessment
import Terminal
import Testing

@testable import Interface

/// A way of pressing that is enough alone (interaction.md 4.2).
enum Hands: String, CaseIterable, Sendable {
  case digits, arrows, numberPad, twoKeys, oneKey, mouse

  /// The profile in which these hands press.
  var profile: PressProfile {
    switch self {
    case .digits, .mouse: .mostKeys
    case .arrows: .arrows
    case .numberPad: .numberPad
    case .twoKeys: .twoKeys
    case .oneKey: .oneKey
    }
  }

  /// The keys that they may press; nil for the mouse.
  var keys: Set<Key> {
    switch self {
    case .digits: Set("0123456789".map { .character($0) })
    case .arrows: [.up, .down, .left, .right, .enter]
    case .numberPad: Set("0123456789+-*/.".map { .character($0) } + [.enter])
    case .twoKeys: [.character(" "), .enter]
    case .oneKey: [.other]
    case .mouse: []
    }
  }

  /// Chooses the row with an action, with these hands alone.
  func choose(_ action: Action, on app: inout Rehearsal) {
    switch self {
    case .digits, .numberPad:
      let key = app.page.rows.first { $0.action == action }?.key ?? ""
      let pressed: Key? = key == "Enter" ? .enter : key.first.map { .character($0) }
      guard let pressed, keys.contains(pressed) else {
        Issue.record("\(self) has no key \"\(key)\" for \(action)")
        return
      }
      app.press(pressed)
    case .arrows:
      // because Up and Down have something else to do where a number is put in.
      let isNumber = app.page.rows.contains { $0.key == "Down" }
      for _ in 0..<12 { app.press(isNumber ? .left : .up) }
      for _ in 0..<12 where app.focused?.action != action { app.press(isNumber ? .right : .down) }
      app.press(.enter)
    case .twoKeys:
      for _ in 0..<12 where app.focused?.action != action { app.press(.character(" ")) }
      app.press(.enter)
    case .oneKey:
      for _ in 0..<60 where app.focused?.action != action || app.app.scan?.hasMoved == false {
        app.pass(milliseconds: max(1, (app.app.due ?? 0) - app.clock.milliseconds))
      }
      // because the row may have lit up just now, the press comes while it is lit.
      app.press(.other, after: 700)
    case .mouse:
      let fitted = app.app.fitted
      let row = fitted.rows.firstIndex { $0.row.action == action }
      guard let line = fitted.lines.firstIndex(where: { $0.targets.contains { $0.row == row } }),
        let target = fitted.lines[line].targets.first(where: { $0.row == row })
      else {
        Issue.record("nothing to click for \(action)")
        return
      }
      let point = Point(column: target.columns.lowerBound, row: line)
      app.send(.pressed(point))
      app.receive(.released(point))
    }
  }

  /// Puts a number on a scale.
  func give(_ number: Int, on app: inout Rehearsal) {
    switch self {
    case .digits, .numberPad:
      for digit in String(number) { app.press(.character(digit)) }
      if number == 1 { app.press(.enter) }
    default:
      choose(.oneLess, on: &app)
      for _ in 0..<number { choose(.oneMore, on: &app) }
      choose(.useTyped, on: &app)
    }
  }
}
