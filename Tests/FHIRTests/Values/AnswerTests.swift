import FHIR
import Testing

struct AnswerTests {
  static let texts = [
    #"{"valueBoolean":true}"#, #"{"valueInteger":3}"#, #"{"valueDecimal":1.50}"#,
    #"{"valueDate":"2025-03"}"#, #"{"valueDateTime":"2026-11-22T10:42:05+01:00"}"#,
    #"{"valueTime":"10:42:05"}"#, #"{"valueString":"a\nb"}"#, #"{"valueUri":"http://a.example"}"#,
    #"{"valueCoding":{"system":"s","code":"c"}}"#, #"{"valueCoding":{}}"#,
    #"{"valueQuantity":{"value":72.0,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}}"#,
    #"{"valueQuantity":{"value":1}}"#,
    #"{"valueReference":{"reference":"Patient/1","display":"A"}}"#,
  ]

  @Test(arguments: texts)
  func `an answer is written as it was read`(text: String) throws {
    let answer = try #require(try Answer(JSONTree(text).root))
    var writer = JSONWriter()
    answer.write(to: &writer)
    #expect(writer.text == text)
  }

  @Test(arguments: [
    "{}", "3", #"{"valueInteger":3.5}"#, #"{"valueInteger":"3"}"#, #"{"valueDate":"2025-02-30"}"#,
    #"{"valueDateTime":"soon"}"#, #"{"valueTime":"25:00"}"#, #"{"valueBoolean":"true"}"#,
    #"{"valueCoding":"c"}"#, #"{"valueQuantity":{"unit":"kg"}}"#, #"{"valueReference":{}}"#,
    #"{"valueAttachment":{"url":"x"}}"#, #"{"value":3}"#, #"{"valueString":null}"#,
    #"{"answerInteger":3}"#,
  ])
  func `what is no answer is nil`(text: String) throws {
    #expect(try Answer(JSONTree(text).root) == nil)
  }

  @Test func `other members are passed over`() throws {
    let text = #"{"id":"a","_valueDate":{},"valueSet":"v","item":[],"valueInteger":4}"#
    #expect(try Answer(JSONTree(text).root) == .integer(4))
  }

  @Test func `a condition's answer is read by its own prefix`() throws {
    let node = try JSONTree(#"{"question":"q","operator":"=","answerBoolean":true}"#).root
    #expect(Answer(node, prefix: "answer") == .boolean(true))
  }

  @Test func `the value is written alone where its member is already named`() {
    var writer = JSONWriter()
    Answer.decimal(decimal("2.50")).writeValue(to: &writer)
    #expect(writer.text == "2.50")
    #expect(Answer.url("x").memberName == "valueUri")
  }
}
