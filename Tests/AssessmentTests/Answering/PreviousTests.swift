import FHIR
import Testing

@testable import Assessment

struct PreviousTests {
  private func response(_ items: [String]) -> String {
    "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[\(items.joined(separator: ","))]}"
  }

  private func answer(_ linkId: String, _ value: Int) -> String {
    "{\"linkId\":\"\(linkId)\",\"answer\":[{\"valueInteger\":\(value)}]}"
  }

  private func values(_ tree: JSONTree?) -> [String] {
    tree?.root["item"]?.elements.map { item in
      "\(item["linkId"]?.string ?? "")=\(item["answer"]?[0]?["valueInteger"]?.integer ?? -1)"
    } ?? []
  }

  @Test func `each item comes from the newest response that asked it, flat at the root`() {
    let newest = response([
      "{\"linkId\":\"g\",\"item\":[\(answer("a", 1))]}", answer("b", 2),
    ])
    let older = response([answer("a", 9), answer("c", 3)])
    #expect(values(Previous.merged([newest, older])) == ["a=1", "b=2", "c=3"])
  }

  @Test func `a skipped item counts as asked`() {
    let newest = response([
      """
      {"linkId":"a","extension":[{"url":"\(ExtensionURL.dataAbsentReason)",
       "valueCode":"asked-unknown"}]}
      """
    ])
    #expect(values(Previous.merged([newest, response([answer("a", 9)])])) == ["a=-1"])
  }

  @Test func `items below answers are found as well`() {
    let nested = response([
      "{\"linkId\":\"a\",\"answer\":[{\"valueBoolean\":true,\"item\":[\(answer("b", 4))]}]}"
    ])
    #expect(values(Previous.merged([nested])).contains("b=4"))
  }

  @Test func `nothing before is nothing, and what cannot be read is passed over`() {
    #expect(Previous.merged([]) == nil)
    #expect(values(Previous.merged(["{", response([answer("a", 1)])])) == ["a=1"])
  }

  @Test func `expressions see it as %previous`() throws {
    let form = try Samples.form([
      Samples.item("q"),
      Samples.calculated("c", "%previous.item.where(linkId = 'a').answer.value"),
    ])
    #expect(Session(form, previous: [response([answer("a", 7)])]).calculated[1] == [.decimal("7")])
    #expect(Session(form).calculated[1].isEmpty)
  }

  @Test func `the second check-in ends with one page on overall change`() throws {
    let form = try BuiltIn.form("check-in")
    #expect(!Session(form).asked.contains("change.global"))
    let finished = Session(form).finished(at: moment(3)).response()
    #expect(Session(form, previous: [finished]).asked.contains("change.global"))
  }
}
