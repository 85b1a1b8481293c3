import Testing

@testable import Assessment

struct KeptRecordTests {
  @Test func `a record that is kept for somebody known already refers to them`() {
    let record = AssessmentRecord(
      header: AssessmentHeader(
        id: "a", person: Person(id: "theirs", name: "Ana"), questionnaireURL: "u",
        questionnaireVersion: "1", questionnaireJSON: "{}", role: .proxy, startedAt: ""),
      status: .completed, responseJSON: #"{"subject":{"reference":"Patient/theirs"}}"#)
    let kept = record.kept(for: Person(id: "ours", name: "Ana"))
    #expect(kept.responseJSON == #"{"subject":{"reference":"Patient/ours"}}"#)
    #expect(record.kept(for: record.header.person).responseJSON == record.responseJSON)
  }
}
