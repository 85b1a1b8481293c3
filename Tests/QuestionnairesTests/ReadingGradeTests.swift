import Foundation
import Testing

/// Questions are as easy to read as print for patients should be (clinical.md, fact 63).
struct ReadingGradeTests {
  private static let isThere = Python.has("json", for: "the reading grade")

  @Test(.enabled(if: isThere, "Python is not installed"))
  func `every English question is of grade 6 at most, in every voice`() throws {
    let files = BuiltIn.names.map { BuiltIn.forms.appending(path: "\($0).json").path }
    let outcome = try #require(Python.run(script: "reading_grade.py", ["--grade", "6"] + files))
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(.enabled(if: isThere, "Python is not installed"))
  func `a question that is hard to read is found, in the voice that has it`() throws {
    let hard = "Did administrative considerations necessitate additional intervention?"
    let form = """
      { "resourceType": "Questionnaire", "item": [{ "linkId": "a", "type": "boolean", "text": "Did it?",
        "_text": { "extension": [{
          "url": "https://thenar.example/fhir/StructureDefinition/voice-proxy",
          "valueString": "\(hard)" }] } }] }
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try form.write(to: file, atomically: true, encoding: .utf8)
    defer { _ = try? FileManager.default.removeItem(at: file) }
    let outcome = try #require(Python.run(script: "reading_grade.py", [file.path]))
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("a voice-proxy: grade"))
  }
}
