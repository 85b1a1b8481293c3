import FHIR
import Testing

@testable import Assessment

struct OptionReaderTests {
  private func options(_ members: String, contained: String = "") throws -> [FormOption] {
    let form = try Samples.form(
      [Samples.item("a", "choice", members)],
      with: contained.isEmpty ? "" : "\"contained\":[\(contained)]")
    return form.items[0].options
  }

  @Test func `options of any type are read with label, weight and marks`() throws {
    let found = try options(
      """
      "answerOption":[
       {"valueCoding":{"code":"x"}},
       {"valueInteger":3},
       {"valueString":"ready words","extension":[
        {"url":"\(ExtensionURL.optionExclusive)","valueBoolean":true}]},
       {"valueCoding":{"code":"y","display":"Yes"},"extension":[
        {"url":"\(Coding.weightURL)","valueDecimal":1.5},
        {"url":"\(ExtensionURL.shortOption)","valueString":"Y"},
        {"url":"\(ExtensionURL.optionPrefix)","valueString":"b)"}]}]
      """)
    #expect(found.map(\.label) == ["x", "3", "ready words", "b) Yes"])
    #expect(found.map { $0.weight?.description } == [nil, nil, nil, "1.5"])
    #expect(found.map(\.isExclusive) == [false, false, true, false])
    #expect(found.map(\.shortLabel) == [nil, nil, nil, "Y"])
  }

  @Test func `a contained expansion is read to its leaves, what cannot be chosen left out`()
    throws
  {
    let found = try options(
      "\"answerValueSet\":\"#v\"",
      contained: """
        {"resourceType":"ValueSet","id":"v","expansion":{"contains":[
         {"code":"group","abstract":true,"contains":[
          {"system":"s","code":"a","display":"A","extension":[
           {"url":"\(Coding.weightURL)","valueDecimal":2}]},
          {"code":"old","inactive":true}]}]}}
        """)
    #expect(found.map(\.label) == ["A"])
    #expect(found.map { $0.weight?.description } == ["2"])
  }

  @Test func `a contained compose is read where it lists its codes`() throws {
    let found = try options(
      "\"answerValueSet\":\"#v\"",
      contained: """
        {"resourceType":"ValueSet","id":"v","compose":{"include":[
         {"system":"s","concept":[{"code":"a","display":"A"},{"code":"b"}]}]}}
        """)
    #expect(
      found.map(\.answer) == [
        .coding(Coding(system: "s", code: "a", display: "A")), .code("b"),
      ])
  }

  @Test func `five rows from 4 to 0 are ordinal`() throws {
    func row(_ weight: Int) -> String {
      """
      {"valueCoding":{"code":"\(weight)"},"extension":[
       {"url":"\(Coding.weightURL)","valueDecimal":\(weight)}]}
      """
    }
    func item(_ weights: [Int]) throws -> FormItem {
      let rows = weights.map(row).joined(separator: ",")
      return try Samples.form([Samples.item("a", "choice", "\"answerOption\":[\(rows)]")]).items[0]
    }
    #expect(try item([4, 3, 2, 1, 0]).isOrdinal)
    #expect(try !item([0, 1, 2, 3, 4]).isOrdinal)
    #expect(try !item([4, 3, 2, 1]).isOrdinal)
  }
}
