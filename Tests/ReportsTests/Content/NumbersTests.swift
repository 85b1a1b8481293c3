import Assessment
import Testing

@testable import Reports

/// The latest numbers, of which none stands bare.
@Suite struct NumbersTests {
  private func latest(_ diary: Diary) throws -> ReportSection {
    Contents(try diary.report(), in: .english).latest
  }

  private func rows(_ section: ReportSection) -> [[String]] {
    section.blocks.flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows.map { $0.map(\.text) } } else { [] }
    }
  }

  @Test func `the rating of the newest check-in leads, the total before its parts`() throws {
    let section = try latest(try Diary.ofTwoMonths())
    #expect(
      section.blocks.contains(
        .headline("Function 69.6 of 72 · Cramping 23 of 24 · Stiffness 24 of 24")))
    let rows = rows(section)
    #expect(
      Array(rows[0].prefix(3)) == ["Function", "69.6 of 72", "estimated from 17 of 18 answers"])
    #expect(rows[0][3] == "Higher is better; 72 is as before.")
    #expect(rows.contains { $0[0] == "Cramping" && $0[3] == "Higher is better; 24 is none." })
  }

  @Test func `the two lines stand apart, each with who answered`() throws {
    let texts = try latest(try Diary.ofTwoMonths()).blocks.compactMap { block -> String? in
      switch block {
      case .heading(let text), .text(let text): text
      default: nil
      }
    }
    #expect(
      texts == [
        "The person's own answers", "Check-in, 22 November 2026, The person",
        "The family's answers", "Check-in, 20 November 2026, Family (Eva)",
      ])
  }

  @Test func `what is missing for a number is told in its place`() throws {
    var diary = Diary()
    try diary.finish("check-in", on: "2026-11-22", ["gait.stairs": nil, "gait.toes": nil])
    let rows = rows(try latest(diary))
    #expect(Array(rows[0].prefix(3)) == ["Function", "no total", "not enough answers in: gait"])
    #expect(
      rows.contains { Array($0.prefix(3)) == ["Gait", "no score", "not enough answers (4 of 6)"] })
  }

  @Test func `a total that waits for other questionnaires is not told as missing`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22")
    #expect(rows(try latest(diary)).map { $0[0] } == ["Gait"])
  }

  @Test func `seldom seen is said beside the numbers`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22", ["about.days": "2"], as: .proxy)
    #expect(
      try latest(diary).blocks.contains(.text("Seen on few days: less than half of the past 7.")))
  }
}
