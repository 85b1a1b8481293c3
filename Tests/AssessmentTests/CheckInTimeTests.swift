import Assessment
import FHIR
import Testing

struct CheckInTimeTests {
  private let ana = Person(id: "p1", name: "Ana")

  private func isDue(_ now: String, offset: Int = 60, every days: Int = 28, last: String?) throws
    -> Bool
  {
    let moment = Moment(utc: "", offsetMinutes: offset, local: try #require(DateTime(now)))
    return CheckInTime(person: ana, last: last, first: "2026-10-01T10:00:00.000Z")
      .isDue(on: moment, every: days)
  }

  @Test func `it is due on the day that many days of the calendar later, at any hour`() throws {
    let last = "2026-10-25T20:00:00.000Z"
    #expect(try !isDue("2026-11-21T23:59:00+01:00", last: last))
    #expect(try isDue("2026-11-22T00:01:00+01:00", last: last))
    #expect(try isDue("2026-10-26T00:01:00+01:00", every: 1, last: last))
  }

  @Test func `the day is that of the clock on the wall`() throws {
    // Half past midnight there, the day before in UTC.
    #expect(try !isDue("2026-11-22T12:00:00+01:00", last: "2026-10-25T23:30:00.000Z"))
  }

  @Test func `without any yet it is due that long after the first answer`() throws {
    #expect(try !isDue("2026-10-28T12:00:00+01:00", last: nil))
    #expect(try isDue("2026-10-29T12:00:00+01:00", last: nil))
  }

  @Test func `singles make one when the last of them comes within 48 hours of the first`() {
    func last(_ scores: (String, String)...) -> String? {
      CheckInTime.together(
        scores.map { ($0.0, "2026-11-\($0.1):00:00.000Z") }, of: ["gait", "speech"])
    }
    #expect(last(("gait", "01T10"), ("speech", "03T10")) == "2026-11-03T10:00:00.000Z")
    #expect(last(("gait", "01T10"), ("speech", "03T11")) == nil)
    #expect(last(("gait", "01T10"), ("gait", "02T10"), ("hand", "02T11")) == nil)
    #expect(
      last(("gait", "01T10"), ("speech", "02T10"), ("speech", "09T10"))
        == "2026-11-02T10:00:00.000Z")
  }
}
