import FHIR
import Testing

struct CodingTests {
  @Test(arguments: ["ordinalValue", "itemWeight", "questionnaire-ordinalValue"])
  func `a weight is read under each of its names`(name: String) throws {
    let tree = try JSONTree(
      """
      {"system": "s", "code": "c", "display": "d", "extension": [{"url": "other", "valueDecimal": 9},
       {"url": "http://hl7.org/fhir/StructureDefinition/\(name)", "valueDecimal": 1.50}]}
      """)
    let coding = try #require(Coding(tree.root))
    #expect(coding == Coding(system: "s", code: "c", display: "d", weight: decimal("1.50")))
    #expect(coding.weight?.description == "1.50")
  }

  @Test func `what is missing stays missing`() throws {
    #expect(try Coding(JSONTree("{}").root) == Coding())
    #expect(try Coding(JSONTree("\"c\"").root) == nil)
    let wrong = #"{"extension": [{"url": "\#(Coding.weightURL)", "valueDecimal": "4"}, 5]}"#
    #expect(try Coding(JSONTree(wrong).root)?.weight == nil)
  }

  @Test func `codings are the same by system and code`() {
    let coding = Coding(system: "s", code: "c", display: "d", weight: 1)
    #expect(coding.isSame(as: Coding(system: "s", code: "c")))
    #expect(!coding.isSame(as: Coding(system: nil, code: "c")))
    #expect(!coding.isSame(as: Coding(system: "s", code: "x")))
    #expect(Coding(code: "c").isSame(as: Coding(code: "c", display: "other")))
  }

  @Test func `a coding is written with its weight as an extension`() {
    var writer = JSONWriter()
    Coding(system: "s", code: "c", display: "d", weight: decimal("4.0")).write(to: &writer)
    #expect(
      writer.text == """
        {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue",\
        "valueDecimal":4.0}],"system":"s","code":"c","display":"d"}
        """)
  }
}
