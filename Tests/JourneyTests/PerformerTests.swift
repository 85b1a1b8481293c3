import Assessment
import Interface
import Testing

@testable import thenar

@Suite struct PerformerTests {
  @Test func `nothing is called kept that was given to no store`() {
    let header = AssessmentHeader(
      id: "a", person: Person(id: "p", name: ""), questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .`self`, startedAt: "")
    let entry = LogEntry(at: "", offsetMinutes: 0, kind: .answer, path: "q", role: .`self`)
    let effects: [Effect] = [
      .record([entry], header), .reopen(entry, header), .setAside(assessmentID: "a", at: ""),
      .add(header.person), .load(header.person), .lease(assessmentID: "a"),
      .keepOperator(Operator(id: "o", name: "")),
    ]
    for effect in effects {
      guard
        case .failed(.cannotOpen, let failed)? = Performer(
          folder: "/none", language: .ofEnvironment
        ).perform(effect)
      else {
        Issue.record("\(effect)")
        continue
      }
      #expect(failed == effect)
    }
  }
}
