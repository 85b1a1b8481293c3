import Foundation
import TestSupport
import Testing

/// `form show`: a questionnaire to read and to print, with its rules in words.
@Suite struct FormShowTests {
  /// What `form show` prints of a form with these items.
  private func shown(_ items: String, _ arguments: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("a.json")
    let json = """
      { "resourceType": "Questionnaire", "url": "https://example.org/a", "status": "draft",
        "title": "A form", "item": [\(items)] }
      """
    try json.write(to: file, atomically: false, encoding: .utf8)
    let run = try CommandRun(["form", "show", file.path] + arguments)
    #expect(run.ending == .exited(0), "\(run.complaints)")
    return run.output
  }

  /// The text in one line, as if nothing had been wrapped.
  private func joined(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  private static let ids = Repository.forms.map { $0.deletingPathExtension().lastPathComponent }

  @Test(arguments: ids)
  func `every built-in one fits 80 columns, and no rule is left in FHIRPath`(_ id: String) throws {
    for role in ["self", "proxy", "interview"] {
      let run = try CommandRun(["form", "show", id, "--role", role])
      #expect(run.ending == .exited(0))
      let lines = run.output.split(separator: "\n")
      #expect(lines.filter { $0.count > 80 } == [])
      #expect(lines.filter { $0.contains("%") && !$0.contains(" % ") } == [])
      #expect(!run.output.contains("linkId") && !run.output.contains("{"))
      let headings = zip(lines, lines.dropFirst()).filter { $1.allSatisfy { $0 == "-" } }.map(\.0)
      #expect(zip(headings, headings.dropFirst()).allSatisfy { $0 != $1 })
    }
  }

  @Test(arguments: ids)
  func `every built-in one is Markdown with the same questions`(_ id: String) throws {
    let text = try CommandRun(["form", "show", id]).output
    let markdown = try CommandRun(["form", "show", id, "--format", "markdown"]).output
    let questions = text.matches(of: /\[([a-z-]+(?:\.[a-z-]+)+)\]\n/).map { String($0.1) }
    let listed = markdown.matches(of: /\n\d+\. .* `([a-z.-]+)`\n\n/).map { String($0.1) }
    #expect(questions == listed && !questions.isEmpty)
    #expect(markdown.hasPrefix("# "))
    #expect(markdown.contains("- [ ] "))
  }

  private static let ladder = (0...4).reversed().map { weight in
    """
    { "valueCoding": { "code": "c\(weight)", "display": "Step \(weight)", "extension": [
      { "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": \(weight) }] } }
    """
  }.joined(separator: ",")

  /// Three questions, and one that is asked by a rule.
  private static func ruled(_ rule: String) -> String {
    """
    { "linkId": "one", "type": "choice", "text": "One", "answerOption": [\(ladder)] },
    { "linkId": "two", "type": "choice", "text": "Two", "answerOption": [\(ladder)] },
    { "linkId": "many", "type": "choice", "repeats": true, "text": "Many", "answerOption": [
      { "valueCoding": { "code": "x", "display": "X" } },
      { "valueCoding": { "code": "y", "display": "Y" } }] },
    { "linkId": "number", "type": "integer", "text": "Number" },
    { "linkId": "yes", "type": "boolean", "text": "Yes or no" },
    { "linkId": "last", "type": "string", "text": "Last", \(rule) }
    """
  }

  private static func condition(
    _ question: String, _ comparison: String, _ answer: String
  ) -> String {
    let value = answer.hasPrefix("c") ? "\"answerCoding\": { \"code\": \"\(answer)\" }" : answer
    return "{ \"question\": \"\(question)\", \"operator\": \"\(comparison)\", \(value) }"
  }

  private static func when(_ behaviour: String, _ conditions: String...) -> String {
    let list = conditions.joined(separator: ",")
    return "\"enableBehavior\": \"\(behaviour)\", \"enableWhen\": [\(list)]"
  }

  @Test(arguments: [
    (
      when(
        "any", condition("one", "!=", "c0"), condition("one", "exists", #""answerBoolean": false"#)),
      #"Not asked if "One" is 0 (Step 0)."#
    ),
    (
      when(
        "all", condition("one", "exists", #""answerBoolean": true"#), condition("one", "!=", "c4")),
      #"Only if "One" is below 4."#
    ),
    (
      when(
        "any", condition("one", "=", "c1"), condition("one", "=", "c0"),
        condition("two", "=", "c0"), condition("two", "=", "c1")),
      #"Only if "One" or "Two" is below 2."#
    ),
    (when("all", condition("one", "=", "c4")), #"Only if "One" is 4 (Step 4)."#),
    (
      when("all", condition("number", ">=", #""answerInteger": 3"#)),
      #"Only if "Number" is 3 or more."#
    ),
  ])
  func `conditions are said as one sentence`(_ rule: String, _ sentence: String) throws {
    #expect(try shown(Self.ruled(rule)).contains("    \(sentence)\n"))
  }

  @Test(arguments: [
    (
      "%resource.extension('https://thenar.example/fhir/StructureDefinition/role').value = 'proxy'",
      "Only when a relative or carer answers for the person."
    ),
    (
      "%resource.item.where(linkId='number').answer.value > 2", #"Only if "Number" is more than 2."#
    ),
    ("%resource.item.where(linkId = 'yes').answer.value = true", #"Only if "Yes or no" is Yes."#),
    (
      "%resource.item.where(linkId='one').answer.value.weight() <= 1", #"Only if "One" is below 2."#
    ),
    (
      "%resource.item.where(linkId='many').answer.value.where(code = 'x').exists()",
      #"Only if "Many" has "X"."#
    ),
    (
      "%resource.item.where(linkId='many').answer.value.where(code in ('x' | 'y')).count() >= 2",
      #"Only if "Many" has 2 or more of "X", "Y"."#
    ),
    (
      "%resource.item.where(linkId='one').answer.value.where(code = 'c0').empty()",
      #"Not asked if "One" is 0 (Step 0)."#
    ),
    (
      "%resource.item.where(linkId='one').answer.value.code = 'c0' or "
        + "(%resource.item.where(linkId='number').answer.value >= 1 and "
        + "%previous.item.where(linkId='number').answer.value = 0)",
      #"Only if "One" is 0 (Step 0); or "Number" is 1 or more, and "Number" was 0 last time."#
    ),
    (
      "%previous.item.where(linkId='check-in.finished').exists()",
      #"Only if a "check-in" was finished before."#
    ),
  ])
  func `expressions of known shapes are said in words`(
    _ expression: String, _ sentence: String
  ) throws {
    #expect(try joined(shown(Self.ruled(Self.expression(expression)))).contains(sentence))
  }

  private static func expression(_ text: String) -> String {
    """
    "extension": [{ "url":
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
      "valueExpression": { "language": "text/fhirpath", "expression": "\(text)" } }]
    """
  }

  @Test func `half a rule in words would be another rule, so it is quoted whole`() throws {
    let text = "%resource.item.where(linkId='number').answer.value > 2 and today() > @2026"
    let shown = try joined(shown(Self.ruled(Self.expression(text))))
    #expect(shown.contains("Only if this holds: `\(text)`"))
  }

  @Test func `a foreign form is a paper form too`() throws {
    let items = """
      { "linkId": "g", "type": "group", "text": "Group", "item": [
        { "linkId": "d", "type": "display", "text": "Read this first." },
        { "linkId": "c", "type": "choice", "text": "Choose *one*", "answerOption": [
          { "valueString": "Red" }, { "valueString": "Blue" }] },
        { "linkId": "m", "type": "open-choice", "repeats": true, "text": "Several", "answerOption": [
          { "valueString": "Left" }] },
        { "linkId": "b", "type": "boolean", "text": "True?" },
        { "linkId": "when", "type": "date", "required": true },
        { "linkId": "file", "type": "attachment", "text": "A picture" }] },
      { "linkId": "h", "type": "group", "text": "Hidden", "item": [] }
      """
    #expect(
      try shown(items) == """
        A form
        ======

        How to answer
        -------------

        - Where rows begin with ( ), tick one.
        - Where rows begin with [ ], more than one may fit: tick each.
        - Tick "Not sure" in place of a number where that is so.

        Group
        -----

        Read this first.

         1. Choose *one*  [c]
            ( ) Red
            ( ) Blue

         2. Several  [m]
            [ ] Left
            Other: _________________________________

         3. True?  [b]
            ( ) Yes
            ( ) No
            [ ] Not sure

         4. [when]
            Year ______  Month ____  Day ____
            Needs an answer.

        Not asked by Thenar: A picture

        Version
        -------

        draft

        https://example.org/a

        """)
    let markdown = try shown(items, ["--format", "markdown"])
    #expect(markdown.contains("\n1. Choose \\*one\\* `c`\n\n   - ( ) Red\n   - ( ) Blue\n\n"))
    #expect(markdown.contains("\n   - [ ] Left\n"))
  }

  @Test func `only weights are numbered, and only their rows have the sentence of the ladder`()
    throws
  {
    let ladder = "Where rows are numbered, 4 is as before or none, 0 is the worst."
    let weighed = try shown(Self.ruled("\"required\": true"))
    #expect(joined(weighed).contains(ladder) && weighed.contains("\n    4  Step 4\n"))
    let options = "\"answerOption\": [{ \"valueString\": \"Red\" }]"
    let plain = try shown("{ \"linkId\": \"c\", \"type\": \"choice\", \(options) }")
    #expect(!joined(plain).contains("Where rows are numbered") && plain.contains("    ( ) Red\n"))
  }

  @Test func `the emergency number stands in every text, or the words for it`() throws {
    let data = try TemporaryFolder()
    let items = ["display", "group", "string"].map { type in
      "{ \"linkId\": \"\(type)\", \"type\": \"\(type)\", \"text\": \"\(type): {emergency}\" }"
    }
    let group = items[1].dropLast() + ", \"item\": [\(items[2])] }"
    let form = "\(items[0]), \(group)"
    let words = try shown(form, ["--data", data.path])
    let number = data.url.appendingPathComponent("emergency-number")
    try "112\n".write(to: number, atomically: true, encoding: .utf8)
    let numbered = try shown(form, ["--data", data.path])
    for type in ["display", "group", "string"] {
      #expect(words.contains("\(type): your local emergency number"))
      #expect(numbered.contains("\(type): 112"))
    }
  }

  @Test func `scores and flags are told with their rules and sources`() throws {
    let speech = try joined(CommandRun(["form", "show", "speech"]).output).lowercased()
    for words in [
      "Higher is better: 24 is as before, 0 is the worst.",
      "Made of 6 parts: Close people follow; New people follow;",
      "If \"Close people follow\" is 0 (None; there are no clear words), these count 0 each",
      "Not sure, Did not come up and Skip count as missing.",
      "With 5 of 6 it is their sum x 6 / 5, to one decimal, and called estimated.",
      "Two results that are 4 or more apart are worth a look. Basis: Convention",
      "What is not asked here is taken from a result of the last 48 hours",
      "RF5: a blocked breath (today) When \"Cough or choke\" is 0 (",
      "was not below 2 last time",
      "RF14: Ball and Beukelman, madonna.org.",
      "Not the ALSFRS-R, not derived from it", "Version 1.", "Fhir/Questionnaire/speech|1.",
    ] {
      #expect(speech.contains(words.lowercased()), "\(words)")
    }
    let cramping = try CommandRun(["form", "show", "cramping"]).output
    #expect(cramping.contains("0 counts 4, 1 to 3 count 3, 4 to 6 count 2, 7 to 8 count"))
    #expect(cramping.contains("    none  0  1  2  3  4  5  6  7  8  9  10  worst\n"))
  }
}
