import FHIR
import Testing

struct JSONMembersTests {
  @Test func `members come in the order of the text, repeated ones too`() throws {
    let root = try JSONTree(#"{"b": 1, "a": [{"c": 2}, 3], "b": {"d": {}}, "e": ""}"#).root
    #expect(root.members.map { $0.key.string } == ["b", "a", "b", "e"])
    #expect(
      root.members.map { $0.value.source } == ["1", "[{\"c\": 2}, 3]", "{\"d\": {}}", "\"\""])
  }

  @Test func `elements come in the order of the text`() throws {
    let root = try JSONTree(#"[1, [2, [3]], {"a": 4}, "b", []]"#).root
    #expect(root.elements.map(\.source) == ["1", "[2, [3]]", "{\"a\": 4}", "\"b\"", "[]"])
  }

  @Test(arguments: ["1", "\"a\"", "null", "{}", "[]"])
  func `other nodes have neither members nor elements`(text: String) throws {
    let root = try JSONTree(text).root
    #expect(root.members.isEmpty && root.elements.isEmpty)
    #expect(Array(root.members).isEmpty && Array(root.elements).isEmpty)
  }

  @Test func `an object has no elements and an array no members`() throws {
    #expect(try JSONTree(#"{"a": 1}"#).root.elements.isEmpty)
    #expect(try JSONTree(#"["a", 1]"#).root.members.isEmpty)
    #expect(try !JSONTree(#"{"a": 1}"#).root.members.isEmpty)
    #expect(try !JSONTree(#"["a", 1]"#).root.elements.isEmpty)
  }
}
