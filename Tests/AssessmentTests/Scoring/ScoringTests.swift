import FHIR
import Testing

@testable import Assessment

struct ScoringTests {
  /// The session with the weights and reasons given to the questions of a built-in questionnaire.
  private func session(_ id: String, _ answers: [(String, Int?)]) throws -> Session {
    var session = Session(try BuiltIn.form(id))
    for (linkId, weight) in answers {
      let item = try #require(session.form.item(linkId))
      let option = item.options.first { $0.weight?.integer == weight }?.answer
      let reply: Reply =
        weight.map { .answers([option ?? .integer($0)]) } ?? .absent(.notApplicable)
      session = session.replying(linkId, reply)
    }
    return session
  }

  private func score(_ code: String, _ session: Session) throws -> Score {
    try #require(session.scores.first { $0.definition.code == code })
  }

  @Test func `every part that was answered says what was answered`() throws {
    let session = try session(
      "hand-dexterity",
      [
        ("hand.fasten", 4), ("hand.turn", 4), ("hand.write", 3), ("hand.pinch", 3),
        ("hand.keys", 2), ("hand.hold", 4),
      ])
    let score = try score("hand-dexterity", session)
    #expect(score.value == Decimal128(20))
    #expect(score.answered == 6 && score.of == 6)
    #expect(!score.isEstimated)
    #expect(score.parts.map { $0.weight?.integer } == [4, 4, 3, 3, 2, 4])
    let pinch = try #require(session.form.item("hand.pinch"))
    #expect(score.parts[3].item == pinch.index)
    #expect(score.parts[3].state == .answered(pinch.options[1].label))
    #expect(score.parts.allSatisfy { $0.gate == nil && $0.isAskedHere })
    #expect(
      score.kept
        == KeptScore(
          code: "hand-dexterity", value: "20", answered: 6, of: 6, min: "0", max: "24",
          estimated: false))
  }

  @Test func `a missing part is told with its reason, and the score is estimated`() throws {
    let answers: [(String, Int?)] = [
      ("hand.fasten", 4), ("hand.turn", 4), ("hand.write", 3), ("hand.pinch", 3),
      ("hand.keys", 2), ("hand.hold", nil),
    ]
    let one = try score("hand-dexterity", session("hand-dexterity", answers))
    #expect(one.value?.description == "19.2")
    #expect(one.isEstimated && one.answered == 5)
    #expect(one.parts[5].state == .missing(.notApplicable))
    #expect(one.parts[5].weight == nil)
    let open = try score("hand-dexterity", session("hand-dexterity", Array(answers.prefix(4))))
    #expect(open.value == nil && !open.isEstimated && open.answered == 4)
    #expect(open.parts[4].state == .missing(nil))
    #expect(open.kept.value == nil)
  }

  @Test func `an implied weight names the question that implies it`() throws {
    let session = try session("gait", [("gait.indoor", 0), ("gait.rise", 1), ("gait.steady", 0)])
    let score = try score("gait", session)
    #expect(score.value == Decimal128(1) && score.answered == 6 && !score.isEstimated)
    let gate = try #require(session.form.item("gait.indoor"))
    let implied = try #require(
      score.parts.first { $0.label == session.form.item("gait.stairs")?.label })
    #expect(implied.state == .implied(by: gate.label, weight: Decimal128(0)))
    #expect(implied.gate == gate.index)
    #expect(implied.weight == Decimal128(0))
    #expect(score.parts[0].gate == nil)
  }

  @Test func `no cramps imply the best weight`() throws {
    let score = try score("cramping", session("cramping", [("cramp.count", 4)]))
    #expect(score.value == Decimal128(24) && score.answered == 6)
    #expect(score.parts.count { if case .implied = $0.state { true } else { false } } == 5)
  }

  @Test func `the function score is made of scores, asked here or elsewhere`() throws {
    let session = try session("gait", [("gait.indoor", 0), ("gait.rise", 1), ("gait.steady", 0)])
    let function = try score("function", session)
    #expect(function.value == nil && function.of == 18)
    #expect(function.parts.compactMap(\.code) == ["hand-dexterity", "gait", "speech"])
    #expect(function.parts.map(\.isAskedHere) == [false, true, false])
    #expect(function.parts[1].weight == Decimal128(1))
    #expect(function.parts[0].state == .missing(nil))
    let gait = try score("gait", session)
    #expect(gait.definition.isPart(of: function.definition))
    #expect(!function.definition.isPart(of: gait.definition))
  }

  /// A form with one score from 0 to 4, worked out by an expression.
  private func form(scoring expression: String) throws -> Form {
    try Samples.form([
      Samples.item("q", "choice", Samples.weighted),
      Samples.calculated("q.weight", "%resource.item.where(linkId = 'q').answer.value.weight()"),
      Samples.calculated("n", "1", type: "integer"),
      Samples.item(
        "s", "decimal",
        Samples.extensions(
          Samples.hidden, Samples.calculation(expression),
          """
          {"url":"\(ExtensionURL.score)","extension":[{"url":"code","valueCode":"x"},\
          {"url":"kind","valueCode":"symptom"},{"url":"min","valueDecimal":0},\
          {"url":"max","valueDecimal":4},{"url":"count","valueString":"n"},\
          {"url":"part","valueString":"q.weight"}]}
          """)),
    ])
  }

  @Test func `a calculation that fails says why`() throws {
    let form = try form(scoring: "'x' - 1")
    let score = try #require(Session(form).scores.first)
    #expect(score.value == nil)
    guard case .calculation(let reason)? = score.failure else {
      Issue.record("\(String(describing: score.failure))")
      return
    }
    #expect(!reason.isEmpty)
    #expect(score.definition.kind == .symptom && score.definition.of == 1)
    #expect(form.isFunctionItem(0) == false)
  }

  @Test(arguments: ["99", "-5", "4.01"])
  func `a number outside of its range is no score, and says so`(number: String) throws {
    let score = try #require(Session(form(scoring: "0 + \(number)")).scores.first)
    #expect(score.value == nil && !score.isEstimated)
    #expect(score.failure == .outOfRange(number))
    #expect(score.kept.value == nil)
  }

  @Test(arguments: [("1 / 3", "0.3"), ("3.95 + 0", "4.0"), ("1.5 + 0", "1.5"), ("4 + 0", "4")])
  func `a number is told with at most one decimal, and kept as it is`(
    expression: String, told: String
  ) throws {
    let score = try #require(Session(form(scoring: expression)).scores.first)
    #expect(score.value?.description == told)
    #expect(score.kept.told == told)
    #expect(score.failure == nil)
    if told == "0.3" { #expect(score.kept.value == "0.3333333333333333333333333333") }
  }

  @Test func `a part of a function score is a function item`() throws {
    let form = try BuiltIn.form("check-in")
    #expect(form.isFunctionItem(try #require(form.indexByLinkId["gait.stairs"])))
    #expect(!form.isFunctionItem(try #require(form.indexByLinkId["cramp.pain"])))
  }
}
