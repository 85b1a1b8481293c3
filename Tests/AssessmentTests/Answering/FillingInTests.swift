import FHIR
import Testing

@testable import Assessment

/// Facts that a form finds out when a response is begun.
struct FillingInTests {
  private static let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"

  private func item(_ linkId: String, _ expression: String, isAskedOnce: Bool) -> String {
    let once = #"{"url":"\#(ExtensionURL.askOnce)","valueBoolean":\#(isAskedOnce)}"#
    let initial =
      #"{"url":"\#(Self.sdc)initialExpression","valueExpression":{"#
      + #""language":"text/fhirpath","expression":"\#(expression)"}}"#
    return Samples.item(linkId, "string", #""extension":[\#(once),\#(initial)]"#)
  }

  private func begun(_ items: [String]) throws -> Session {
    Session(try Samples.form(items + [Samples.item("last", "string")]))
  }

  @Test func `a fact asked once is filled in and passed over`() throws {
    let session = try begun([item("name", "%patient.name.text", isAskedOnce: true)])
    #expect(session.replies[0] == .answers([.string("Maria")]))
    #expect(session.isCarried(0))
    #expect(session.firstOpen == 1)
    #expect(session.walk == [1])
    #expect(session.questions == [0, 1], "it is among all answers")
    #expect(session.progress(of: 1) == Progress(number: 1, total: 1))
    #expect(session.previousQuestion(before: 1) == nil)
  }

  @Test func `any other fact is filled in and asked`() throws {
    let session = try begun([item("name", "%patient.name.text", isAskedOnce: false)])
    #expect(session.replies[0] == .answers([.string("Maria")]))
    #expect(session.firstOpen == 0, "nothing is answered for anybody unseen")
    let confirmed = session.answering(0, with: session.replies[0], at: moment(1))
    #expect(confirmed.firstOpen == 1)
  }

  @Test func `what cannot be found out is asked`() throws {
    for expression in ["%patient.birthDate", "%patient.nothing.there", "1 + 'a'"] {
      let session = try begun([item("fact", expression, isAskedOnce: true)])
      #expect(session.replies[0] == nil, "\(expression)")
      #expect(session.firstOpen == 0)
    }
  }

  @Test func `changed, it is an answer like any other`() throws {
    let session = try begun([item("name", "%patient.name.text", isAskedOnce: true)])
    let changed = session.answering(0, with: .answers([.string("Ida")]), at: moment(1))
    #expect(!changed.isCarried(0))
    #expect(changed.walk == [0, 1])
  }

  @Test func `it is filled in once: the log has it, and a draft taken up again keeps it`() throws {
    let session = try begun([item("name", "%patient.name.text", isAskedOnce: true)])
    let entries = session.entriesOfFilledIn(at: moment(1))
    #expect(entries.map(\.path) == ["name"])
    #expect(entries.map(\.reason) == [LogEntry.filledIn])
    let other = Session(
      form: session.form, setting: Setting(person: Person(id: "p", name: "Zoe"), role: .`self`),
      at: moment(2), isBegun: true)
    #expect(other.replies[0] == nil, "a draft is not filled in again")
    let again = other.replaying(entries)
    #expect(again.replies[0] == .answers([.string("Maria")]))
    #expect(again.isCarried(0))
  }

  @Test func `an expression that cannot be read does not keep the form from being answered`() throws
  {
    let json = Samples.questionnaire([
      item("fact", "%patient.(", isAskedOnce: true), Samples.item("last"),
    ])
    let opening = Opening(file: "f.json", json: Array(json.utf8), parts: { _ in nil })
    #expect(opening.form != nil)
    #expect(opening.problems.map(\.severity) == [.error])
  }
}
