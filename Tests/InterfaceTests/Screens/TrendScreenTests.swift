import Assessment
import Terminal
import Testing

@testable import Interface

/// What results say over time, from presses to printed words.
struct TrendScreenTests {
  private let clock = RehearsalClock()

  private func hands(_ first: String, _ second: String) -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    store.finish("hand-dexterity", first, clock: clock)
    clock.wait(days: 28)
    var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
    app.press(second)
    app.finishWithTopRows()
    return app
  }

  private func texts(_ page: Page) -> String {
    let blocks = page.body + page.notes
    let body = blocks.compactMap { if case .text(let text) = $0 { text.full } else { nil } }
    return ([page.question.full] + body).joined(separator: "\n")
  }

  // MARK: On the result

  @Test func `example 9: a small change is told on the result, like for like`() {
    let app = hands("4 4 3 3 2 4", "3 4 2 7 2 3")
    #expect(
      texts(app.page).contains(
        "Hand dexterity: 3.6 points lower than on 22 November, counted on the same questions, which "
          + "is worse. Small ups and downs are to be expected."))
  }

  @Test func `a change of four points is more than ups and downs`() {
    let app = hands("4 4 4 4 4 4", "3 3 3 3 4 4")
    #expect(
      texts(app.page).contains(
        "Hand dexterity: 4 points lower than on 22 November, which is worse. That is more than the "
          + "small ups and downs we would expect. A second check-in in 1 to 2 weeks will show if it "
          + "lasts."))
  }

  @Test func `a task that fell by two steps is named, and what stayed is said`() {
    #expect(
      texts(hands("4 4 4 4 4 4", "4 4 2 4 4 4").page).contains(
        "which is worse: Writing 4 to 2. A second check-in"))
    #expect(
      texts(hands("4 4 4 4 4 4", "4 4 4 4 4 4").page).contains(
        "Hand dexterity: no change since 20 December"))
  }

  @Test func `a first result has nothing to compare`() {
    var app = Rehearsal.taking("hand-dexterity", store: RehearsalStore(shelf: .wide), clock: clock)
    app.finishWithTopRows()
    #expect(!texts(app.page).contains("than on"))
    #expect(!app.page.rows.contains { $0.action == .trends(.see) })
  }

  @Test func `a past result tells what had changed by then`() {
    var app = hands("4 4 4 4 4 4", "3 3 4 4 4 4")
    app = Rehearsal(store: app.store, clock: clock)
    app.press("1 3 1")
    #expect(texts(app.page).contains("Hand dexterity: 2 points lower than on 22 November"))
    app.press("9 2")
    #expect(!texts(app.page).contains("than on"))
  }

  @Test func `a result has at most six rows with digits`() {
    let store = RehearsalStore.twoVoices(clock)
    store.finish("check-in", "4", clock: clock, as: .proxy)
    var app = Rehearsal.taking("check-in", as: .interview, about: "Dad", store: store, clock: clock)
    app.press("4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 0 1 0 0 0 0")
    app.finishWithTopRows()
    let digits = app.page.rows.filter { $0.standing == .alone }.map(\.key)
    #expect(digits == ["1", "2", "3", "4", "5", "6"].prefix(digits.count).map { $0 })
  }

  // MARK: The pages

  private func trend() -> Rehearsal {
    var app = Rehearsal(store: .sixChecks(clock), clock: clock)
    app.press("1 3 6")
    return app
  }

  @Test func `the trend is a figure with its numbers in words`() throws {
    let app = trend()
    try expectPicture(of: app, named: "figure")
    #expect(app.question.hasPrefix("Function: 3 points lower than on"))
  }

  @Test func `the numbers stand as a list beside it, and open their results`() throws {
    var app = trend()
    app.press("1")
    try expectPicture(of: app, named: "list")
    app.press("2")
    #expect(app.page.place.full == "Quick check: result")
    app.press("9 9")
    #expect(app.page.rows.first?.action == .trends(.list))
  }

  @Test func `another score takes the place of the first`() throws {
    var app = trend()
    app.press("2")
    try expectPicture(of: app, named: "scores")
    app.press("3")
    #expect(app.page.progress.full == "Gait, 6 results")
    app.press("9")
    #expect(app.page.place.full == "Past results")
  }

  @Test func `more than six numbers come in parts`() {
    let store = RehearsalStore.sixChecks(clock)
    store.finish("quick", "3 3 3", after: 7, clock: clock)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 6 1")
    let newest = app.labels.first
    app.press("0")
    #expect(app.page.rows.filter { $0.standing == .alone }.count == 1)
    app.press("0")
    #expect(app.labels.first == newest)
  }

  @Test func `two lines are drawn with two marks and looked at one by one`() throws {
    var app = Rehearsal(store: .twoVoices(clock), clock: clock)
    app.press("3 1 4 6")
    try expectPicture(of: app, named: "two-lines")
    app.choose(.trends(.otherLine))
    #expect(app.page.place.full == "Trend: Family")
    #expect(app.question == "Function 56.2 of 72 on 16 December, estimated.")
  }

  @Test func `nothing finished has no trend`() {
    var app = Rehearsal()
    app.press("1 3")
    #expect(!app.page.rows.contains { $0.action == .trends(.see) })
  }

  // MARK: Rates, sides, the body

  @Test func `example 7: the average loss since it began`() {
    let store = RehearsalStore(shelf: .wide)
    var app = Rehearsal.taking("weakness", store: store, clock: clock)
    app.topRow()
    app.perform(.year(2025))
    app.perform(.month(12))
    app.finishWithTopRows()
    let threes = Array(repeating: "3", count: 18).joined(separator: " ")
    store.finish("quick", threes, after: 23, clock: clock)
    app = Rehearsal(store: store, clock: clock)
    app.press("1 3 6")
    #expect(
      texts(app.page).contains(
        "Since it began in December 2025, on average 1.50 of 72 a month lower, worse (2.08 % of "
          + "range), if all was as before then and the way down was even."))
  }

  @Test func `example 8: an early slope, with how many results and days`() {
    let store = RehearsalStore(shelf: .wide)
    for (days, keys) in [
      (0, "4 4 4 4 3 3 4 4 4 3 3 3 4 4 4 3 3 2"), (26, "4 4 4 4 3 3 4 4 3 3 3 3 4 4 4 2 2 2"),
      (63, "4 4 4 4 3 3 4 4 3 3 2 2 4 4 4 2 2 2"),
    ] { store.finish("quick", keys, after: days, clock: clock) }
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 6")
    #expect(app.question.hasPrefix("Function: 2 points lower"))
    #expect(
      texts(app.page).contains(
        "Early: 1.57 of 72 a month lower, worse (2.18 % of range); 3 results in 89 days."))
  }

  @Test func `example 10: right and left, as they were rated`() throws {
    var app = Rehearsal(store: .ofTheBody(clock), clock: clock)
    app.press("1 3 6")
    app.perform(.trends(.sides))
    try expectPicture(of: app, named: "sides")
    #expect(texts(app.page).contains("Each hand: clearly weaker on the left (right 3, left 1)."))
  }

  @Test func `the body over time says what is new, with a drawing`() throws {
    var app = Rehearsal(store: .ofTheBody(clock), clock: clock)
    app.press("1 3 6")
    app.perform(.trends(.body))
    try expectPicture(of: app, named: "body")
  }

  @Test func `the person's own view stands beneath the figure`() {
    let store = RehearsalStore.after(["check-in"], clock: clock)
    store.finish("check-in", "", after: 28, clock: clock)
    var app = Rehearsal(store: store, clock: clock)
    app.press("1 3 6")
    #expect(texts(app.page).contains("Your own view on 20 December: much better."))
  }

  @Test func `plain lines tell the figure as numbers, the oldest first`() {
    let app = trend()
    let lines = PlainLines.lines(of: app.page, words: app.app.words.showing)
    #expect(
      lines.contains {
        $0.hasPrefix("22 Nov 67, 20 Dec 66, 17 Jan 65, 14 Feb 64, 14 Mar 63, 11 Apr 60")
      })
  }
}
