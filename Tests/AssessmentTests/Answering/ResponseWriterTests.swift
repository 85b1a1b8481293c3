import FHIR
import Testing

@testable import Assessment

struct ResponseWriterTests {
  private func response(of session: Session, id: String? = nil) throws -> JSONNode {
    try JSONTree(session.response(id: id)).root
  }

  @Test func `the head names questionnaire, version, status and time`() throws {
    let session = Session(try Samples.form([Samples.item("a")])).answering("a", .integer(1))
    let root = try response(of: session, id: "r1")
    #expect(root["resourceType"]?.string == "QuestionnaireResponse")
    #expect(root["id"]?.string == "r1")
    #expect(root["questionnaire"]?.string == "urn:sample|1")
    #expect(root["status"]?.string == "in-progress")
    #expect(root["authored"]?.string == moment(1).local.description)
    #expect(try response(of: session)["id"] == nil)
    let finished = session.finished(at: moment(2), as: .amended)
    #expect(try response(of: finished)["status"]?.string == "amended")
  }

  /// Who stands where for a role: the types of author and source, and how the answers came.
  struct Who: Sendable {
    let role: Role
    let author: String
    let source: String
    let mode: String
  }

  @Test(arguments: [
    Who(role: .`self`, author: "Patient", source: "Patient", mode: "electronic"),
    Who(role: .selfScribe, author: "RelatedPerson", source: "Patient", mode: "electronic"),
    Who(role: .proxy, author: "RelatedPerson", source: "RelatedPerson", mode: "electronic"),
    Who(role: .interview, author: "Practitioner", source: "Patient", mode: "verbal"),
  ])
  func `who answered and who pressed the keys follow from the role`(_ who: Who) throws {
    let session = Session(try Samples.form([Samples.item("a")]), role: who.role)
    let root = try response(of: session)
    #expect(root["subject"]?["reference"]?.string == "Patient/p1")
    #expect(root["subject"]?["display"]?.string == "Maria")
    #expect(root["author"]?["type"]?.string == who.author)
    #expect(root["source"]?["type"]?.string == who.source)
    for member in ["author", "source"] {
      let isPerson = root[member]?["type"]?.string == "Patient"
      let type = root[member]?["type"]?.string ?? ""
      #expect(root[member]?["reference"]?.string == (isPerson ? "Patient/p1" : "\(type)/o1"))
      #expect(root[member]?["display"]?.string == (isPerson ? "Maria" : "Ana"))
    }
    #expect(root.extensionValue(ExtensionURL.role)?.string == who.role.rawValue)
    #expect(root.extensionValue(ExtensionURL.pressMode)?.string == "most-keys one-press")
    let mode = root.extensionValue(ExtensionURL.completionMode)?["coding"]?[0]
    #expect(mode?["code"]?.string == who.mode)
  }

  @Test func `order and nesting are the questionnaire's, and what is empty is left out`() throws {
    let form = try Samples.form([
      Samples.group("g", [Samples.item("a"), Samples.group("empty", [Samples.item("b")])]),
      Samples.item("note", "display"),
      Samples.group("h", [Samples.item("c"), Samples.item("d")]),
    ])
    let session = Session(form).answering("d", .integer(2)).answering("a", .integer(1))
      .replying("c", .answers([]))
    #expect(try outline(session) == "g(a=1) h(d=2)")
    #expect(try outline(Session(form)) == "")
  }

  @Test func `children of a question stand under its first answer, never beside it`() throws {
    let form = try Samples.form([
      Samples.item(
        "a", "choice", "\"repeats\":true", Samples.weighted,
        below: [Samples.item("b"), Samples.item("c", "string")])
    ])
    let session = Session(form).replying("a", .answers([.code("yes"), .code("no")]))
      .answering("b", .integer(5))
    #expect(try outline(session) == "a=yes[b=5],no")
    #expect(try outline(session.answering("a", nil)) == "")
    #expect(try outline(session.replying("a", .absent(.declined))) == "a!asked-declined")
  }

