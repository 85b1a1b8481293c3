import Assessment
import Terminal
import Testing

@testable import Interface

/// The same questionnaire in every way of pressing: the same answers and the same score.
struct HandsTests {
  /// A reply to each question, by its place: rows from the top, numbers from 0, then the end.
  private func answer(_ app: inout Rehearsal, _ hands: Hands) {
    for number in 0..<60 where app.app.screens.last?.isAsking == true {
      guard case .question(let screen)? = app.app.screens.last else { return }
      if app.page.typing == .scale {
        hands.give([0, 6, 10, 3][number % 4], on: &app)
      } else if screen.item.isOrdinal {
        hands.choose(.choose(number * 7 % screen.item.options.count), on: &app)
      } else {
        let first = app.page.rows.first { $0.standing == .alone }
        hands.choose(first?.action ?? .menu, on: &app)
      }
    }
    hands.choose(.finish, on: &app)
  }

  private func finished(_ id: String, _ hands: Hands) -> Rehearsal {
    var app = Rehearsal(
      wish: Wish(role: .`self`, questionnaire: id, profile: hands.profile),
      store: RehearsalStore(shelf: .wide))
    app.pass(milliseconds: 500)
    answer(&app, hands)
    return app
  }

  @Test(arguments: Hands.allCases)
  func `the check-in comes to the same answers and scores`(hands: Hands) throws {
    let expected = finished("check-in", .digits)
    let app = finished("check-in", hands)
    let one = try #require(expected.store.finished.first)
    let other = try #require(app.store.finished.first)
    #expect(one.entries.count > 25)
    #expect(other.entries.map(\.path) == one.entries.map(\.path))
    #expect(other.entries.map(\.new) == one.entries.map(\.new))
    #expect(other.past?.scores == one.past?.scores)
  }

  @Test(arguments: Hands.allCases)
  func `from the first page to the first answer`(hands: Hands) {
    // One key and two need nothing set before: the first page lights up by itself, or is told so.
    let wish = hands == .oneKey ? Wish() : Wish(profile: hands.profile)
    var app = Rehearsal(wish: wish)
    if hands == .oneKey { app.pass(milliseconds: 8000) }
    hands.choose(.answerAs(.`self`), on: &app)
    // because whoever was lit the first page is asked once how keys are to be pressed.
    if hands == .oneKey {
      hands.choose(.howIPress(.switches), on: &app)
      hands.choose(.useProfile(.oneKey), on: &app)
    }
    hands.choose(.checkIn, on: &app)
    hands.choose(.choose(2), on: &app)
    #expect(app.weight(of: "hand.fasten") == 2)
  }

  @Test(arguments: Hands.allCases)
  func `what was answered is taken back and skipped`(hands: Hands) {
    var app = Rehearsal(
      wish: Wish(role: .`self`, questionnaire: "hand-dexterity", profile: hands.profile))
    app.pass(milliseconds: 500)
    hands.choose(.choose(0), on: &app)
    let isInMenu = !app.page.rows.contains { $0.action == .back }
    if isInMenu { hands.choose(.menu, on: &app) }
    hands.choose(.back, on: &app)
    #expect(app.linkId == "hand.fasten")
    if isInMenu { hands.choose(.menu, on: &app) }
    hands.choose(.absent(.declined), on: &app)
    #expect(app.entries.map(\.kind) == [.answer, .undo, .skip])
  }
}
