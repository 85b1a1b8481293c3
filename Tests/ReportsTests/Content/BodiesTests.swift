import Assessment
import Testing

@testable import Reports

/// Right and left, the body map, and where two see it differently.
@Suite struct BodiesTests {
  private func rows(_ section: ReportSection?) -> [[String]] {
    section?.blocks.flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows.map { $0.map(\.text) } } else { [] }
    } ?? []
  }

  private func texts(_ section: ReportSection?) -> [String] {
    section?.blocks.compactMap { if case .text(let text) = $0 { text } else { nil } } ?? []
  }

  @Test(arguments: [
    ("3", "1", "clearly weaker on the left"), ("3", "4", "slightly weaker on the right"),
    ("2", "2", "even"),
  ])
  func `example 10, right and left are told in words`(
    _ right: String, _ left: String, _ words: String
  ) throws {
    var diary = Diary()
    try diary.finish(
      "hand-dexterity", on: "2026-11-22", ["hand.side.right": right, "hand.side.left": left])
    #expect(
      rows(Contents(try diary.report(), in: .english).sides)
        == [["22 Nov 2026", "The person", "Each hand", right, left, words]])
  }

  @Test func `new weak parts and parts no longer marked are named, without a sum`() throws {
    var diary = Diary()
    try diary.finish(
      "weakness", on: "2026-10-11",
      ["weak.first": "1", "weak.map": "1,2", "weak.map.right-arm": "2"])
    try diary.finish(
      "weakness", on: "2026-11-22",
      ["weak.first": "1", "weak.map": "1,3", "weak.map.right-arm": "1"])
    let bodies = Contents(try diary.report(), in: .english).bodies
    #expect(
      rows(bodies)[0] == [
        "22 Nov 2026", "The person", "Right arm or hand 1, Right leg or foot 3", "2 of 7",
      ])
    #expect(
      texts(bodies) == [
        "New since 11 October 2026, which is worse: Right leg or foot.",
        "Weak on 11 October 2026 and no longer marked, which is better: Left arm or hand.",
      ])
    guard case .body(let picture)? = bodies?.blocks.first else {
      Issue.record("no picture")
      return
    }
    #expect(picture.parts.first { $0.place == .rightArm }?.strength == 1)
    #expect(picture.parts.count { $0.strength == 4 } == 5)
  }

  @Test func `a body without marks has no such section`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22")
    #expect(Contents(try diary.report(), in: .english).bodies == nil)
  }

  @Test func `where two differ stands item by item, with both numbers whole`() throws {
    let agreement = Contents(try Diary.ofTwoMonths().report(), in: .english).agreement
    #expect(
      texts(agreement)[0].hasSuffix(
        "Both are within 14 days. Neither is the right one; talk about it."))
    #expect(
      texts(agreement).contains(
        "Function: the person 69.6 of 72, family 69 of 72. Higher is better; 72 is as before."))
    #expect(texts(agreement).contains("Together on 6 of 7 days."))
    #expect(
      rows(agreement).contains([
        "Buttons and zips", "2: Only with a tool or easy-on clothes",
        "1: Only with a person doing part of it",
      ]))
  }

  @Test func `answers of two that are weeks apart are not set against each other`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-10-01", as: .proxy)
    try diary.finish("gait", on: "2026-11-22")
    #expect(Contents(try diary.report(), in: .english).agreement == nil)
  }
}
