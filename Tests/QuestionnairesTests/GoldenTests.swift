import Assessment
import FHIR
import Testing

struct GoldenTests {
  @Test func `every scored questionnaire has golden cases`() throws {
    let tried = Set(GoldenCase.all.map(\.questionnaire))
    for opening in BuiltIn.openings where opening.form?.scores.isEmpty == false {
      #expect(tried.contains(opening.id), "\(opening.id)")
    }
    #expect(GoldenCase.all.count >= 60)
  }

  @Test(arguments: GoldenCase.all)
  func `the scores are those worked out by hand`(_ golden: GoldenCase) throws {
    let session = try golden.session()
    try checkScores(of: session, golden)
    for linkId in golden.hidden {
      let item = try #require(session.form.item(linkId))
      #expect(!session.isAsked(item.index), "\(linkId)")
    }
    let carried = session.questions.filter(session.isCarried).map { session.form.items[$0] }
    #expect(Set(carried.map(\.linkId)) == Set(golden.carried.map(\.code)))
    for (linkId, value) in golden.carried {
      let item = try #require(session.form.item(linkId))
      #expect(session.replies[item.index] == (try golden.reply(value, to: item)))
    }
    if let flags = golden.flags { #expect(session.flags.map(\.code) == flags) }
    if let ones = golden.interrupts { #expect(session.interruptions.map(\.code) == ones) }
    if let pages = golden.pages { #expect(session.walk.count == pages) }
    try checkCalculated(golden, JSONTree(session.response()).root)
  }

  @Test(arguments: GoldenCase.all.filter { $0.role == nil && !$0.expected.isEmpty })
  func `the scores are the same in every role`(_ golden: GoldenCase) throws {
    for role in [Role.proxy, .interview] {
      try checkScores(of: golden.session(in: role), golden)
    }
  }

  private func checkScores(of session: Session, _ golden: GoldenCase) throws {
    for (code, expected) in golden.expected {
      let score = try #require(
        session.scores.first { $0.definition.code == code }, "no score \(code)")
      #expect(score.value == expected["value"]?.string.flatMap { Decimal128($0) }, "\(code)")
      #expect(score.answered == expected["answered"]?.integer, "\(code)")
      #expect(score.of == expected["of"]?.integer, "\(code)")
      #expect(score.isEstimated == expected["estimated"]?.boolean, "\(code)")
      #expect(score.failure == nil, "\(code)")
    }
  }

  private func checkCalculated(_ golden: GoldenCase, _ response: JSONNode) {
    for (linkId, expected) in golden.calculated {
      let found = value(of: linkId, in: response)
      #expect(
        found.flatMap { Decimal128($0) } == expected.string.flatMap { Decimal128($0) }, "\(linkId)")
    }
  }

  private func value(of linkId: String, in node: JSONNode) -> String? {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      if item["linkId"]?.isString(linkId) == true {
        return item["answer"]?[0]?.choiceValue?.source
      }
      if let found = value(of: linkId, in: item) { return found }
    }
    return nil
  }
}
