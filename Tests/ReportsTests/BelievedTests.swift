import Assessment
import Records
import Reports
import Testing

/// What a Bundle of our own says is only taken where it follows from its answers.
struct BelievedTests {
  private let here: KeptStore

  init() throws {
    here = try KeptStore()
    try here.answer(id: "a1")
  }

  /// What came of the export with some of its text changed; nothing may have come in.
  private func faults(_ changes: (String, String)...) throws -> [ArrivalFault] {
    var text = try here.export()
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    let there = try KeptStore()
    let faults = try there.takeIn(text).faults
    #expect(try faults.isEmpty || there.store.people() == [])
    return faults
  }

  @Test func `a score that is not what the answers make is refused where it stands`() throws {
    let faults = try faults((#""value":24,"unit""#, #""value":23,"unit""#))
    #expect(faults.map(\.reason) == [.otherScore("gait")])
    let line = try #require(faults.first?.line)
    #expect(
      try here.export().split(separator: "\n")[line - 1].contains(#""resourceType":"Observation""#))
  }

  @Test func `a score that its response confirms is refused all the same`() throws {
    #expect(
      try faults(
        (#""value":24,"unit""#, #""value":23,"unit""#),
        (
          #"{"linkId":"gait.score","answer":[{"valueDecimal":24}"#,
          #"{"linkId":"gait.score","answer":[{"valueDecimal":23}"#
        )
      ).map(\.reason) == [.otherScore("gait")])
  }

  @Test func `a score that is missing is refused`() throws {
    #expect(
      try faults((#""derivedFrom":[{"reference":"QuestionnaireResponse/a1"}]"#, #""x":1"#))
        .map(\.reason).filter { $0 != .notKept(type: "Observation") }
        == [.otherScore("function"), .otherScore("gait")])
  }

  @Test func `a total that earlier answers were lent to comes in as its response has it`() throws {
    try here.answer("hand-dexterity", id: "a2", at: 10)
    try here.answer("speech", id: "a3", at: 20, after: here.store.history(of: nil))
    #expect(try here.export().contains(#""value":72,"unit""#))
    #expect(try faults() == [])
    #expect(
      try faults((#""value":72,"unit""#, #""value":71,"unit""#)).map(\.reason)
        == [.otherScore("function")])
  }

  @Test func `every answer that its question cannot have is told, in response and log`() throws {
    try here.answer("cramping", id: "a2", at: 10, status: nil, count: 1)
    let reasons = try faults(
      (#""code":"gait.stairs-w4""#, #""code":"gait.stairs-w9""#),
      (#"\"code\":\"gait.stairs-w4\""#, #"\"code\":\"gait.stairs-w9\""#),
      (#"\"code\":\"cramp.count-w4\""#, #"\"code\":\"cramp.count-w9\""#)
    ).map(\.reason)
    #expect(reasons.count { $0 == .unfittingAnswer("gait.stairs") } == 2)
    #expect(reasons.count { $0 == .unfittingAnswer("cramp.count") } == 1)
    #expect(reasons.count == 3)
  }

  @Test func `a weight that is not the option's is refused`() throws {
    let weight = #""valueDecimal":4}],"system":"https://thenar.example/fhir/CodeSystem/answers","#
    let other = weight.replacing("4", with: "3")
    let reasons = try faults(
      (weight + #""code":"gait.rise-w4""#, other + #""code":"gait.rise-w4""#)
    ).map(\.reason)
    #expect(reasons.contains(.unfittingAnswer("gait.rise")))
  }

  @Test func `instants that are none, far clocks and an end before the beginning are refused`()
    throws
  {
    #expect(
      try faults(
        (#""url":"finished","valueInstant":"2026-11"#, #""url":"finished","valueInstant":"2026-10"#)
      )
      .map(\.reason) == [.endsBeforeItBegins])
    #expect(
      try faults(
        (
          #""url":"at","valueInstant":"2026-11-22T09:01"#,
          #""url":"at","valueInstant":"2026-02-30T09:01"#
        )
      )
      .map(\.reason) == [.unreadable(part: "at")])
    let far = try faults(
      (#""url":"offset","valueInteger":60"#, #""url":"offset","valueInteger":1081"#))
    #expect(far.allSatisfy { $0.reason == .unreadable(part: "offset") })
    #expect(try far.count == here.store.entries(of: "a1").count)
    #expect(
      try faults(
        (#""authored":"2026-11-22T10:01:00.000+01:00""#, #""authored":"2026-11-31T10:01:00Z""#)
      )
      .map(\.reason) == [.noTime])
  }

  @Test func `a form that fills itself in with what its question cannot have asks instead`() throws
  {
    let form = try #require(
      Opening(
        file: "",
        json: Array(
          #"""
          {"resourceType":"Questionnaire","url":"http://x.example/q","status":"draft","item":[
          {"linkId":"1","type":"integer","text":"?","extension":[
          {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":5},
          {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
          "valueExpression":{"language":"text/fhirpath","expression":"6"}}]}]}
          """#.utf8), parts: { _ in nil }
      ).form)
    let session = Session(
      form: form, setting: Setting(person: ana, role: .`self`), at: try moment(0))
    #expect(session.replies == [nil])
  }
}
