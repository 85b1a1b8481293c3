import FHIR
import Testing

@testable import Assessment

struct StepBudgetTests {
  /// Hidden items that each would take a long time over nothing.
  private static func form(items: Int) -> String {
    let hidden =
      #"{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true}"#
    let url =
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
    let ten = "(" + (1...10).map(String.init).joined(separator: "|") + ")"
    let text =
      "\(ten).select(\(ten).select(\(ten).select(\(ten).select(1)))).count()"
    let expression =
      #"{"url":"\#(url)","valueExpression":{"language":"text/fhirpath","expression":"\#(text)"}}"#
    let calculated = (1...items).map {
      #"{"linkId":"h\#($0)","type":"integer","extension":[\#(hidden),\#(expression)]}"#
    }
    let asked = #"{"linkId":"q","type":"integer","text":"How many?"}"#
    return
      #"{"resourceType":"Questionnaire","item":[\#(([asked] + calculated).joined(separator: ","))]}"#
  }

  @Test func `all expressions of a form share their steps, so that no form hangs`() throws {
    let opening = Opening(file: "slow.json", json: Array(Self.form(items: 400).utf8)) { _ in nil }
    let form = try #require(opening.form)
    let now = try #require(DateTime("2026-11-22T10:00:00Z"))
    let moment = Moment(utc: "2026-11-22T10:00:00.000Z", offsetMinutes: 0, local: now)
    let session = Session(
      form: form, setting: Setting(person: Person(id: "p", name: ""), role: .`self`), at: moment)
    #expect(session.isAsked(0))
    #expect(session.response().contains("\"h1\""))
    #expect(!session.response().contains("\"h400\""))
  }

  @Test func `a form whose expressions do not end is told, with the item`() throws {
    let opening = Samples.opening([
      Samples.item("q"), Samples.calculated("endless", "1.repeat($this + 1).count()"),
    ])
    #expect(opening.problems.isEmpty)
    let found = opening.triedOut(at: moment(0)).problems
    #expect(found.map(\.kind) == [.tooMuchWork(steps: Session.mostSteps)])
    #expect(found.first?.linkId == "endless" && found.first?.place?.line == 3)
    let good = Samples.opening([Samples.item("q"), Samples.calculated("c", "1 + 1")])
    #expect(good.triedOut(at: moment(0)).problems.isEmpty)
  }
}
