import Assessment
import FHIR
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Check-ins by hands that shake, answered by somebody who corrects what the screen shows.
///
/// `THENAR_FUZZ=50 make test` makes 1,000 of each; the figures are printed.
struct TremorTests {
  private static let checkIns =
    20 * (ProcessInfo.processInfo.environment["THENAR_FUZZ"].flatMap { Int($0) } ?? 1)

  /// What came of some check-ins.
  struct Count {
    var answers = 0
    var presses = 0
    var wrong = 0
    /// The check-ins that came to no end, each with the page it hung on.
    var unfinished: [String] = []

    var pressesPerAnswer: Double { Double(presses) / Double(max(1, answers)) }
    var wrongPercent: Double { 100 * Double(wrong) / Double(max(1, answers)) }
  }

  @Test(arguments: [
    (Hands.digits, PressProfile.mostKeys, 1.4), (.digits, .gentle, 1.4),
    (.numberPad, .numberPad, 1.4), (.arrows, .arrows, 6), (.twoKeys, .twoKeys, 6),
    (.oneKey, .oneKey, 2.2),
  ])
  func `few presses are wasted, and few wrong answers stand`(
    hands: Hands, profile: PressProfile, most: Double
  ) {
    var count = Count()
    for seed in 0..<Self.checkIns { checkIn(seed, hands, profile, &count) }
    print(
      "tremor: \(profile.rawValue), \(hands): \(count.answers) answers,",
      String(
        format: "%.2f presses each, %.2f %% wrong that stand", count.pressesPerAnswer,
        count.wrongPercent))
    #expect(count.unfinished == [])
    #expect(count.pressesPerAnswer <= most)
    #expect(count.wrongPercent <= 0.5)
  }

  private func checkIn(
    _ seed: Int, _ hands: Hands, _ profile: PressProfile, _ count: inout Count
  ) {
    var app = Rehearsal(wish: Wish(role: .`self`, questionnaire: "check-in", profile: profile))
    var wanted: [String: Reply] = [:]
    var dice = Dice(seed: UInt64(seed) &+ 1_000_000)
    func wish(for item: FormItem) -> Reply {
      let options = item.options
      let reply =
        wanted[item.linkId]
        ?? .answers([
          options.isEmpty
            ? .integer(dice.pick(Array(0...10))) : options[dice.pick(Array(options.indices))].answer
        ])
      wanted[item.linkId] = reply
      return reply
    }
    app.tremor = Tremor(seed: seed)
    for _ in 0..<600 where app.store.finished.isEmpty {
      guard let ongoing = app.app.ongoing else {
        leave(&app, hands)
        continue
      }
      if let wrong = lastSaved(app), ongoing.session.replies[wrong.index] != wish(for: wrong) {
        goBack(&app, hands)
      } else if case .question(let screen)? = app.app.screens.last {
        give(wish(for: screen.item), of: screen.item, hands, &app)
      } else if case .check? = app.app.screens.last {
        hands.choose(.finish, on: &app)
      } else {
        leave(&app, hands)
      }
    }
    count.presses += app.tremor?.presses ?? 0
    if app.store.finished.isEmpty { count.unfinished.append("\(seed): \(app.screen)") }
    guard let ongoing = app.app.ongoing else { return }
    for item in ongoing.session.questions {
      count.answers += 1
      let asked = ongoing.form.items[item]
      if let wish = wanted[asked.linkId], ongoing.session.replies[item] != wish { count.wrong += 1 }
    }
  }

  /// The question whose answer the last line tells as saved.
  private func lastSaved(_ app: Rehearsal) -> FormItem? {
    guard app.app.screens.last?.isAsking == true || app.app.isChecking,
      let ongoing = app.app.ongoing, let said = ongoing.saved?.said,
      let entry = app.entries.last, entry.kind == .answer || entry.kind == .skip
    else { return nil }
    let item = ongoing.form.item(entry.path)
    return item.flatMap { said.contains($0.name) ? $0 : nil }
  }

  private func give(
    _ reply: Reply, of item: FormItem, _ hands: Hands, _ app: inout Rehearsal
  ) {
    if case .integer(let number)? = reply.answers.first, item.options.isEmpty {
      hands.give(number, on: &app)
    } else if let answer = reply.answers.first,
      let index = item.options.map(\.answer).firstIndex(of: answer)
    {
      hands.choose(.choose(index), on: &app)
    }
  }

  private func goBack(_ app: inout Rehearsal, _ hands: Hands) {
    if !app.page.rows.contains(where: { $0.action == .back }) { hands.choose(.menu, on: &app) }
    hands.choose(.back, on: &app)
  }

  /// Out of a page that was opened by a slip.
  private func leave(_ app: inout Rehearsal, _ hands: Hands) {
    let actions = app.page.rows.map(\.action)
    let draft = actions.first { if case .carryOn = $0 { true } else { false } }
    let way = draft ?? [Action.close, .refuseGentle, .back].first { actions.contains($0) }
    hands.choose(way ?? actions.first ?? .back, on: &app)
  }
}
