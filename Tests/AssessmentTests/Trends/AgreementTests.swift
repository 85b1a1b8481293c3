import Assessment
import FHIR
import Testing

/// Where a person and who answers for them differ (clinical.md B3).
struct AgreementTests {
  private func diary(proxyOn day: String, _ digits: String = "442324") throws -> Diary {
    var diary = Diary()
    try diary.hands("443324", on: "2026-11-22")
    try diary.hands(digits, on: day, as: .proxy)
    return diary
  }

  @Test func `what both answered and not alike is told question by question`() throws {
    let agreement = try #require(try diary(proxyOn: "2026-11-20").trends.newestAgreement)
    #expect(agreement.compared == 6)
    #expect(agreement.differences.map(\.linkId) == ["hand.write"])
    #expect(agreement.differences.first?.own.first?.label != nil)
    #expect(agreement.own.day.description == "2026-11-22")
    #expect(agreement.proxy.day.description == "2026-11-20")
  }

  @Test func `what one of both skipped is not compared`() throws {
    let agreement = try diary(proxyOn: "2026-11-20", "44332-").trends.newestAgreement
    #expect(agreement?.compared == 5)
    #expect(agreement?.differences.isEmpty == true)
  }

  @Test func `fourteen days apart can be compared, fifteen cannot`() throws {
    #expect(try diary(proxyOn: "2026-12-06").trends.newestAgreement != nil)
    #expect(try diary(proxyOn: "2026-12-07").trends.newestAgreement == nil)
    #expect(try diary(proxyOn: "2026-11-07").trends.newestAgreement == nil)
  }

  @Test func `a correction made long after is compared by the day of its answers`() throws {
    var diary = try diary(proxyOn: "2026-11-20")
    try diary.correct("a1", hands: "442324", on: "2026-12-30")
    #expect(diary.trends.newestAgreement?.differences.isEmpty == true)
    #expect(diary.trends.newestAgreement?.own.day.description == "2026-11-22")
  }

  @Test func `a result is compared with the nearest one of the other line`() throws {
    var diary = try diary(proxyOn: "2026-11-14")
    try diary.hands("443324", on: "2026-11-25", as: .proxy)
    #expect(diary.trends.agreement(of: "a1")?.proxy.past.header.id == "a3")
    #expect(diary.trends.agreement(of: "a2")?.own.past.header.id == "a1")
    #expect(diary.trends.agreement(of: "a9") == nil)
  }

  @Test func `another questionnaire has nothing to compare`() throws {
    var diary = Diary()
    try diary.hands("443324", on: "2026-11-22")
    try diary.add("speech", on: "2026-11-22", as: .proxy, Diary.speech("444444"))
    #expect(diary.trends.newestAgreement == nil)
  }

  @Test func `own words are not compared`() throws {
    var diary = Diary()
    try diary.add("about", on: "2026-11-22", ["change.matter": "Sleep"])
    try diary.add("about", on: "2026-11-22", as: .proxy, ["change.matter": "Talking"])
    #expect(diary.trends.newestAgreement == nil)
  }

  @Test func `it says on how many days they were together`() throws {
    var diary = Diary()
    try diary.hands("443324", on: "2026-11-22")
    try diary.add(
      "hand-dexterity", on: "2026-11-22", as: .proxy, ["hand.fasten": "4", "about.days": "6"])
    #expect(diary.trends.newestAgreement?.daysTogether == 6)
  }
}
