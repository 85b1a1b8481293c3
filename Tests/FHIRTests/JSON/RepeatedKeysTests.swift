import FHIR
import Testing

struct RepeatedKeysTests {
  /// An object of numbered members, the last one repeating the first.
  private func object(of count: Int) -> String {
    let members = (0..<count).map { "\"key\($0)\":\($0)" } + ["\"key0\":-1"]
    return "{" + members.joined(separator: ",") + "}"
  }

  @Test(arguments: [1, 2, 23, 24, 25, 64, 1_000])
  func `a repeated key is found in objects of any size, once`(count: Int) throws {
    let tree = try JSONTree(object(of: count))
    #expect(tree.repeatedKeys.map(\.source) == ["\"key0\""])
    #expect(tree.repeatedKeys.first == Array(tree.root.members).last?.key)
    #expect(tree.root["key0"]?.integer == 0)
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":2}"#, []), (#"{"a":{"a":1},"b":{"a":1}}"#, []), (#"[{"a":1},{"a":1}]"#, []),
      (#"{"a":1,"a":2,"a":3}"#, [7, 13]), (#"{"a":1,"\u0061":2}"#, [7]),
      (#"{"\u0061":1,"a":2}"#, [12]), (#"{"\n":1,"\u000a":2}"#, [8]),
      (#"{"a":{"b":1,"b":2},"a":3}"#, [12, 19]), (#"{"":1,"":2}"#, [6]),
      (#"{"a":[{"\u0062":1,"b":1}],"c":0,"c":0}"#, [18, 32]), (#"{"ab":1,"bb":1,"aa":1}"#, []),
    ] as [(String, [Int])])
  func `only keys of the same object and text repeat`(text: String, offsets: [Int]) throws {
    #expect(try JSONTree(text).repeatedKeys.map { $0.byteRange.lowerBound } == offsets)
  }

  @Test func `keys that differ in the middle alone do not repeat`() throws {
    let members = (0..<20).map { "\"x\(10 + $0)y\":0" }
    #expect(try JSONTree("{" + members.joined(separator: ",") + "}").repeatedKeys.isEmpty)
  }

  @Test func `repeated keys in a large object within another are found once`() throws {
    let tree = try JSONTree("{\"a\":0,\"a\":\(object(of: 30)),\"a\":\(object(of: 3))}")
    let names = ["\"a\"", "\"key0\"", "\"a\"", "\"key0\""]
    #expect(tree.repeatedKeys.map(\.source) == names)
  }
}
