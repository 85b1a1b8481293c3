import Assessment
import FHIR
import Testing

@testable import Reports

/// Worked examples of clinical.md, Part H, as they are printed, and what else is told over time.
@Suite struct ChangesTests {
  private func told(_ diary: Diary, _ wish: Report.Wish = Report.Wish()) throws -> String {
    try diary.text(.text, wish).replacing("\n", with: " ").replacing(/\ +/, with: " ")
  }

  /// Weights of the six questions of a questionnaire, in order.
  private static let slots = [
    "hand": ["fasten", "turn", "write", "pinch", "keys", "hold"],
    "gait": ["indoor", "outdoor", "stairs", "rise", "toes", "steady"],
    "speech": ["known", "new", "phone", "pace", "carry", "last"],
  ]

  private func answers(_ weights: [String: [Int?]]) -> [String: String?] {
    var answers: [String: String?] = [:]
    for (name, weights) in weights {
      for (slot, weight) in zip(Self.slots[name] ?? [], weights) {
        answers["\(name).\(slot)"] = .some(weight.map(String.init))
      }
    }
    return answers
  }

  @Test func `example 6, a total of an estimated domain is estimated`() throws {
    var diary = Diary()
    try diary.finish(
      "check-in", on: "2026-11-22",
      answers([
        "hand": [4, 4, 3, 3, 2, nil], "gait": [3, 3, 3, 3, 3, 2], "speech": [4, 4, 4, 4, 3, 3],
      ]))
    let told = try told(diary)
    #expect(told.contains("Function 58.2 of 72 · "))
    #expect(try diary.text(.html).contains("estimated from 17 of 18 answers"))
  }

  @Test func `example 7, the average loss since onset stands with what it takes for true`() throws {
    var diary = Diary()
    try diary.finish(
      "intake", on: "2026-03-15",
      answers(["hand": [1, 1, 1, 1, 1, 1]])
        .merging(["weak.first": "1", "weak.onset": "2025-03"]) { one, _ in one })
    let told = try told(diary)
    #expect(
      told.contains(
        "Since the first weakness, March 2025: on average 1.5 of 72 a month lower, worse "
          + "(2.1 % of the range). This takes it that all was as before until then"))
    #expect(!told.contains("than on"))
  }

  @Test func `what was told of the beginning before the time of the report still counts`() throws {
    var diary = Diary()
    try diary.finish(
      "intake", on: "2026-01-15", ["weak.first": "1", "weak.onset": "2025"])
    try diary.finish("check-in", on: "2026-07-01", answers(["hand": [1, 1, 1, 1, 1, 1]]))
    let text = try told(diary, Report.Wish(from: PartialDate("2026-06")))
    #expect(text.contains("Since the first weakness, 2025: on average 1.5 of 72 a month lower"))
    #expect(text.contains("Of the beginning only the year is known."))
  }

  @Test func `example 8, the slope is early and has its points, its range and its time`() throws {
    var diary = Diary()
    try diary.finish("check-in", on: "2026-03-01", answers(["hand": [1, 1, 1, 4, 4, 4]]))
    try diary.finish("check-in", on: "2026-03-31", answers(["hand": [1, 1, 1, 1, 4, 4]]))
    try diary.finish("check-in", on: "2026-05-31", answers(["hand": [1, 1, 1, 1, 2, 4]]))
    #expect(
      try told(diary).contains(
        "Early: 1.6 of 72 a month lower, worse (2.2 % of the range), from 3 results in 91 days."))
  }

  @Test func `example 9, like is compared with like, and small steps are called small`() throws {
    var diary = Diary()
    try diary.finish("hand-dexterity", on: "2026-05-03", answers(["hand": [4, 4, 3, 3, 2, 4]]))
    try diary.finish("hand-dexterity", on: "2026-05-31", answers(["hand": [3, 4, 2, nil, 2, 3]]))
    #expect(
      try told(diary).contains(
        "Hand dexterity: 3.6 points lower than on 3 May 2026, which is worse. Small ups and downs "
          + "are to be expected."))
  }

  @Test func `a notable change is told in the words of D5, with the tasks that fell`() throws {
    var diary = Diary()
    try diary.finish("hand-dexterity", on: "2026-05-03")
    try diary.finish("hand-dexterity", on: "2026-05-31", answers(["hand": [0, 4, 4, 4, 4, 4]]))
    #expect(
      try told(diary).contains(
        "Hand dexterity: 4 points lower than on 3 May 2026, which is worse. That is more than the "
          + "small ups and downs we would expect. A second check-in in 1 to 2 weeks will show if it "
          + "lasts. Buttons and zips: 0, lower than 4 before, which is worse."))
  }

  @Test func `the view of each line stands under the first picture, with its day`() throws {
    let told = try told(try Diary.ofFiveMonths())
    #expect(told.contains("The person's own view on 22 November 2026: much worse."))
    #expect(told.matches(of: /own view on/).count == 1)
  }

  @Test func `one number of each score is no change, and is said`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22")
    #expect(try told(diary).contains("No score has two numbers yet, so there is no change"))
  }

  @Test func `every point of a picture stands in the table beside it`() throws {
    let contents = Contents(try Diary.ofFiveMonths().report(), in: .english)
    let section = contents.changes[0]
    var picture: TrendPicture?
    var compared = 0
    for block in section.blocks {
      if case .chart(let chart) = block { picture = chart }
      guard case .table(let table) = block, let chart = picture else { continue }
      let points = chart.lines.flatMap(\.points).map { "\($0.date) \($0.value) of \(chart.most)" }
      let rows = table.rows.map { "\($0[0].text) \($0[2].text)" }
      #expect(Set(points) == Set(rows))
      compared += points.count
      picture = nil
    }
    #expect(compared > 40)
  }

  @Test func `marks say who answered, and hollow ones what is estimated`() throws {
    let contents = Contents(try Diary.ofFiveMonths().report(), in: .english)
    guard case .chart(let chart)? = contents.changes[0].blocks.dropFirst().first else {
      Issue.record("no picture")
      return
    }
    #expect(
      chart.legend.map(\.text)
        == ["the person", "family", "interview", "hollow: estimated"])
    #expect(chart.lines.map(\.isProxy) == [false, true])
    #expect(chart.lines[0].points.count { $0.isEstimated } == 1)
    #expect(chart.lines[0].points.count { $0.mark == .diamond } == 1)
  }
}
