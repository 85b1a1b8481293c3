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

  private static func opened(in language: String?) throws -> Form {
    func other(_ text: String) -> String {
      "{\"extension\":[{\"url\":\"\(ExtensionURL.translation)\",\"extension\":["
        + "{\"url\":\"lang\",\"valueCode\":\"es\"},"
        + "{\"url\":\"content\",\"valueString\":\"\(text)\"}]}]}"
    }
    let options = """
      "answerOption":[
        {"valueCoding":{"system":"s","code":"y","display":"Yes","_display":\(other("Sí")),
         "extension":[{"url":"\(Coding.weightURL)","valueDecimal":4}]}}]
      """
    let json = Samples.questionnaire(
      [
        Samples.item("a", "choice", options),
        Samples.item(
          "b", "integer",
          "\"enableWhen\":[{\"question\":\"a\",\"operator\":\"=\",\"answerCoding\":"
            + "{\"system\":\"s\",\"code\":\"y\",\"display\":\"Yes\"}}]"),
        Samples.calculated("w", "%resource.item.where(linkId = 'a').answer.value.weight()"),
      ], with: "\"language\":\"en\"")
    let opening = Opening(
      file: "x.json", json: Array(json.utf8), language: language, parts: { _ in nil })
    return try #require(opening.form)
  }

  @Test func `what was answered in one language is read and scored in the other`() throws {
    let (english, spanish) = (try Self.opened(in: nil), try Self.opened(in: "es"))
    #expect(english.json == spanish.json)
    let chosen = try #require(spanish.items[0].options.first?.answer)
    #expect(chosen.label == "Sí")
    let answered = Session(spanish).answering("a", chosen).finished(at: moment(2))
    #expect(answered.asked == ["a", "b"])
    #expect(answered.response().contains(#""language":"es""#))
    let restored = Session(english).restoring(answered.response())
    #expect(restored.replies[0]?.answers.map(\.label) == ["Yes"])
    #expect(restored.calculated[2] == [.decimal("4")])
    #expect(restored.asked == ["a"])
    #expect(restored.response().contains(#""language":"en""#))
    let entry = LogEntry(
      at: "2026-11-22T10:00:00.000Z", offsetMinutes: 0, kind: .answer, path: "a",
      new: Reply.answers([chosen]).json, role: .`self`)
    let replayed = Session(english).replaying([entry])
    #expect(replayed.replies[0] == english.items[0].options.first.map { .answers([$0.answer]) })
    #expect(replayed.asked == ["a", "b"])
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
