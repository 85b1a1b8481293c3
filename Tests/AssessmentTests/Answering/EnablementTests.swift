import FHIR
import Testing

@testable import Assessment

/// One condition with an answer to its target, and whether it holds.
struct ConditionCase: CustomTestStringConvertible, Sendable {
  let type: String
  let comparison: String
  let compared: String
  let answers: [Answer]
  let holds: Bool

  init(
    _ type: String, _ comparison: String, _ compared: String, _ answers: [Answer], _ holds: Bool
  ) {
    self.type = type
    self.comparison = comparison
    self.compared = compared
    self.answers = answers
    self.holds = holds
  }

  var testDescription: String { "\(answers.map(\.label)) \(comparison) \(compared)" }

  private static let yes = "\"answerCoding\":{\"system\":\"s\",\"code\":\"yes\"}"
  private static let noSystem = "\"answerCoding\":{\"code\":\"yes\"}"
  private static let three = "\"answerInteger\":3"

  static let all: [ConditionCase] = [
    ConditionCase("integer", "exists", "\"answerBoolean\":true", [.integer(0)], true),
    ConditionCase("integer", "exists", "\"answerBoolean\":true", [], false),
    ConditionCase("integer", "exists", "\"answerBoolean\":false", [.integer(0)], false),
    ConditionCase("integer", "exists", "\"answerBoolean\":false", [], true),
    ConditionCase("integer", "=", three, [.integer(3)], true),
    ConditionCase("integer", "=", three, [.integer(4)], false),
    ConditionCase("integer", "=", three, [], false),
    ConditionCase("decimal", "=", "\"answerDecimal\":3.0", [.decimal("3")], true),
    ConditionCase("integer", "!=", three, [.integer(4)], true),
    ConditionCase("integer", "!=", three, [.integer(3)], false),
    ConditionCase("integer", "!=", three, [], true),
    ConditionCase("integer", ">", three, [.integer(4)], true),
    ConditionCase("integer", ">", three, [.integer(3)], false),
    ConditionCase("integer", ">", three, [], false),
    ConditionCase("integer", "<", three, [.integer(2)], true),
    ConditionCase("integer", "<", three, [.integer(3)], false),
    ConditionCase("integer", ">=", three, [.integer(3)], true),
    ConditionCase("integer", ">=", three, [.integer(2)], false),
    ConditionCase("integer", "<=", three, [.integer(3)], true),
    ConditionCase("integer", "<=", three, [.integer(4)], false),
    ConditionCase("boolean", "=", "\"answerBoolean\":false", [.boolean(false)], true),
    ConditionCase("choice", "=", yes, [.code("yes")], true),
    ConditionCase("choice", "=", yes, [.code("yes", system: "t")], false),
    ConditionCase("choice", "=", yes, [.code("yes", system: nil)], false),
    ConditionCase("choice", "=", noSystem, [.code("yes", system: nil)], true),
    ConditionCase("choice", "=", noSystem, [.code("yes")], false),
    ConditionCase("choice", "!=", yes, [.code("no"), .code("yes")], false),
    ConditionCase("choice", "!=", yes, [.code("no")], true),
    ConditionCase("choice", "=", yes, [.code("no"), .code("yes")], true),
    ConditionCase("quantity", "=", kilograms, [weight("kg")], true),
    ConditionCase("quantity", "=", kilograms, [weight("g")], false),
    ConditionCase("quantity", ">=", kilograms, [weight("kg")], true),
    ConditionCase("quantity", ">=", kilograms, [weight("g")], false),
    ConditionCase("quantity", "!=", kilograms, [weight("g")], true),
    ConditionCase("dateTime", "=", noon, instant("2026-11-22T13:00:00+01:00"), true),
    ConditionCase("dateTime", "=", noon, instant("2026-11-22T12:00:00+01:00"), false),
    ConditionCase("string", ">", "\"answerString\":\"b\"", [.string("c")], true),
    ConditionCase("date", "<", "\"answerDate\":\"2026-03\"", date("2026-02"), true),
    ConditionCase("date", "<", "\"answerDate\":\"2026-03\"", date("2026"), false),
    ConditionCase("time", ">=", "\"answerTime\":\"10:00:00\"", time("10:00:00"), true),
  ]

  private static let kilograms = "\"answerQuantity\":{\"value\":3.0,\"code\":\"kg\"}"
  private static let noon = "\"answerDateTime\":\"2026-11-22T12:00:00Z\""

  private static func weight(_ code: String) -> Answer {
    .quantity(Decimal128(3), unit: code, code: code, system: nil)
  }

  private static func instant(_ text: String) -> [Answer] {
    DateTime(text).map { [.dateTime($0)] } ?? []
  }

