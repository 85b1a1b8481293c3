import Testing

@testable import Assessment

/// Numbers of pressing, against those worked out by hand.
struct PressSummaryTests {
  private func press(
    _ gap: Int?, _ kind: Press.Kind = .choose, _ outcome: Press.Outcome = .counted
  ) -> Press {
    Press(gap: gap, kind: kind, row: nil, outcome: outcome)
  }

  @Test func `the usual time is the middle one, and pauses are left out`() {
    let summary = PressSummary(
      of: [press(nil)] + [900, 100, 300, 500, 700, 61_000].map { press($0) })
    #expect(summary.presses == 7)
    #expect(summary.gaps?.low == 300)
    #expect(summary.gaps?.middle == 500)
    #expect(summary.gaps?.high == 700)
  }

  @Test(arguments: [(60_000, true), (60_001, false)])
  func `a minute is no pause yet`(gap: Int, counts: Bool) {
    #expect(PressSummary(of: [press(nil), press(gap)]).gaps?.middle == (counts ? gap : nil))
  }

  @Test func `a key that is held is one, however often it repeats`() {
    let run = [press(500, .choose, .held), press(33, .choose, .held), press(33, .choose, .held)]
    let summary = PressSummary(of: [press(nil)] + run + [press(900)] + run)
    #expect(summary.held == 2)
    #expect(summary.presses == 2)
    #expect(summary.gaps?.middle == 900)
  }

  @Test func `only what counted is taken back`() {
    let summary = PressSummary(
      of: [press(nil), press(400, .undo), press(100, .undo, .dropped)])
    #expect(summary.undos == 1)
    #expect(summary.dropped == 1)
  }

  @Test func `without presses there is nothing to tell`() {
    #expect(PressSummary(of: []).gaps == nil)
    #expect(PressSummary(of: [press(nil)]).gaps == nil)
  }
}
