import Assessment
import FHIR
import Testing

/// The numbers of a score over time.
struct TrendsTests {
  @Test func `a single questionnaire and a composite share the trend of a score`() throws {
    var diary = Diary()
    try diary.hands("443324", on: "2026-05-03")
    try diary.quick("343324 444444 444444", on: "2026-06-01")
    let points = diary.trends.points(of: "hand-dexterity", in: .own)
    #expect(points.map(\.told) == ["20", "19"])
    #expect(points.map(\.day.description) == ["2026-05-03", "2026-06-01"])
    #expect(points.map(\.assessmentID) == ["a1", "a2"])
  }

  @Test func `the two role lines are never joined`() throws {
    var diary = Diary()
    for (day, role) in [
      ("2026-05-03", Role.`self`), ("2026-05-04", .proxy), ("2026-05-05", .selfScribe),
      ("2026-05-06", .interview),
    ] { try diary.hands("443324", on: day, as: role) }
    let own = diary.trends.points(of: "hand-dexterity", in: .own)
    #expect(own.map(\.role) == [.`self`, .selfScribe, .interview])
    #expect(diary.trends.points(of: "hand-dexterity", in: .proxy).map(\.role) == [.proxy])
    #expect(diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: "a3")?.from == own.first)
    #expect(diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: "a2") == nil)
  }

  @Test func `an estimated point says so, and too few answers make none`() throws {
    var diary = Diary()
    try diary.hands("44332-", on: "2026-05-03")
    try diary.hands("4433--", on: "2026-05-10")
    let points = diary.trends.points(of: "hand-dexterity", in: .own)
    #expect(points.map(\.told) == ["19.2"])
    #expect(points.first?.isEstimated == true)
    #expect(points.first?.answered == 5)
    #expect(points.first?.of == 6)
  }

  @Test func `what was stopped is no point`() throws {
    var diary = Diary()
    try diary.add("speech", on: "2026-05-03", status: .stopped, Diary.speech("444444"))
    #expect(diary.trends.points(of: "speech", in: .own).isEmpty)
    #expect(diary.trends.codes(in: .own).isEmpty)
  }

  @Test func `a score made of others comes first among the scores`() throws {
    var diary = Diary()
    try diary.quick("343324 444444 444444", on: "2026-06-01")
    #expect(diary.trends.codes(in: .own) == ["function", "hand-dexterity", "gait", "speech"])
  }

  @Test func `a correction stands where the answers before it stood, however late it is made`()
    throws
  {
    var diary = Diary()
    try diary.hands("443324", on: "2026-05-03", at: "00")
    try diary.hands("343324", on: "2026-06-01")
    try diary.correct("a1", hands: "443323", on: "2026-07-01")
    let points = diary.trends.points(of: "hand-dexterity", in: .own)
    #expect(points.map(\.assessmentID) == ["a3", "a2"])
    #expect(points.map(\.told) == ["19", "19"])
    #expect(points.map(\.day.description) == ["2026-05-03", "2026-06-01"])
    let change = diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: "a2")
    #expect(change?.from == points.first)
    #expect(diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: "a3") == nil)
  }

  @Test func `a corrected part is still within the 48 hours of its total`() throws {
    var diary = Diary()
    try diary.hands("444444", on: "2026-05-03")
    try diary.add("gait", on: "2026-05-03", Diary.gait("444444"))
    try diary.add("speech", on: "2026-05-03", at: "11", Diary.speech("444444"))
    try diary.quick("344444 444444 444444", on: "2026-06-01")
    #expect(diary.trends.change(of: "function", sinceTheOneBefore: "a4")?.amount == -1)
    try diary.correct("a1", hands: "444443", on: "2026-07-01")
    #expect(diary.trends.change(of: "function", sinceTheOneBefore: "a4")?.amount == 0)
  }

  @Test func `the day is that of the place, not of Greenwich`() throws {
    var diary = Diary()
    try diary.hands("443324", on: "2026-05-03", at: "00")
    #expect(diary.history.first?.finishedAt.hasPrefix("2026-05-02T23") == true)
    let point = diary.trends.points(of: "hand-dexterity", in: .own).first
    #expect(point?.day.description == "2026-05-03")
  }
}
