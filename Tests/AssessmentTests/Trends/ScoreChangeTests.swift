import Assessment
import FHIR
import Testing

/// Change between two results, like for like (clinical.md D5).
struct ScoreChangeTests {
  private func handChange(_ old: String, _ new: String) throws -> ScoreChange? {
    var diary = Diary()
    try diary.hands(old, on: "2026-05-03")
    try diary.hands(new, on: "2026-06-01")
    return diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: "a2")
  }

  @Test func `example 9: five common slots are stretched, and it is not worth a look`() throws {
    let change = try #require(try handChange("443324", "342-23"))
    #expect(change.amount == Decimal128("-3.6"))
    #expect(!change.isNotable)
    #expect(change.falls.isEmpty)
  }

  @Test func `four points are worth a look, and three are not`() throws {
    #expect(try handChange("444444", "333344")?.isLarge == true)
    #expect(try handChange("444444", "333444")?.isLarge == false)
    #expect(try handChange("333333", "444433")?.amount == 4)
  }

  @Test func `four common slots are too few`() throws {
    #expect(try handChange("-44444", "4-4444") == nil)
  }

  @Test func `a task that falls by two steps is worth a look`() throws {
    let change = try #require(try handChange("444444", "442444"))
    #expect(change.falls.map(\.text) == ["hand.write 4 2"])
    #expect(change.isNotable)
    #expect(!change.isLarge)
  }

  @Test func `a task that reaches 0 is worth a look the first time alone`() throws {
    var diary = Diary()
    try diary.hands("444414", on: "2026-05-03")
    try diary.hands("444404", on: "2026-05-10")
    try diary.hands("444414", on: "2026-05-17")
    try diary.hands("444404", on: "2026-05-24")
    let falls = ["a2", "a4"].map {
      diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: $0)?.falls.map(\.linkId)
    }
    #expect(falls == [["hand.keys"], []])
  }

  @Test func `function is the sum of its three domains, eight points of it worth a look`() throws {
    var diary = Diary()
    try diary.quick("444444 444444 444444", on: "2026-05-03")
    try diary.quick("333444 333444 333444", on: "2026-06-01")
    try diary.quick("333444 333444 344-44", on: "2026-07-01")
    let first = diary.trends.change(of: "function", sinceTheOneBefore: "a2")
    #expect(first?.amount == -9)
    #expect(first?.isLarge == true)
    let second = diary.trends.change(of: "function", sinceTheOneBefore: "a3")
    #expect(second?.amount == Decimal128("2.4"))
    #expect(second?.isNotable == false)
  }

  @Test func `function changes through single questionnaires within 48 hours`() throws {
    var diary = Diary()
    try diary.quick("444444 444444 444444", on: "2026-05-03")
    try diary.hands("334444", on: "2026-06-01")
    try diary.add("gait", on: "2026-06-02", Diary.gait("444444"))
    try diary.add("speech", on: "2026-06-02", at: "11", Diary.speech("344444"))
    #expect(diary.trends.points(of: "function", in: .own).map(\.told) == ["72", "69"])
    let change = diary.trends.change(of: "function", sinceTheOneBefore: "a4")
    #expect(change?.amount == -3)
  }

  @Test func `a number of pain is worth a look from 30 per cent and 2 points on`() throws {
    func numbers(_ old: Int, _ new: Int) throws -> [String]? {
      var diary = Diary()
      for (day, pain) in [("2026-05-03", old), ("2026-06-01", new)] {
        try diary.add(
          "cramping", on: day,
          [
            "cramp.count": "2", "cramp.pain": "\(pain)", "cramp.length": "3", "cramp.spark": "2",
            "cramp.sleep": "2", "cramp.block": "3",
          ])
      }
      return diary.trends.change(of: "cramping", sinceTheOneBefore: "a2")?.numbers.map(\.text)
    }
    #expect(try numbers(6, 8) == ["cramp.pain 6 8"])
    #expect(try numbers(7, 9) == [])
    #expect(try numbers(2, 3) == [])
    #expect(try numbers(9, 6) == ["cramp.pain 9 6"])
  }

  @Test func `a score that is no sum changes by its difference, unless one is estimated`() throws {
    func change(estimated: Bool) throws -> Decimal128? {
      var diary = Diary()
      try diary.hands("444444", on: "2026-05-03")
      try diary.hands("444443", on: "2026-06-01")
      diary.keep(["50", "40"], estimated: estimated)
      return diary.trends.change(of: "hand-dexterity", sinceTheOneBefore: "a2")?.amount
    }
    #expect(try change(estimated: false) == -10)
    #expect(try change(estimated: true) == nil)
  }

  @Test func `change over the last 90 days begins with the oldest result in them`() throws {
    var diary = Diary()
    try diary.hands("444444", on: "2026-01-01")
    try diary.hands("444443", on: "2026-03-03")
    try diary.hands("444433", on: "2026-04-15")
    try diary.hands("444333", on: "2026-06-01")
    let change = diary.trends.recentChange(of: "hand-dexterity", in: .own)
    #expect(change?.from.assessmentID == "a2")
    #expect(change?.amount == -2)
  }
}

extension ScoreChange.Part {
  fileprivate var text: String { "\(linkId) \(old) \(new)" }
}
