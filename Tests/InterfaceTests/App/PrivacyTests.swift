import Assessment
import Terminal
import Testing

@testable import Interface

/// What of a person's records whoever is at the keys may read.
struct PrivacyTests {
  private let clock = RehearsalClock()

  /// Who presses a row of the first page, and the first person there is.
  private func sitting(_ row: String, _ store: RehearsalStore) -> Rehearsal {
    var app = Rehearsal(store: store, clock: clock)
    app.press(row)
    if let key = app.page.rows.first(where: { $0.label.full.contains("Dad") })?.key.first {
      app.press(.character(key))
    }
    return app
  }

  private func whoAnswered(_ app: Rehearsal) -> [String] {
    app.page.rows.compactMap { row in
      guard case .openPast = row.action else { return nil }
      return row.detail?.full.contains("Family") == true ? "family" : "Dad"
    }
  }

  @Test func `the family's past results leave the person's own out, and say so`() {
    let store = RehearsalStore.twoVoices(clock)
    var app = sitting("2", store)
    app.perform(.history)
    #expect(whoAnswered(app) == ["family"])
    #expect(app.page.hint == Words.english.history.ownIsHidden)
    var nurse = sitting("3", store)
    nurse.perform(.history)
    #expect(whoAnswered(nurse) == ["Dad", "family", "Dad"])
    #expect(nurse.page.hint == nil)
  }

  @Test func `a report that the family writes has the family's answers alone`() {
    let store = RehearsalStore.twoVoices(clock)
    var app = sitting("2", store)
    app.perform(.report)
    #expect(app.page.hint == Words.english.reporting.onlyFamily)
    app.press("1")
    #expect(store.reports.last?.role == .proxy)
    var nurse = sitting("3", store)
    nurse.perform(.report)
    nurse.press("1")
    #expect(store.reports.count == 2 && store.reports.last?.role == nil)
  }

  @Test func `the family is told of a draft of the person's, and does not read it`() {
    let store = RehearsalStore(shelf: .wide)
    store.finish("quick", "4 3 4", clock: clock, as: .proxy)
    var dad = Rehearsal.taking("quick", as: .selfScribe, about: "Dad", store: store, clock: clock)
    dad.press("4 3")
    let id = store.drafts[0].header.id
    var app = sitting("2", store)
    #expect(app.labels.contains { $0.contains("Not finished: Quick check") }, "\(app.labels)")
    let home = app.question
    app.perform(.lookAt(id))
    #expect(app.question == home)
    #expect(app.page.status == Words.english.history.ownIsHidden)
  }

  @Test func `the person lets the family read their answers, and no longer`() throws {
    let store = RehearsalStore.twoVoices(clock)
    for isChosen in [true, false] {
      var dad = sitting("1", store)
      dad.perform(.trends(.agreement(of: nil)))
      dad.choose(.trends(.share))
      if isChosen { try expectPicture(of: dad, named: "shared") }
      var family = sitting("2", store)
      family.perform(.history)
      #expect(whoAnswered(family) == (isChosen ? ["Dad", "family", "Dad"] : ["family"]))
    }
  }

  @Test func `on the family's pages the person has a name`() {
    let store = RehearsalStore(shelf: .wide)
    store.finish("quick", "4 3 4", clock: clock, as: .proxy)
    var dad = Rehearsal.taking("quick", as: .selfScribe, about: "Dad", store: store, clock: clock)
    dad.press("4 3")
    dad.finishWithTopRows()
    var nurse = sitting("3", store)
    nurse.perform(.history)
    #expect(nurse.screen.contains("Dad") && !nurse.screen.contains("You"), "\(nurse.screen)")
  }

  @Test func `the number of a trend opens its own result though a draft is newer`() {
    let store = RehearsalStore.twoVoices(clock)
    var begun = Rehearsal.taking(
      "quick", as: .interview, about: "Dad", store: store, clock: clock)
    begun.press("4 3")
    var nurse = sitting("3", store)
    nurse.perform(.trends(.see))
    nurse.perform(.trends(.list))
    nurse.press("1")
    #expect(nurse.question.contains(" of "), "\(nurse.screen)")
    #expect(nurse.page.rows.contains { $0.action == .allAnswers })
  }
}
