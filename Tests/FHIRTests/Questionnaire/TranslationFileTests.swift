import FHIR
import Testing

struct TranslationFileTests {
  private static let own = "https://thenar.example/fhir/StructureDefinition/"

  private let written = """
    {"resourceType": "Questionnaire", "title": "Gait", "description": "On foot.",
      "purpose": "A diary.", "item": [
      {"linkId": "s", "text": "Score", "extension": [{"url": "\(own)score", "extension": [
        {"url": "source", "valueString": "Convention."}]}]},
      {"linkId": "g", "type": "group", "text": "Gait (walking)", "item": [
        {"linkId": "a", "type": "choice", "text": "How?", "code": [{"code": "a", "display": "Way"}],
         "_text": {"extension": [{"url": "\(own)voice-proxy", "valueString": "How did {name}?"}]},
         "answerOption": [
           {"valueCoding": {"code": "w4", "display": "Fine"}},
           {"valueCoding": {"code": "w3", "display": "Not so fine"}, "extension": [
             {"url": "\(own)short-option", "valueString": "Less"}]},
           {"valueString": "Other"}]}]}]}
    """

  private let words = """
    {"language": "es", "title": "Marcha", "description": "A pie.",
      "purpose": "Un diario.", "items": {
      "s": {"text": "Puntuación", "source": "Convención."},
      "g": {"text": "Marcha (caminar)", "short": "Marcha"},
      "a": {"text": "¿Cómo?", "proxy": "¿Cómo {name}?", "interviewer": "Diga: ¿cómo?",
        "label": "Modo", "options": {
          "w4": {"text": "Bien", "short": "B"}, "w3": "No tan bien", "Other": "Otra"}}}}
    """

  private func merged() throws -> Questionnaire {
    let questionnaire = try #require(Questionnaire(try JSONTree(written)))
    let file = try #require(TranslationFile(Array(words.utf8)))
    let json = file.merged(into: questionnaire)
    return try #require(Questionnaire(try JSONTree(reading: json)))
  }

  private func voice(_ name: String, of item: QuestionnaireItem) -> String? {
    item.node["_text"]?.extensionValue(Self.own + name)?.string
  }

  @Test func `every text of the file is there in its language`() throws {
    let spanish = try merged().localized("es")
    #expect(spanish.title == "Marcha")
    #expect(spanish.node["description"]?.string == "A pie.")
    #expect(spanish.node["purpose"]?.string == "Un diario.")
    let score = spanish.items[0].node.extension(Self.own + "score")
    #expect(score?.extensionValue("source")?.string == "Convención.")
    #expect(spanish.items[1].text == "Marcha (caminar)")
    let item = spanish.items[1].children[0]
    #expect(item.text == "¿Cómo?")
    #expect(item.codeDisplay == "Modo")
    #expect(voice("voice-proxy", of: item) == "¿Cómo {name}?")
    #expect(
      item.options.map { $0.node["valueCoding"]?["display"]?.string ?? "" } == [
        "Bien", "No tan bien", "",
      ])
    #expect(item.options[2].node["valueString"]?.string == "Otra")
  }

  @Test func `the questionnaire's own texts are as before`() throws {
    let own = try merged()
    let item = own.items[1].children[0]
    #expect(own.title == "Gait" && item.text == "How?" && item.codeDisplay == "Way")
    #expect(voice("voice-proxy", of: item) == "How did {name}?")
    #expect(item.options[1].shortText == "Less")
  }

  @Test func `what only one language has is its whole text in the other`() throws {
    let own = try merged()
    let spanish = own.localized("es")
    #expect(own.items[1].shortText == "Gait (walking)" && spanish.items[1].shortText == "Marcha")
    let (english, other) = (own.items[1].children[0], spanish.items[1].children[0])
    #expect(voice("voice-interviewer", of: english) == "How?")
    #expect(voice("voice-interviewer", of: other) == "Diga: ¿cómo?")
    #expect(english.options[0].shortText == "Fine" && other.options[0].shortText == "B")
    #expect(other.options[1].shortText == "No tan bien")
  }

  @Test func `no line is moved`() throws {
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
    let merged = try merged().node.source.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(merged.count == lines.count)
  }

  @Test(arguments: ["", "{", "[]", "{\"title\": \"x\"}"])
  func `what is no such file is none`(_ text: String) {
    #expect(TranslationFile(Array(text.utf8)) == nil)
  }
}
