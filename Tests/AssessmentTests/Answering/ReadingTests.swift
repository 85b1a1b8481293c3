import FHIR
import Testing

@testable import Assessment

struct ReadingTests {
  @Test func `a stored response gives back replies, reasons, time and state`() throws {
    let form = try Samples.form([
      Samples.item("a", "choice", Samples.weighted, below: [Samples.item("b", "decimal")]),
      Samples.group("g", [Samples.item("c")]),
      Samples.calculated("d", "%resource.item.where(linkId = 'a').answer.value.weight()"),
    ])
    let chosen = try #require(form.items[0].options.first?.answer)
    let session = Session(form).answering("a", chosen).answering("b", .decimal("1.50"))
      .replying("c", .absent(.notApplicable)).finished(at: moment(4))
    let restored = Session(form).restoring(session.response())
    #expect(restored.replies == session.replies)
    #expect(restored.authored == moment(4).local)
    #expect(restored.status == .completed)
    #expect(restored.response() == session.response())
  }

  @Test func `what is no response restores nothing`() throws {
    let session = Session(try Samples.form([Samples.item("a")])).answering("a", .integer(1))
    #expect(session.restoring("{").replies == session.replies)
    #expect(session.restoring("[]").replies == session.replies)
  }

  @Test(arguments: ["check-in", "gait", "cramping"])
  func `restored answers have the same scores`(_ id: String) throws {
    let form = try BuiltIn.form(id)
    for seed in 0..<20 {
      var random = SteadyRandom(seed: UInt64(seed))
      var session = Session(form)
      while let item = session.firstOpen {
        session = session.answering(
          item, with: form.items[item].randomReply(&random), at: moment(1))
      }
      session = session.finished(at: moment(2))
      let restored = Session(form).restoring(session.response(id: "x"))
      #expect(restored.scores.map(\.kept) == session.scores.map(\.kept))
      #expect(restored.response() == session.response())
    }
  }

  @Test func `the weight of last time is that of the item in what was before`() throws {
    let form = try BuiltIn.form("gait")
    let item = try #require(form.indexByLinkId["gait.rise"])
    let earlier = Session(form).answering("gait.rise", form.items[item].options[1].answer)
    #expect(Session(form, previous: [earlier.response()]).previousWeight(of: item) == Decimal128(3))
    #expect(Session(form).previousWeight(of: item) == nil)
    let steady = try #require(form.indexByLinkId["gait.steady"])
    #expect(Session(form, previous: [earlier.response()]).previousWeight(of: steady) == nil)
  }
}
