import FHIR
import Testing

struct HouseLayoutTests {
  /// The text laid out.
  private func laidOut(_ text: String) throws -> String {
    String(decoding: try #require(HouseLayout.text(of: JSONTree(text))), as: UTF8.self)
  }

  @Test func `one option, one condition, one extension a line`() throws {
    let written = """
      {"resourceType":"Questionnaire","id":"q","url":"u","version":"1","item":[{"linkId":"g",
      "type":"group","item":[{"linkId":"a","type":"choice","extension":[{"url":"http://x"},
      {"url":"http://y"}],"text":"A?","enableBehavior":"all","enableWhen":[{"question":"b"},
      {"question":"c"}],"answerOption":[{"valueString":"1"},{"valueString":"2"}],
      "item":[{"linkId":"a.help","type":"display"}]},{"linkId":"d","type":"text"}]}]}
      """
    #expect(
      try laidOut(written) == """
        {
          "resourceType": "Questionnaire", "id": "q",
          "url": "u", "version": "1",
          "item": [
            { "linkId": "g", "type": "group", "item": [
                { "linkId": "a", "type": "choice", "extension": [
                    { "url": "http://x" },
                    { "url": "http://y" }],
                  "text": "A?",
                  "enableBehavior": "all", "enableWhen": [
                    { "question": "b" },
                    { "question": "c" }],
                  "answerOption": [
                    { "valueString": "1" },
                    { "valueString": "2" }],
                  "item": [{ "linkId": "a.help", "type": "display" }] },
                { "linkId": "d", "type": "text" }
              ] }
          ]
        }

        """)
  }

  @Test func `what is hidden says so on its first line, and a score has three lines`() throws {
    let hidden = #"{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"}"#
    let written = """
      {"resourceType":"Questionnaire","item":[{"linkId":"s","type":"decimal","extension":[\(hidden),
      {"url":"http://score","extension":[{"url":"code"},{"url":"max"},{"url":"source"},
      {"url":"part"},{"url":"part"}]}]}]}
      """
    let lines = try laidOut(written).split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines[3].hasSuffix("questionnaire-hidden\" },"))
    #expect(
      lines[4...7] == [
        #"{ "url": "http://score", "extension": ["#, #"{ "url": "code" }, { "url": "max" },"#,
        #"{ "url": "source" },"#, #"{ "url": "part" }, { "url": "part" }] }] }"#,
      ])
  }

  @Test func `the name of a group and how its questions stand are on its first line`() throws {
    let base = "http://hl7.org/fhir/"
    let short = #"{"url":"\#(base)uv/sdc/StructureDefinition/sdc-questionnaire-shortText"}"#
    let control = #"{"url":"\#(base)StructureDefinition/questionnaire-itemControl"}"#
    func lines(_ type: String) throws -> Int {
      try laidOut(
        """
        {"resourceType":"Questionnaire","item":[{"linkId":"g","type":"\(type)","extension":[
        \(short),\(control)],"text":"G"}]}
        """
      ).split(separator: "\n").count
    }
    #expect(try lines("group") == 4)
    #expect(try lines("choice") == 9)
  }

  @Test func `tokens, order and repeated keys stay as they are, and twice is as once`() throws {
    let written = #"""
      {"b":1.50,"resourceType":"X","a":[1e3,-0,"\u00e9 \"{ [,\\",null,true,{},[]],"b":{"z":[{}]}}
      """#
    let once = try laidOut(written)
    #expect(try laidOut(once) == once)
    var tokens = (JSONWriter(), JSONWriter())
    tokens.0.copy(try JSONTree(written).root)
    tokens.1.copy(try JSONTree(once).root)
    #expect(tokens.0.text == tokens.1.text)
  }

  @Test(arguments: ["[]", "1", #"{"resourceType":1}"#, #"{"language":"es"}"#])
  func `what is no resource has no layout`(_ text: String) throws {
    #expect(HouseLayout.text(of: try JSONTree(text)) == nil)
  }
}
