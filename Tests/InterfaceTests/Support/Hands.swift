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
      // because digits are typed into a number, only Backspace goes back from it.
      let named: [String: Key] = app.tremor == nil ? [:] : ["Backspace": .backspace]
      let pressed = key == "Enter" ? .enter : named[key] ?? key.first.map { .character($0) }
      guard let pressed, keys.contains(pressed) || named[key] != nil else {
        Issue.record("\(self) has no key \"\(key)\" for \(action)")
        return
      }
      app.strike(pressed)
    case .arrows:
      // because Up and Down have something else to do where a number is put in.
      let isNumber = app.page.rows.contains { $0.key == "Down" }
      let rows = app.app.fitted.rows
      for _ in 0..<40 where app.focused?.action != action {
        let at = app.app.fitted.focus ?? 0
        let isAbove = (rows.firstIndex { $0.row.action == action } ?? 0) < at
        app.strike(isAbove ? (isNumber ? .left : .up) : (isNumber ? .right : .down))
      }
      app.strike(.enter)
    case .twoKeys:
      for _ in 0..<12 where app.focused?.action != action { app.strike(.character(" ")) }
      app.strike(.enter)
    case .oneKey:
      for _ in 0..<60 where app.focused?.action != action || app.app.scan?.hasMoved == false {
        app.pass(milliseconds: max(1, (app.app.due ?? 0) - app.clock.milliseconds))
      }
      // because the row may have lit up just now, the press comes while it is lit.
      app.strikeSwitch()
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
      // because a 1 that was a slip waits for 0 or Enter, it is rubbed out first.
      if app.status == app.app.words.common.keyDoesNothing.full { choose(.back, on: &app) }
      let digits = String(number).map { Key.character($0) }
      app.strike(digits[0])
      // because one looks before one goes on, a slip is seen first.
      guard number == 1 || number == 10, app.page.typing == .scale,
        app.page.rows.first?.action == .useTyped
      else { return }
      app.strike(number == 1 ? .enter : digits[1])
    default:
      choose(.oneLess, on: &app)
      for _ in 0..<60 {
        guard case .scale(_, _, let at?, _, _)? = app.page.body.first, at != number else { break }
        choose(at < number ? .oneMore : .oneLess, on: &app)
      }
      // because one looks before one goes on, a slip is seen first.
      guard case .scale(_, _, number, _, _)? = app.page.body.first else { return }
      choose(.useTyped, on: &app)
    }
  }
}