  private static func date(_ text: String) -> [Answer] {
    PartialDate(text).map { [.date($0)] } ?? []
  }
  private static func time(_ text: String) -> [Answer] { TimeOfDay(text).map { [.time($0)] } ?? [] }
}

struct EnablementTests {
  @Test(arguments: ConditionCase.all)
  func `a condition holds as the operator says`(_ one: ConditionCase) throws {
    let form = try Samples.form([
      Samples.item("target", one.type, "\"repeats\":true", Samples.weighted),
      Samples.item("gated", "string", Samples.when(("target", one.comparison, one.compared))),
    ])
    var session = Session(form)
    if !one.answers.isEmpty { session = session.replying("target", .answers(one.answers)) }
    #expect(session.isEnabled(1) == one.holds)
  }

  @Test func `a display alone does not make a coding another one`() throws {
    let form = try Samples.form([
      Samples.item("a", "choice", Samples.weighted),
      Samples.item(
        "b", "string",
        Samples.when(("a", "=", "\"answerCoding\":{\"system\":\"s\",\"code\":\"yes\"}"))),
    ])
    let chosen = try #require(form.items[0].options.first?.answer)
    #expect(Session(form).answering("a", chosen).asked == ["a", "b"])
  }

  @Test func `a skipped question counts as unanswered`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item("b", "integer", Samples.when(("a", "exists", "\"answerBoolean\":true"))),
    ])
    #expect(Session(form).replying("a", .absent(.declined)).asked == ["a"])
  }

  @Test func `a disabled target counts as unanswered, down a chain`() throws {
    let one = "\"answerInteger\":1"
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item("b", "integer", Samples.when(("a", "=", one))),
      Samples.item("c", "integer", Samples.when(("b", "=", one))),
      Samples.item("d", "integer", Samples.when(("c", "!=", one))),
    ])
    let open = Session(form).answering("a", .integer(1)).answering("b", .integer(1))
      .answering("c", .integer(1))
    #expect(open.asked == ["a", "b", "c"])
    let closed = open.answering("a", .integer(2))
    #expect(closed.asked == ["a", "d"])
    // What was answered is still there when the way to it opens again.
    #expect(closed.answering("a", .integer(1)).asked == ["a", "b", "c"])
  }

  @Test func `nothing below a disabled group is asked`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.group(
        "g", [Samples.group("h", [Samples.item("b")])],
        Samples.when(("a", "=", "\"answerInteger\":1"))),
    ])
    #expect(Session(form).asked == ["a"])
    #expect(Session(form).answering("a", .integer(1)).asked == ["a", "b"])
  }

  @Test(arguments: [("all", false), ("any", true)])
  func `several conditions hold together as enableBehavior says`(
    _ behavior: String, _ holds: Bool
  ) throws {
    let form = try twoConditions("\"enableBehavior\":\"\(behavior)\"")
    #expect(Session(form).answering("a", .integer(1)).isEnabled(2) == holds)
    #expect(
      Session(form).answering("a", .integer(1)).answering("b", .integer(1)).isEnabled(2))
  }

  @Test func `without enableBehavior any condition is enough, with a warning`() throws {
    let items = twoConditionItems()
    let opening = Samples.opening(items)
    #expect(opening.problems.map(\.kind) == [.enableBehaviorMissing])
    #expect(opening.problems.map(\.severity) == [.warning])
    let form = try #require(opening.form)
    #expect(Session(form).answering("a", .integer(1)).isEnabled(2))
    #expect(!Session(form).isEnabled(2))
  }

  private func twoConditions(_ behavior: String) throws -> Form {
    try Samples.form(twoConditionItems(behavior))
  }

  private func twoConditionItems(_ behavior: String...) -> [String] {
    let one = "\"answerInteger\":1"
    let rule = behavior + [Samples.when(("a", "=", one), ("b", "=", one))]
    return [
      Samples.item("a"), Samples.item("b"),
      Samples.item("c", "integer", rule.joined(separator: ",")),
    ]
  }

  @Test(arguments: [
    ("%resource.item.where(linkId = 'a').answer.value = 1", true),
    ("%resource.item.where(linkId = 'a').answer.value = 2", false),
    ("%resource.item.where(linkId = 'nowhere').answer.value = 2", false),
    ("{}", false), ("true | false", false), ("'yes'", false),
  ])
  func `an enableWhenExpression enables when it is true and nothing else`(
    _ text: String, _ isEnabled: Bool
  ) throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item("b", "integer", Samples.extensions(Samples.enabling(text))),
    ])
    #expect(Session(form).answering("a", .integer(1)).isEnabled(1) == isEnabled)
  }
}
