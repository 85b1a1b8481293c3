/// A questionnaire with the kinds of question that the built-in ones lack.
enum WidgetForm {
  /// The JSON of the form, `every-kind.json`.
  static let json = """
    {
      "resourceType": "Questionnaire", "status": "draft", "version": "1",
      "url": "https://thenar.example/test/every-kind", "title": "Every kind",
      "item": [
        \(item("kind.yes", "boolean", "Is it warm today?")),
        \(item("kind.month", "date", "In which month and year did you first notice it?", seen)),
        \(item("kind.day", "choice", "Which day is it?", options(days))),
        \(item("kind.feel", "open-choice", "What does it feel like?", repeating(feelings))),
        \(item("kind.weight", "decimal", "What do you weigh?", bounds)),
        \(item("kind.count", "integer", "How many stairs are there?")),
        \(item("kind.time", "time", "When did you get up?")),
        \(item("kind.note", "text", "Is there anything else?", limit)),
        \(item("kind.date", "date", "On which day did it begin?")),
        \(item("kind.moment", "dateTime", "When did you last eat?"))
      ]
    }
    """

  static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "A holiday",
  ]
  static let feelings = [
    "Heavy, like dead weight", "It gives way without warning", "It does not do as it is told",
    "Rest does not bring it back", "No pain, just no strength", "It comes and goes",
    "It is hard to say",
  ]

  private static let limit = "\"maxLength\": 40"
  private static let seen = """
    "extension": [
      { "url": "https://thenar.example/fhir/StructureDefinition/observability", "valueCode": "seen" },
      { "url": "http://hl7.org/fhir/StructureDefinition/entryFormat", "valueString": "YYYY-MM" }]
    """
  private static let bounds = """
    "extension": [
      { "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueDecimal": 20 },
      { "url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueDecimal": 250.5 },
      { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
        "valueCoding": { "code": "kg" } }]
    """

  private static func item(
    _ linkId: String, _ type: String, _ text: String, _ more: String = ""
  ) -> String {
    let more = more.isEmpty ? "" : ", " + more
    return """
      { "linkId": "\(linkId)", "type": "\(type)", "text": "\(text)"\(more) }
      """
  }

  private static func options(_ labels: [String]) -> String {
    let options = labels.enumerated().map { number, label in
      """
      { "valueCoding": { "code": "o\(number)", "display": "\(label)" } }
      """
    }
    return "\"answerOption\": [\(options.joined(separator: ","))]"
  }

  private static func repeating(_ labels: [String]) -> String {
    "\"repeats\": true, " + options(labels)
  }
}
