import Assessment
import FHIR
import Testing

@testable import Interface

struct ProblemWordsTests {
  private func sentences(_ json: String) -> [String] {
    let opening = Opening(file: "a.json", json: Array(json.utf8)) { _ in nil }
    return opening.problems.map { Words.english.problems.sentence(for: $0, in: "a.json") }
  }

  private func form(_ items: String) -> String {
    "{\"resourceType\": \"Questionnaire\", \"status\": \"draft\",\n\"item\": [\(items)]}"
  }

  @Test func `a text that is no JSON is named with its line and column`() {
    #expect(
      sentences("{\n  \"a\": }") == [
        "a.json:2:8: fatal: found } where a value should stand "
          + "— look for a missing comma, quote or bracket just before it"
      ])
  }

  @Test func `another resource is named`() {
    #expect(
      sentences("{\"resourceType\": \"Patient\"}").first?
        .hasPrefix("a.json:1:1: fatal: this is a Patient, not a Questionnaire — write") == true)
  }

  @Test func `an item is named with its linkId, and a hint follows`() {
    let found = sentences(
      form("{\"linkId\": \"a\", \"type\": \"choice\", \"text\": \"A?\"}"))
    #expect(found.contains { $0.contains("(a)") && $0.contains(" — add answerOption") })
  }

  @Test func `an expression that cannot be read is shown with the place of the mistake`() {
    let found = sentences(
      form(
        """
        {"linkId": "a", "type": "integer", "text": "A?", "extension": [{
          "url": "\(ExtensionURL.calculatedExpression)",
          "valueExpression": { "language": "text/fhirpath", "expression": "1 + (2" }}]}
        """))
    let unreadable = found.first { $0.contains("the expression cannot be read") }
    #expect(unreadable?.contains("⟨here⟩") == true)
  }

  @Test func `a condition on nothing asks to check the spelling`() {
    let found = sentences(
      form(
        """
        {"linkId": "a", "type": "boolean", "text": "A?",
         "enableWhen": [{"question": "b", "operator": "exists", "answerBoolean": true}]}
        """))
    #expect(found.contains { $0.contains("enableWhen names \"b\"") && $0.contains("spelling") })
  }
}
