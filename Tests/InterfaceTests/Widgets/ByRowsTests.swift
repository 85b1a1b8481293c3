import Assessment
import FHIR
import Terminal
import Testing

@testable import Interface

/// Every kind of answer by rows alone, the same as if it had been typed.
struct ByRowsTests {
  /// An answer, the keys that type it, and the rows that give it.
  struct Case: CustomTestStringConvertible, Sendable {
    let linkId: String
    let typed: String
    let rows: [Action]
    var testDescription: String { "\(linkId): \(typed)" }
  }

  private static let seventhOfMarch = today.adding(Decimal128(-625), .day) ?? today
  private static let today = RehearsalClock().now.local.date

  static let cases: [Case] = [
    Case(linkId: "kind.yes", typed: "y", rows: [.choose(1)]),
    Case(linkId: "kind.month", typed: "2 0 3", rows: [.year(2025), .more, .month(9)]),
    Case(linkId: "kind.day", typed: "0 2", rows: [.more, .choose(7)]),
    Case(linkId: "kind.feel", typed: "2 0 1 0", rows: [.toggle(1), .more, .toggle(5), .done]),
    Case(
      linkId: "kind.feel", typed: "6 b e d enter 0 0",
      rows: [.typeWords] + picking("bed") + [.more, .useTyped, .more, .done]),
    Case(
      linkId: "kind.count", typed: "1 2 enter",
      rows: [.oneMore] + Array(repeating: .oneMore, count: 12) + [.useTyped]),
    Case(
      linkId: "kind.weight", typed: "2 1 . 2 enter",
      rows: [.oneMore, .oneMore, .addTenth, .addTenth, .useTyped]),
    Case(linkId: "kind.time", typed: "1 4 : 3 0 enter", rows: figures("14:30") + [.useTyped]),
    Case(
      linkId: "kind.note", typed: "n o space b e d enter",
      rows: picking("no bed") + [.more, .useTyped]),
    Case(
      linkId: "kind.date", typed: "5 2 3 0 1",
      rows: [
        .earlier, .year(2025), .month(3), .more, .day(seventhOfMarch),
      ]),
    Case(
      linkId: "kind.moment", typed: "2 0 2 6 - 1 1 - 2 2 T 1 4 : 3 0 enter",
      rows: figures("2026-11-22T14:30") + [.useTyped]),
  ]

  private static func figures(_ text: String) -> [Action] {
    text.flatMap { letter -> [Action] in
      let group = Words.english.picking.figures.first { $0.contains(letter) } ?? ""
      return [.letters(group), .letter(letter)]
    }
  }

  private func typed(_ asked: Case) -> Reply? {
    var app = Rehearsal.asked(asked.linkId)
    app.press(asked.typed)
    #expect(app.linkId != asked.linkId)
    return app.reply(to: asked.linkId)
  }

  @Test(arguments: cases)
  func `rows alone give what typing gives`(asked: Case) {
    var app = Rehearsal.asked(asked.linkId, by: .arrows)
    for action in asked.rows { app.pick(action) }
    #expect(app.reply(to: asked.linkId) == typed(asked))
  }

  @Test(arguments: cases)
  func `arrows and enter are enough`(asked: Case) {
    var app = Rehearsal.asked(asked.linkId, by: .arrows)
    for action in asked.rows { app.moveAndEnter(action) }
    #expect(app.reply(to: asked.linkId) == typed(asked))
  }

  @Test(arguments: cases.filter { $0.linkId != "kind.weight" })
  func `digits and enter are enough`(asked: Case) {
    var app = Rehearsal.asked(asked.linkId, by: .numberPad)
    if asked.linkId == "kind.count" {
      app.press(asked.typed)
    } else {
      for action in asked.rows {
        guard let row = app.page.rows.first(where: { $0.action == action }) else {
          Issue.record("no row \(action)")
          return
        }
        #expect(row.key.count == 1 && row.key.first?.isNumber == true)
        app.press(row.key)
      }
    }
    #expect(app.reply(to: asked.linkId) == typed(asked))
  }

  @Test(arguments: cases)
  func `two keys are enough`(asked: Case) {
    var app = Rehearsal.asked(asked.linkId, by: .twoKeys)
    for action in asked.rows {
      for _ in 0..<20 where app.focused?.action != action { app.press("space") }
      #expect(app.focused?.action == action)
      app.press("enter")
    }
    #expect(app.reply(to: asked.linkId) == typed(asked))
  }

  @Test(arguments: cases.filter { $0.rows.count < 9 })
  func `one key is enough`(asked: Case) {
    var app = Rehearsal.asked(asked.linkId, by: .oneKey)
    for action in asked.rows {
      for _ in 0..<20 where app.focused?.action != action || app.app.scan?.hasMoved == false {
        app.pass(milliseconds: max(1, (app.app.due ?? 0) - app.clock.milliseconds))
      }
      // because a press of the same switch counts after a while only.
      app.pass(milliseconds: 800)
      #expect(app.focused?.action == action)
      app.receive(.key(.enter))
    }
    #expect(app.reply(to: asked.linkId) == typed(asked))
  }

  @Test func `ten more is a row where rows are stepped through, and stays in bounds`() {
    var app = Rehearsal.asked("kind.count", by: .twoKeys)
    #expect(!app.page.rows.contains { $0.action == .useTyped })
    app.pick(.addTen)
    #expect(app.page.rows.first?.label.full == "Use 10")
    var weight = Rehearsal.asked("kind.weight", by: .twoKeys)
    for _ in 0..<30 { weight.pick(.addTen) }
    #expect(weight.page.rows.first?.label.full == "Use 250.5")
    for profile in PressProfile.allCases where !profile.isSteppedThrough {
      let page = Rehearsal.asked("kind.count", by: profile).page
      #expect(!page.rows.contains { $0.action == .addTen })
    }
  }

  @Test func `0 and 10 are few steps away on a scale`() {
    for (actions, value) in [([Action.oneLess], 0), ([.addFive, .addFive], 10)] {
      var app = Rehearsal(
        wish: Wish(role: .`self`, questionnaire: "cramping", profile: .twoKeys))
      app.press("space space enter")
      #expect(app.page.typing == .scale)
      let linkId = app.linkId ?? ""
      for action in actions { app.pick(action) }
      app.pick(.useTyped)
      #expect(app.reply(to: linkId) == .answers([.integer(value)]))
    }
  }
}
