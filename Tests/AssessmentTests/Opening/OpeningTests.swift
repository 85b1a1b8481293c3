import FHIR
import FHIRPath
import Testing

@testable import Assessment

/// What the reader of expressions says of a text that it cannot read.
func unreadable(_ text: String) -> SyntaxError {
  do throws(SyntaxError) {
    _ = try PathExpression(text)
    fatalError("\(text) can be read")
  } catch {
    return error
  }
}

/// What the reader of patterns says of a text that it cannot read.
func unreadablePattern(_ text: String) -> PatternError {
  do throws(PatternError) {
    _ = try Pattern(text)
    fatalError("\(text) can be read")
  } catch {
    return error
  }
}

struct OpeningTests {
  @Test func `what leaves every question out is told alone`() {
    let opening = Samples.opening([Samples.item("a", "coding"), Samples.item("b", "attachment")])
    let kinds: [Problem.Kind] = [.unknownType("coding"), .typeNotAnswerable(.attachment)]
    #expect(opening.problems.map(\.kind) == kinds)
    #expect(opening.form == nil)
  }

  @Test(arguments: ProblemPicture.all)
  func `each fault is told with its place`(_ picture: ProblemPicture) throws {
    let questionnaire = Questionnaire(
      try JSONTree(Samples.questionnaire([Samples.item("a")])))
    let opening = Opening(file: "x.json", json: Array(picture.json.utf8)) { url in
      url == "urn:sample" ? questionnaire.map { Part(file: "x.json", questionnaire: $0) } : nil
    }
    let found = try #require(
      opening.problems.first { $0.kind == picture.kind }, "\(opening.problems)")
    #expect(opening.problems.map(\.severity).max() == picture.severity)
    #expect(found.severity == picture.severity)
    #expect(found.linkId == picture.linkId)
    #expect(found.place?.line == picture.line)
    #expect((opening.form != nil) == picture.opens)
  }

  @Test func `a cycle is told alone, whatever waits for it`() throws {
    let reading = "%resource.item.where(linkId = 'b').answer.value"
    let opening = Samples.opening(
      [
        Samples.item("waits", "integer", Samples.extensions(Samples.enabling("\(reading) = 1"))),
        Samples.item("a"), Samples.calculated("b", "%x + 1"),
      ], with: Samples.extensions(Samples.variable("x", reading)))
    #expect(opening.problems.map(\.kind) == [.cycle(["b", "%x"])])
    #expect(opening.form == nil)
  }

  @Test func `a good form has nothing said of it, and is found by its names`() throws {
    let opening = Samples.opening([
      Samples.group("g", [Samples.item("a")]), Samples.item("b", "string"),
    ])
    let form = try #require(opening.form)
    #expect(opening.problems.isEmpty)
    #expect(opening.id == "sample")
    #expect(form.url == "urn:sample" && form.title == "Sample")
    #expect(form.item("b")?.index == 2)
    #expect(form.asked.map(\.linkId) == ["a", "b"])
    #expect(form.items.map(\.end) == [2, 2, 3])
    #expect(Opening(file: "x.json", json: Array(form.json.utf8), parts: { _ in nil }).form != nil)
  }

  @Test func `what stands below something hidden is hidden, read-only is not asked`() throws {
    let form = try Samples.form([
      Samples.group("g", [Samples.item("a")], Samples.extensions(Samples.hidden)),
      Samples.item("b", "integer", "\"readOnly\":true"), Samples.item("c"),
    ])
    #expect(form.asked.map(\.linkId) == ["c"])
  }

  @Test func `items deeper than anybody writes are refused`() {
    func nested(_ depth: Int) -> String {
      (0..<depth).reduce(Samples.item("a")) { Samples.group("g\($1)", [$0]) }
    }
    #expect(Samples.opening([nested(200)]).form != nil)
    let refused = Samples.opening([nested(300)])
    #expect(refused.form == nil)
    #expect(refused.problems.first?.place != nil)
  }

  @Test func `thousands of faults are all told, the first with their places`() throws {
    let items = [Samples.item("a")] + (0..<3000).map { Samples.item("c\($0)", "choice") }
    let opening = Samples.opening(items)
    #expect(opening.problems.count == 3000)
    #expect(opening.problems[0].place?.line == 3)
    #expect(opening.problems[2999].linkId == "c2999")
  }

  @Test func `long chains of variables are worked out without going down into them`() throws {
    let names = (0..<20_000).map { "v\($0)" }
    let chain = zip(names, names.dropFirst()).map { Samples.variable($0, "%\($1)") }
    let last = Samples.variable("v19999", "%resource.item.where(linkId = 'a').answer.value")
    let form = try Samples.form(
      [Samples.item("a"), Samples.calculated("c", "%v0")],
      with: "\"extension\":[\((chain + [last]).joined(separator: ","))]")
    #expect(Session(form).answering("a", .integer(3)).calculated[1] == [.decimal("3")])
  }

  @Test func `help and the ends of a scale stand beside their question, not after it`() throws {
    func aside(_ control: String) -> String {
      Samples.item(
        "a.\(control)", "display",
        Samples.extensions(
          """
          {"url":"\(ExtensionURL.itemControl)",\
          "valueCodeableConcept":{"coding":[{"code":"\(control)"}]}}
          """))
    }
    let form = try Samples.form([
      Samples.item("a", "integer", below: [aside("help"), aside("lower"), aside("upper")])
    ])
    #expect(form.items.count == 1)
    #expect(form.items[0].help == "a.help?")
    #expect(form.items[0].asides["upper"] == "a.upper?")
  }
}
