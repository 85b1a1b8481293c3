import Assessment
import Testing

@testable import Reports

/// Answers as they were asked, and what was worth telling.
@Suite struct AnswersTests {
  private func answers(_ diary: Diary) throws -> [[String]] {
    let section = Contents(try diary.report(), in: .english).every
    guard case .table(let table)? = section.blocks.last else { return [] }
    return table.rows.map { $0.map(\.text) }
  }

  @Test func `a question stands in the voice in which it was asked, with what it counts`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22", ["gait.stairs": "2"], as: .proxy)
    let row = try #require(try answers(diary).first { $0[0].contains("stairs") })
    #expect(row[0] == "In the past 7 days, how did Ana Ríos go up a flight of stairs?")
    #expect(row[2] == "2")
  }

  @Test func `a skipped question and one that follows from another say so`() throws {
    var diary = Diary()
    try diary.finish("stiffness", on: "2026-11-22", ["stiff.often": "4", "stiff.joint": nil])
    let rows = try answers(diary)
    #expect(rows.contains { $0[1] == "not asked; follows from: Stiff: how often" && $0[2] == "4" })
    #expect(rows.contains { $0[1] == "skipped" && $0[2] == "" })
  }

  @Test func `what only the person can feel is marked as told by them`() throws {
    var diary = Diary()
    try diary.finish("twitches", on: "2026-11-22", ["twitch.often": "2"], as: .proxy)
    #expect(try answers(diary).contains { $0[1].hasSuffix(" (as told by the person)") })
    var own = Diary()
    try own.finish("twitches", on: "2026-11-22", ["twitch.often": "2"])
    #expect(try !answers(own).contains { $0[1].contains("as told") })
  }

  @Test func `a result that was changed after it was finished is marked`() throws {
    let contents = Contents(try Diary.ofTwoMonths().report(), in: .english)
    #expect(contents.every.blocks[1] == .text("Changed after it was finished."))
    #expect(contents.every.blocks.count { $0 == .text("Changed after it was finished.") } == 1)
  }

  @Test func `what is worth telling has its message, how soon, and what the team knows`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22", ["gait.falls": "2", "gait.hurt": "1"])
    diary.past[0] = diary.past[0].acknowledging("gait.flag.falls")
    let toTell = Contents(try diary.report(), in: .english).toTell
    guard case .table(let table)? = toTell.blocks.first else {
      Issue.record("no table")
      return
    }
    let rows = table.rows.map { $0.map(\.text) }
    let falls = try #require(rows.first { $0[1] == "falls" })
    #expect(falls[0] == "22 Nov 2026" && falls[2] == "that week")
    #expect(falls[3].hasPrefix("Falls can often be made less likely."))
  }

  @Test func `a change of more than small ups and downs is worth telling, and no small one`() throws
  {
    var diary = Diary()
    try diary.finish("gait", on: "2026-10-22")
    try diary.finish("gait", on: "2026-11-05", ["gait.stairs": "3"])
    let small = Contents(try diary.report(), in: .english).toTell.blocks
    #expect(small == [.text("No answer in this report was marked as worth telling.")])
    try diary.finish("gait", on: "2026-11-22", ["gait.stairs": "0", "gait.rise": "1"])
    guard case .list(let changes)? = Contents(try diary.report(), in: .english).toTell.blocks.first
    else {
      Issue.record("no change is told")
      return
    }
    #expect(changes.count == 1 && changes[0].contains("Stairs"), "\(changes)")
  }

  @Test func `nothing worth telling is said, so that nobody looks for it`() throws {
    var diary = Diary()
    try diary.finish("speech", on: "2026-11-22")
    #expect(
      Contents(try diary.report(), in: .english).toTell.blocks
        == [.text("No answer in this report was marked as worth telling.")])
  }
}

extension PastAssessment {
  fileprivate func acknowledging(_ linkId: String) -> PastAssessment {
    let entry = LogEntry(
      at: finishedAt, offsetMinutes: 0, kind: .flagAcknowledged, path: linkId, role: header.role)
    return PastAssessment(
      header: header, status: status, finishedAt: finishedAt, responseJSON: responseJSON,
      scores: scores, flagEntries: flagEntries + [entry])
  }
}
