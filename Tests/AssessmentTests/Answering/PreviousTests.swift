import FHIR
import Testing

@testable import Assessment

struct PreviousTests {
  private func response(_ items: [String]) -> String {
    "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[\(items.joined(separator: ","))]}"
  }

  private func answer(_ linkId: String, _ value: Int) -> String {
    "{\"linkId\":\"\(linkId)\",\"answer\":[{\"valueInteger\":\(value)}]}"
  }

  private func merged(_ responses: [String]) -> JSONTree? {
    Previous.merged(responses.map { PastAssessment($0) })
  }

  private func values(_ tree: JSONTree?) -> [String] {
    tree?.root["item"]?.elements.map { item in
      "\(item["linkId"]?.string ?? "")=\(item["answer"]?[0]?["valueInteger"]?.integer ?? -1)"
    } ?? []
  }

  @Test func `each item comes from the newest response that asked it, flat at the root`() {
    let newest = response([
      "{\"linkId\":\"g\",\"item\":[\(answer("a", 1))]}", answer("b", 2),
    ])
    let older = response([answer("a", 9), answer("c", 3)])
    #expect(values(merged([newest, older])) == ["a=1", "b=2", "c=3"])
  }

  @Test func `a skipped item counts as asked`() {
    let newest = response([
      """
      {"linkId":"a","extension":[{"url":"\(ExtensionURL.dataAbsentReason)",
       "valueCode":"asked-unknown"}]}
      """
    ])
    #expect(values(merged([newest, response([answer("a", 9)])])) == ["a=-1"])
  }

  @Test func `items below answers are found as well`() {
    let nested = response([
      "{\"linkId\":\"a\",\"answer\":[{\"valueBoolean\":true,\"item\":[\(answer("b", 4))]}]}"
    ])
    #expect(values(merged([nested])).contains("b=4"))
  }

  @Test func `nothing before is nothing, and what cannot be read is passed over`() {
    #expect(merged([]) == nil)
    #expect(values(merged(["{", response([answer("a", 1)])])) == ["a=1"])
  }

  @Test func `what the newest questionnaire asks or works out is not taken from an older one`() {
    let form = Samples.questionnaire([
      Samples.item("a"), Samples.item("b", "boolean", below: [Samples.item("below")]),
      Samples.group("g", [Samples.calculated("score", "1")], Samples.when(("b", "exists", yes))),
      Samples.item("gated", "integer", Samples.when(("b", "exists", yes))),
    ])
    let newest = PastAssessment(response([answer("b", 1)]), to: form)
    let older = PastAssessment(
      response(["a", "b", "below", "score", "gated", "other"].map { answer($0, 9) }), to: form)
    // A question that a rule closed was not asked; what is worked out always was.
    #expect(values(Previous.merged([newest, older])) == ["b=1", "below=9", "gated=9", "other=9"])
  }

  private let yes = "\"answerBoolean\":true"

  @Test func `a total is not made of a score from before the answers that gave none`() throws {
    func finished(_ id: String, on day: String, _ answers: [(String, Int)]) throws -> PastAssessment
    {
      let form = try BuiltIn.form(id)
      let now = try #require(DateTime("\(day)T10:00:00+01:00"))
      let moment = Moment(utc: "\(day)T09:00:00.000Z", offsetMinutes: 60, local: now)
      var session = Session(form)
      for (linkId, weight) in answers {
        let option = form.item(linkId)?.options.first { $0.weight?.integer == weight }
        session = session.answering(linkId, option?.answer)
      }
      return PastAssessment(session.finished(at: moment).response(), to: form.json)
    }
    let hand = ["hand.fasten", "hand.turn", "hand.write", "hand.pinch", "hand.keys", "hand.hold"]
    let before = try finished("hand-dexterity", on: "2026-01-01", hand.map { ($0, 4) })
    let now = try finished("hand-dexterity", on: "2026-03-01", hand.prefix(2).map { ($0, 4) })
    func score(_ past: [PastAssessment]) -> String? {
      Previous.merged(past)?.root["item"]?.elements.first { $0["linkId"]?.string == "hand.score" }?
        .source
    }
    #expect(score([before])?.contains("24") == true)
    #expect(score([now, before]) == nil)
  }

  @Test func `expressions see it as %previous`() throws {
    let form = try Samples.form([
      Samples.item("q"),
      Samples.calculated("c", "%previous.item.where(linkId = 'a').answer.value"),
    ])
    #expect(Session(form, previous: [response([answer("a", 7)])]).calculated[1] == [.decimal("7")])
    #expect(Session(form).calculated[1].isEmpty)
  }

  @Test func `the second check-in ends with one page on overall change`() throws {
    let form = try BuiltIn.form("check-in")
    #expect(!Session(form).asked.contains("change.global"))
    let finished = Session(form).finished(at: moment(3)).response()
    #expect(Session(form, previous: [finished]).asked.contains("change.global"))
  }
}
