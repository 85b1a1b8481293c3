import FHIR
import Testing

@testable import Assessment

struct AssemblyTests {
  private func part(_ canonical: String, _ linkId: String = "part") -> String {
    Samples.item(
      linkId, "display",
      Samples.extensions(
        "{\"url\":\"\(ExtensionURL.subQuestionnaire)\",\"valueCanonical\":\"\(canonical)\"}"))
  }

  /// Opens the first questionnaire, with the others at hand by their URLs.
  private func open(_ json: String, _ others: [String: String] = [:]) -> Opening {
    let files = others.map { Shelf.File(name: $0.key, json: Array($0.value.utf8)) }
    return Opening(file: "whole.json", json: Array(json.utf8), parts: Shelf.parts(of: files))
  }

  private let gait = Samples.questionnaire(
    [
      Samples.group("gait.core", [Samples.item("gait.a"), Samples.item("gait.b")]),
      Samples.group("gait.detail", [Samples.item("gait.c")]),
    ], url: "urn:gait")

  @Test func `a fragment brings one group, a whole questionnaire all of its items`() throws {
    let group = open(
      Samples.questionnaire([part("urn:gait#gait.core"), Samples.item("own")]),
      ["gait.json": gait])
    #expect(group.problems.isEmpty)
    #expect(group.form?.items.map(\.linkId) == ["gait.core", "gait.a", "gait.b", "own"])
    let whole = open(
      Samples.questionnaire([Samples.group("g", [part("urn:gait")])]), ["gait.json": gait])
    #expect(whole.form?.asked.map(\.linkId) == ["gait.a", "gait.b", "gait.c"])
    #expect(whole.form?.item("gait.detail")?.parent == 0)
  }

  @Test func `what is kept of the whole is complete without its parts`() throws {
    let opening = open(
      Samples.questionnaire([part("urn:gait#gait.core")]), ["gait.json": gait])
    let json = try #require(opening.form?.json)
    #expect(open(json).form?.asked.map(\.linkId) == ["gait.a", "gait.b"])
    #expect(opening.form?.url == "urn:sample")
  }

  @Test func `each item knows the file and the line it was written in`() throws {
    let opening = open(
      Samples.questionnaire([part("urn:gait"), Samples.item("own")]), ["gait.json": gait])
    #expect(opening.origins["gait.c"]?.file == "gait.json")
    #expect(opening.origins["gait.c"]?.place.line == 3)
    #expect(opening.origins["own"]?.file == "whole.json")
    #expect(opening.origins["own"]?.place.line == 3)
    let single = open(gait)
    #expect(single.origins["gait.a"]?.file == "whole.json")
  }

  @Test func `a calculation is placed at its expression`() throws {
    let json = Samples.questionnaire([
      Samples.item("a"),
      "{\"linkId\":\"c\",\"type\":\"integer\",\n\(Samples.extensions(Samples.calculation("1")))}",
    ])
    #expect(open(json).origins["c"]?.place.line == 4)
  }

  @Test func `parts may have parts`() throws {
    let middle = Samples.questionnaire(
      [Samples.group("m", [part("urn:gait#gait.detail", "m.part")])], url: "urn:middle")
    let opening = open(
      Samples.questionnaire([part("urn:middle")]),
      ["gait.json": gait, "middle.json": middle])
    #expect(opening.form?.items.map(\.linkId) == ["m", "gait.detail", "gait.c"])
  }

  @Test func `parts that contain each other are refused with the way round`() throws {
    let a = Samples.questionnaire([part("urn:b", "to-b"), Samples.item("x")], url: "urn:a")
    let b = Samples.questionnaire([part("urn:a", "to-a"), Samples.item("y")], url: "urn:b")
    let opening = open(a, ["a.json": a, "b.json": b])
    #expect(opening.problems.map(\.kind) == [.partCycle(["urn:a", "urn:b", "urn:a"])])
    #expect(opening.form == nil)
  }

  @Test(arguments: ["urn:missing", "urn:gait#nowhere"])
  func `a part that is not at hand is named`(_ canonical: String) throws {
    let opening = open(
      Samples.questionnaire([Samples.item("a"), part(canonical)]), ["gait.json": gait])
    #expect(opening.problems.map(\.kind) == [.partUnavailable(canonical)])
    #expect(opening.problems[0].place?.line == 3)
  }

  @Test func `parts that double over and over are stopped`() throws {
    var others: [String: String] = [:]
    for level in 0..<14 {
      let next = (0..<8).map { part("urn:l\(level + 1)", "p\(level)-\($0)") }
      others["l\(level).json"] = Samples.questionnaire(next, url: "urn:l\(level)")
    }
    others["l14.json"] = Samples.questionnaire([Samples.item("a")], url: "urn:l14")
    let opening = open(Samples.questionnaire([part("urn:l0")]), others)
    #expect(opening.form == nil)
    #expect(opening.problems.first?.severity == .fatal)
  }

  @Test func `a linkId that comes from two parts is a problem`() throws {
    let opening = open(
      Samples.questionnaire([part("urn:gait#gait.core"), Samples.item("gait.a")]),
      ["gait.json": gait])
    #expect(opening.problems.map(\.kind) == [.repeatedLinkId])
  }

  @Test func `ValueSets and variables come along, each once`() throws {
    let valueSet = """
      "contained":[{"resourceType":"ValueSet","id":"v",
       "expansion":{"contains":[{"system":"s","code":"c","display":"C"}]}}]
      """
    let source = Samples.questionnaire(
      [
        Samples.group("g", [Samples.item("a", "choice", "\"answerValueSet\":\"#v\"")]),
        Samples.group("h", [Samples.item("b", "choice", "\"answerValueSet\":\"#v\"")]),
        Samples.group("i", [Samples.calculated("c", "%seven")]),
      ], url: "urn:source",
      with: valueSet + "," + Samples.extensions(Samples.variable("seven", "7")))
    let opening = open(
      Samples.questionnaire([
        part("urn:source#g", "1"), part("urn:source#h", "2"), part("urn:source#i", "3"),
      ]), ["source.json": source])
    #expect(opening.problems.isEmpty)
    let form = try #require(opening.form)
    #expect(form.item("b")?.options.map(\.label) == ["C"])
    #expect(Session(form).calculated[5] == [.decimal("7")])
    #expect(form.questionnaire.node["contained"]?.elements.map { $0 }.count == 1)
  }

  @Test func `a problem in a part is told without a place of the whole`() throws {
    let source = Samples.questionnaire(
      [Samples.item("bad", "choice")], url: "urn:source")
    let opening = open(
      Samples.questionnaire([part("urn:source"), Samples.item("own", "choice")]),
      ["source.json": source])
    #expect(opening.problems.map(\.kind) == [.noOptions, .noOptions])
    #expect(opening.problems.map(\.place?.line) == [nil, 3])
  }
}
