import Assessment
import FHIR
import Testing

/// How fast a score moves (clinical.md D6).
struct RatesTests {
  private func decimals(_ texts: String...) -> [Decimal128] { texts.compactMap { Decimal128($0) } }

  /// Onset as it is told in an intake's question, and Function at a check afterwards.
  private func loss(onset: String, on day: String) throws -> AverageLoss? {
    var diary = Diary()
    try diary.add(
      "weakness", on: "2026-01-02",
      ["weak.first": "right-arm", "weak.onset": onset, "weak.map": "right-arm"])
    try diary.quick("333333 333333 333333", on: day)
    return diary.trends.averageLoss(of: "function", in: .own)
  }

  @Test func `example 7: 18 points in 365 days are 1.50 a month, 2.08 per cent`() throws {
    guard
      case .found(let rate, let onset, let months, let isApproximate)? = try loss(
        onset: "2025-03", on: "2026-03-15")
    else {
      Issue.record("no average loss")
      return
    }
    #expect(months.rounded(toPlaces: 2) == Decimal128("11.99"))
    #expect(rate.perMonth.rounded(toPlaces: 2) == Decimal128("-1.50"))
    #expect(rate.percentPerMonth.rounded(toPlaces: 2) == Decimal128("-2.08"))
    #expect(onset.description == "2025-03")
    #expect(!isApproximate)
  }

  @Test func `a year alone counts from 1 July and is approximate`() throws {
    guard case .found(_, _, let months, true)? = try loss(onset: "2025", on: "2026-07-01") else {
      Issue.record("not approximate")
      return
    }
    #expect(months.rounded(toPlaces: 2) == Decimal128("11.99"))
  }

  @Test func `before three months it is too early to say`() throws {
    let loss = try loss(onset: "2026-03", on: "2026-06-13")
    #expect(loss == PartialDate("2026-03").map { .tooEarly(onset: $0) })
  }

  @Test func `example 8: the least-squares slope is -1.57 a month`() throws {
    let slope = try #require(
      Slope.leastSquares(
        Array(zip(decimals("0", "1", "3"), decimals("63", "60", "58")))
          .map { (months: $0, value: $1) }))
    #expect(slope.rounded(toPlaces: 2) == Decimal128("-1.57"))
    let percent = Rate(perMonth: slope, range: 72)?.percentPerMonth
    #expect(percent?.rounded(toPlaces: 2) == Decimal128("-2.18"))
  }

  @Test func `example 8: the slope over check-ins is early, and in per cent of the range`() throws {
    var diary = Diary()
    try diary.quick("333333 444444 434343", on: "2026-01-01")
    try diary.quick("333333 444444 333333", on: "2026-01-31")
    try diary.quick("333333 444443 333332", on: "2026-04-02")
    let slope = try #require(diary.trends.slope(of: "function", in: .own))
    #expect(slope.rate.perMonth.rounded(toPlaces: 2) == Decimal128("-1.57"))
    // because a month is 30.4375 days, whole days come close to the example and no closer.
    #expect(slope.rate.percentPerMonth.rounded(toPlaces: 2) == Decimal128("-2.19"))
    #expect(slope.isEarly)
    #expect(slope.count == 3)
    #expect(slope.days == 91)
  }

  @Test func `two results, or three within 60 days, have no slope`() throws {
    var diary = Diary()
    try diary.hands("444444", on: "2026-01-01")
    try diary.hands("444443", on: "2026-01-20")
    #expect(diary.trends.slope(of: "hand-dexterity", in: .own) == nil)
    try diary.hands("444433", on: "2026-03-01")
    #expect(diary.trends.slope(of: "hand-dexterity", in: .own) == nil)
    try diary.hands("444433", on: "2026-03-02")
    #expect(diary.trends.slope(of: "hand-dexterity", in: .own)?.days == 60)
    try diary.hands("444433", on: "2026-06-30")
    #expect(diary.trends.slope(of: "hand-dexterity", in: .own)?.isEarly == false)
    var two = Diary()
    try two.hands("444444", on: "2026-01-01")
    try two.hands("444443", on: "2026-06-01")
    #expect(two.trends.slope(of: "hand-dexterity", in: .own) == nil)
  }
}
