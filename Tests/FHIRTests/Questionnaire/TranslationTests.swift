import FHIR
import Testing

struct TranslationTests {
  private func translation(_ language: String, _ text: String) -> String {
    """
    {"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
      {"url": "lang", "valueCode": "\(language)"}, {"url": "content", "valueString": "\(text)"}]}
    """
  }

  private func form(_ translations: String..., language: String = "en") throws -> Questionnaire {
    let text = """
      {"resourceType": "Questionnaire", "language": "\(language)",
       "title": "Gait", "_title": {"extension": [\(translations.joined(separator: ","))]},
       "contained": [{"resourceType": "ValueSet", "compose": {"include": [{"concept": [
         {"code": "y", "display": "Yes", "designation": [{"language": "es", "value": "Sí"}]}]}]}}],
       "item": [{"linkId": "a", "text": "Ask", "code": [{"display": "Name", "_display":
         {"extension": [\(translations.joined(separator: ","))]}}]}]}
      """
    return try #require(Questionnaire(try JSONTree(text)))
  }

  @Test func `every text is replaced where it has another in the language`() throws {
    let spanish = try form(translation("es", "Marcha \\\"a pie\\\"")).localized("es")
    #expect(spanish.title == "Marcha \"a pie\"")
    #expect(spanish.items[0].codeDisplay == "Marcha \"a pie\"")
    #expect(spanish.items[0].text == "Ask")
    let concept = spanish.node["contained"]?[0]?["compose"]?["include"]?[0]?["concept"]?[0]
    #expect(concept?["display"]?.string == "Sí")
    #expect(spanish.language == "es")
  }

  @Test func `lines stay where they were`() throws {
    let written = try form(translation("es", "Un título mucho más largo"))
    let place = try #require(written.items.first?.node.place)
    #expect(written.localized("es").items.first?.node.place == place)
  }

  @Test(arguments: [
    ("es", "general"), ("es-MX", "Mexican"), ("es-AR", "general"), ("ES", "general"),
  ])
  func `the exact language comes before its relatives`(language: String, title: String) throws {
    let written = try form(translation("es", "general"), translation("es-MX", "Mexican"))
    #expect(written.localized(language).title == title)
  }

  @Test func `a text of a region serves whoever asks for the language`() throws {
    #expect(try form(translation("es-MX", "Marcha")).localized("es").title == "Marcha")
  }

  @Test func `a language it does not have, or is written in, changes nothing`() throws {
    let written = try form(translation("es", "Marcha"), translation("en", "Walk"))
    #expect(written.localized("de").node == written.node)
    #expect(written.localized("en-GB").node == written.node)
  }

  @Test func `a form in another language is read in English where it has English`() throws {
    let german = try form(translation("en", "Walking"), language: "de")
    #expect(german.localized("en").title == "Walking")
  }

  @Test(arguments: [
    "{}", #"{"url": "http://hl7.org/fhir/StructureDefinition/translation"}"#,
    """
    {"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
      {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": {"not": "a text"}}]}
    """,
  ])
  func `what is no translation is left alone`(_ extension: String) throws {
    let written = try form(`extension`)
    #expect(written.localized("es").title == "Gait")
  }
}
