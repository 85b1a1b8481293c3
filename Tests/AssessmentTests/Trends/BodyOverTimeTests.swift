import Assessment
import FHIR
import Testing

/// The body over time, right against left, and the person's own view (clinical.md D7, D8).
struct BodyOverTimeTests {
  private func weakness(_ map: String, _ ratings: [String: String]) -> [String: String] {
    ["weak.first": "right-arm", "weak.map": map].merging(ratings) { $1 }
  }

  @Test func `example 14: two weak parts, the other five are 4`() throws {
    var diary = Diary()
    try diary.add(
      "weakness", on: "2026-05-03",
      weakness(
        "right-arm, right-leg", ["weak.map.right-arm": "1", "weak.map.right-leg": "3"]))
    let state = try #require(diary.trends.bodyStates(in: .own).first)
    #expect(state.weak.map(\.place) == [.rightArm, .rightLeg])
    #expect(state.weak.map(\.label) == ["Right arm or hand", "Right leg or foot"])
    #expect(state.parts.map(\.strength) == [1, 4, 3, 4, 4, 4, 4])
  }

  @Test func `parts are new, or weak no longer, against the time before`() throws {
    var diary = Diary()
    try diary.add("weakness", on: "2026-05-03", weakness("right-arm, neck", [:]))
    try diary.add("weakness", on: "2026-06-03", weakness("right-arm, trunk", [:]))
    let states = diary.trends.bodyStates(in: .own)
    #expect(states.last?.newParts(since: states[0]).map(\.place) == [.trunk])
    #expect(states.last?.partsGone(since: states[0]).map(\.place) == [.neck])
    #expect(states.last?.weak.first?.strength == nil)
  }

  @Test func `no weakness at all closes the map, a map that was skipped tells nothing`() throws {
    var diary = Diary()
    try diary.add("weakness", on: "2026-05-03", ["weak.first": "none"])
    try diary.add("weakness", on: "2026-06-03", weakness("skip", [:]))
    try diary.add("weakness", on: "2026-07-03", ["weak.first": "right-arm"])
    try diary.hands("444444", on: "2026-08-03")
    let states = diary.trends.bodyStates(in: .own)
    #expect(states.map(\.assessmentID) == ["a1"])
    #expect(states.first?.weak.isEmpty == true)
    #expect(states.first?.parts.count == 7)
  }

  @Test func `example 10: right 3 and left 1 are clearly weaker on the left`() throws {
    func sides(_ right: String, _ left: String) throws -> SideDifference? {
      var diary = Diary()
      try diary.add(
        "hand-dexterity", on: "2026-05-03", ["hand.side.right": right, "hand.side.left": left])
      return diary.trends.sideDifferences(in: .own).first
    }
    let clear = try sides("3", "1")
    #expect(clear?.difference == 2)
    #expect(clear?.size == .clear)
    #expect(clear?.isWeakerOnTheLeft == true)
    #expect(clear?.label == "Each hand")
    #expect(try sides("3", "4")?.size == .slight)
    #expect(try sides("3", "4")?.isWeakerOnTheLeft == false)
    #expect(try sides("3", "3")?.size == .even)
    #expect(try sides("3", "skip") == nil)
  }

  @Test func `the person's own view is the one told last`() throws {
    var diary = Diary()
    try diary.add("check-in", on: "2026-05-03", Diary.speech("444444"))
    #expect(diary.trends.ownView(in: .own) == nil)
    try diary.add("check-in", on: "2026-06-03", ["change.global": "worse"])
    #expect(diary.trends.ownView(in: .own)?.answer.label == "A bit worse")
    try diary.add("check-in", on: "2026-06-30", ["change.global": "same"])
    try diary.add("check-in", on: "2026-07-03", as: .proxy, ["change.global": "better"])
    let view = diary.trends.ownView(in: .own)
    #expect(view?.day.description == "2026-06-30")
    #expect(view?.answer.label == "About the same")
  }
}
