import FHIR
import Testing

@testable import Assessment

/// A questionnaire file with one fault, and what is told of it.
struct ProblemPicture: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let json: String
  let kind: Problem.Kind
  let severity: Problem.Severity
  let linkId: String?
  /// The line it is told at; the items of `Samples` begin on the second.
  let line: Int?
  let opens: Bool

  init(
    _ name: String, _ items: [String], with members: String = "", kind: Problem.Kind,
    _ severity: Problem.Severity = .error, linkId: String? = nil, line: Int? = 2
  ) {
    self.init(
      name, json: Samples.questionnaire(items, with: members), kind: kind, severity,
      linkId: linkId, line: line)
  }

  init(
    _ name: String, json: String, kind: Problem.Kind, _ severity: Problem.Severity = .fatal,
    linkId: String? = nil, line: Int? = 1
  ) {
    testDescription = name
    self.json = json
    self.kind = kind
    self.severity = severity
    self.linkId = linkId
    self.line = line
    opens = severity != .fatal
  }

  private static let a = Samples.item("a")
  private static let exists = ("a", "exists", "\"answerBoolean\":true")

  static let all = files + items + options + rules + expressions

  private static let files = [
    ProblemPicture(
      "no JSON", json: "{\"a\":\n x}", kind: .json(.unexpected(found: "x", expected: .value)),
      line: 2),
    ProblemPicture("empty", json: "", kind: .json(.empty)),
    ProblemPicture(
      "another resource", json: "{\"resourceType\":\"Patient\"}",
      kind: .notAQuestionnaire(found: "Patient")),
    ProblemPicture("an array", json: "[]", kind: .notAQuestionnaire(found: nil)),
    ProblemPicture(
      "nothing to answer", [Samples.item("a", "display")], kind: .noQuestions, .fatal, line: 1),
    ProblemPicture(
      "only what is worked out", [Samples.calculated("a", "1")], kind: .noQuestions, .fatal,
      line: 1),
    ProblemPicture(
      "a member twice", [Samples.item("a", "integer", "\"text\":\"again\"")],
      kind: .repeatedKey("text")),
  ]

  private static let items = [
    ProblemPicture(
      "no linkId", [a, "{\"type\":\"integer\"}"], kind: .missingLinkId, .fatal, line: 3),
    ProblemPicture("a linkId twice", [a, a], kind: .repeatedLinkId, .fatal, linkId: "a", line: 3),
    ProblemPicture(
      "no type", [a, "{\"linkId\":\"b\"}"], kind: .missingType, .fatal, linkId: "b", line: 3),
    ProblemPicture(
      "a type of R5", [a, Samples.item("b", "coding")], kind: .unknownType("coding"), linkId: "b",
      line: 3),
    ProblemPicture(
      "a file is asked for", [a, Samples.item("b", "attachment")],
      kind: .typeNotAnswerable(.attachment), linkId: "b", line: 3),
    ProblemPicture(
      "a display with items", [a, Samples.item("b", "display", below: [Samples.item("c")])],
      kind: .displayWithItems, linkId: "b", line: 3),
    ProblemPicture(
      "a group that repeats", [Samples.group("g", [a], "\"repeats\":true")],
      kind: .repeatingGroup, .warning, linkId: "g"),
    ProblemPicture(
      "bounds the wrong way round",
      [
        Samples.item(
          "a", "integer",
          Samples.extensions(
            "{\"url\":\"\(ExtensionURL.minValue)\",\"valueInteger\":9}",
            "{\"url\":\"\(ExtensionURL.maxValue)\",\"valueInteger\":1}"))
      ], kind: .boundsConflict(min: "9", max: "1"), linkId: "a"),
    ProblemPicture(
      "a pattern that cannot be read",
      [
        Samples.item(
          "a", "string",
          Samples.extensions("{\"url\":\"\(ExtensionURL.regex)\",\"valueString\":\"(a\"}"))
      ], kind: .patternUnreadable(unreadablePattern("(a")), linkId: "a"),
    ProblemPicture(
      "only a type of R5", [Samples.item("a", "coding")], kind: .unknownType("coding"), .fatal,
      linkId: "a"),
    ProblemPicture(
      "a score without parts",
      [
        a,
        Samples.item(
          "s", "decimal",
          Samples.extensions(
            Samples.hidden, Samples.calculation("1"),
            """
            {"url":"\(ExtensionURL.score)","extension":[{"url":"code","valueCode":"x"},\
            {"url":"kind","valueCode":"function"},{"url":"min","valueDecimal":0},\
            {"url":"max","valueDecimal":4}]}
            """)),
      ], kind: .scoreIncomplete(missing: "part"), linkId: "s", line: 3),
  ]

  private static let options = [
    ProblemPicture(
      "options on a group", [Samples.group("g", [a], Samples.weighted)],
      kind: .optionsOnWrongType(.group), linkId: "g"),
    ProblemPicture(
      "options and a ValueSet",
      [Samples.item("a", "choice", Samples.weighted, "\"answerValueSet\":\"#v\"")],
      kind: .optionsAndValueSet, linkId: "a"),
    ProblemPicture(
      "a choice of nothing", [Samples.item("a", "choice")], kind: .noOptions, linkId: "a"),
    ProblemPicture(
      "a ValueSet elsewhere", [Samples.item("a", "choice", "\"answerValueSet\":\"urn:v\"")],
      kind: .valueSetUnavailable("urn:v"), linkId: "a"),
    ProblemPicture(
      "an option twice",
      [
        Samples.item(
          "a", "choice", "\"answerOption\":[{\"valueString\":\"x\"},{\"valueString\":\"x\"}]")
      ], kind: .repeatedOption("x"), .warning, linkId: "a"),
    ProblemPicture(
      "an option without a value",
      [Samples.item("a", "choice", "\"answerOption\":[{\"valueString\":\"x\"},{\"value\":1}]")],
      kind: .optionUnreadable, linkId: "a"),
  ]

  private static let rules = [
    ProblemPicture(
      "a condition on nothing",
      [Samples.item("b", "integer", Samples.when(("z", "=", "\"answerInteger\":1")))],
      kind: .conditionTargetUnknown("z"), linkId: "b"),
    ProblemPicture(
      "a condition on itself", [Samples.item("a", "integer", Samples.when(exists))],
      kind: .conditionOnItself, linkId: "a"),
    ProblemPicture(
      "an operator unknown",
      [a, Samples.item("b", "integer", Samples.when(("a", "~", "\"answerInteger\":1")))],
      kind: .conditionOperatorUnknown("~"), linkId: "b", line: 3),
    ProblemPicture(
      "nothing to compare with",
      [a, Samples.item("b", "integer", Samples.when(("a", "=", "\"answer\":1")))],
      kind: .conditionAnswerMissing, linkId: "b", line: 3),
    ProblemPicture(
      "no enableBehavior", [a, Samples.item("b", "integer", Samples.when(exists, exists))],
      kind: .enableBehaviorMissing, .warning, linkId: "b", line: 3),
    ProblemPicture(
      "two that wait for each other",
      [
        Samples.item("a", "integer", Samples.when(("b", "exists", "\"answerBoolean\":true"))),
        Samples.item("b", "integer", Samples.when(exists)),
      ], kind: .cycle(["a", "b"]), .fatal, linkId: "a"),
  ]

  private static let expressions = [
    ProblemPicture(
      "a calculation that cannot be read",
      [a, Samples.item("c", "integer", Samples.extensions(Samples.calculation("1 +")))],
      kind: .expressionUnreadable(unreadable("1 +")), .fatal, linkId: "c", line: 3),
    ProblemPicture(
      "an enableWhenExpression that cannot be read",
      [a, Samples.item("c", "integer", Samples.extensions(Samples.enabling("1 +")))],
      kind: .expressionUnreadable(unreadable("1 +")), .fatal, linkId: "c", line: 3),
    ProblemPicture(
      "a variable that cannot be read", [a],
      with: Samples.extensions(Samples.variable("x", "1 +")),
      kind: .expressionUnreadable(unreadable("1 +")), .fatal, line: 1),
    ProblemPicture(
      "another language",
      [
        a,
        Samples.item(
          "c", "integer",
          Samples.extensions(
            Samples.expression(ExtensionURL.calculatedExpression, "1", language: "text/cql"))),
      ], kind: .expressionLanguage("text/cql"), linkId: "c", line: 3),
    ProblemPicture(
      "a name nobody gave", [a, Samples.calculated("c", "%nowhere")],
      kind: .variableUnknown("nowhere"), linkId: "c", line: 3),
    ProblemPicture(
      "a variable twice",
      [
        Samples.item(
          "a", "integer",
          Samples.extensions(Samples.variable("x", "1"), Samples.variable("x", "2")))
      ], kind: .variableRepeated("x"), linkId: "a"),
    ProblemPicture(
      "a part that is not there", [a, part("urn:missing#g")],
      kind: .partUnavailable("urn:missing#g"), .fatal, linkId: "part", line: 3),
    ProblemPicture(
      "a form made of itself", [a, part("urn:sample")],
      kind: .partCycle(["urn:sample", "urn:sample"]), .fatal, linkId: "part", line: 3),
  ]

  private static func part(_ canonical: String) -> String {
    Samples.item(
      "part", "display",
      Samples.extensions(
        "{\"url\":\"\(ExtensionURL.subQuestionnaire)\",\"valueCanonical\":\"\(canonical)\"}"))
  }
}