  @Test func `children of a question that nobody can answer stand in its item`() throws {
    let form = try Samples.form([
      Samples.item("a", "attachment", below: [Samples.item("b")])
    ])
    #expect(try outline(Session(form).answering("b", .integer(5))) == "a(b=5)")
  }

  @Test func `a question that stands below a display is kept all the same`() throws {
    let form = try Samples.form([Samples.item("d", "display", below: [Samples.item("a")])])
    #expect(try outline(Session(form)) == "")
    #expect(try outline(Session(form).answering("a", .integer(1))) == "d(a=1)")
  }

  @Test(arguments: AbsentReason.allCases)
  func `a reason for no answer stands on the item`(_ reason: AbsentReason) throws {
    let session = Session(try Samples.form([Samples.item("a")])).replying("a", .absent(reason))
    #expect(try outline(session) == "a!\(reason.rawValue)")
  }

  @Test func `hidden answers are kept, and what is disabled is absent`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item("b", "integer", Samples.when(("a", "=", "\"answerInteger\":1"))),
      Samples.calculated("c", "%resource.item.where(linkId = 'b').answer.value"),
    ])
    let session = Session(form).answering("a", .integer(1)).answering("b", .integer(7))
    #expect(try outline(session) == "a=1 b=7 c=7")
    #expect(try outline(session.answering("a", .integer(2))) == "a=2")
    #expect(session.answering("a", .integer(2)).replies[1] == .answers([.integer(7)]))
  }

  @Test func `the text is the question as this role is asked it, and none where hidden`() throws {
    let form = try Samples.form([
      """
      {"linkId":"a","type":"integer","text":"How are you?","_text":{"extension":[
        {"url":"\(ExtensionURL.voiceProxy)","valueString":"How is {name}?"}]}}
      """,
      Samples.calculated("c", "1"),
    ])
    let proxy = try response(of: Session(form, role: .proxy).answering("a", .integer(1)))
    #expect(proxy["item"]?[0]?["text"]?.string == "How is Maria?")
    let own = try response(of: Session(form).answering("a", .integer(1)))
    #expect(own["item"]?[0]?["text"]?.string == "How are you?")
    #expect(own["item"]?[1]?["text"] == nil)
  }

  @Test func `a chosen option takes its weight with it`() throws {
    let form = try Samples.form([Samples.item("a", "choice", Samples.weighted)])
    let chosen = try #require(form.items[0].options.first?.answer)
    let root = try response(of: Session(form).answering("a", chosen))
    let coding = try #require(root["item"]?[0]?["answer"]?[0]?["valueCoding"])
    #expect(Coding.weight(of: coding) == Decimal128(4))
  }

  @Test func `any text comes back from the response as it was typed`() throws {
    let text = "\u{1B}[2J \"quoted\" \\ \u{202E}עברית\n\t\u{7F}🧪"
    let session = Session(try Samples.form([Samples.item("a", "text")]))
      .answering("a", .string(text))
    let root = try response(of: session)
    #expect(root["item"]?[0]?["answer"]?[0]?["valueString"]?.string == text)
  }

  /// The items of a response in one line: `group(leaf=answer[child=…] skipped!reason)`.
  private func outline(_ session: Session) throws -> String {
    outline(try response(of: session))
  }

  private func outline(_ node: JSONNode) -> String {
    let items = node["item"]?.elements.map { item -> String in
      var text = item["linkId"]?.string ?? "?"
      let answers = item["answer"]?.elements.map { answer in
        let value = Answer(answer).map { $0.label } ?? "?"
        let below = outline(answer)
        return value + (below.isEmpty ? "" : "[\(below)]")
      }
      if let answers { text += "=" + answers.joined(separator: ",") }
      #expect(item["answer"] == nil || item["item"] == nil, "qrs-1")
      if let reason = item.extensionValue(ExtensionURL.dataAbsentReason)?.string {
        text += "!" + reason
      }
      return text + (item["item"] == nil ? "" : "(\(outline(item)))")
    }
    return (items ?? []).joined(separator: " ")
  }
}
