import Assessment
import FHIR
import Testing

@testable import Interface

/// The page about a report (EX).
@Suite struct ReportScreenTests {
  @Test func `it is written as chosen, and the page says where`() {
    var rehearsal = EveryPage.report()
    rehearsal.press("5 6 2")
    let wish = rehearsal.store.reports.last
    #expect(wish?.shape == .text && wish?.isNamed == false && wish?.person.name == "Dad")
    let text = rehearsal.app.page.body.map { "\($0)" }.joined()
    #expect(text.contains("/srv/kim/thenar-report-2026-11-22.html"))
    #expect(rehearsal.app.page.news?.contains("Only you can read it.") == true)
  }

  @Test func `its time is six months, then twelve, then all, and six again`() {
    var rehearsal = EveryPage.report()
    var first: [String?] = []
    for _ in 0..<4 {
      rehearsal.press("1 6")
      first.append(rehearsal.store.reports.last?.from?.description)
    }
    #expect(first[0] != nil && first[1] != nil && first[0] != first[1])
    #expect(first[2] == nil && first[3] == first[0])
  }

  @Test func `what cannot be written is said on the page, and nothing else happens`() {
    var rehearsal = EveryPage.report()
    rehearsal.store.reportFailure = .full
    rehearsal.press("1")
    #expect(rehearsal.app.page.problem != nil && rehearsal.app.page.body.isEmpty)
    rehearsal.store.reportFailure = nil
    rehearsal.press("1")
    #expect(rehearsal.app.page.problem == nil && !rehearsal.app.page.body.isEmpty)
  }
}
