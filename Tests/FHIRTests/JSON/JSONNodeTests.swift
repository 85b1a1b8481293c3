import FHIR
import Testing

struct JSONNodeTests {
  let tree: JSONTree

  init() throws {
    tree = try JSONTree(
      """
      {"a": "x", "b": [1, "1", null, {}], "n": -0.50, "t": true, "f": false, "z": null, "e": "",
       "x\\u0079": "\\u00e9", "o": {"a": {"deep": 7}}, "a": "second", "": "nameless"}
      """)
  }

  @Test(arguments: [
    ("a", JSONNode.Kind.string), ("b", .array), ("n", .number), ("t", .boolean), ("f", .boolean),
    ("z", .null), ("o", .object),
  ])
  func `a node has a kind`(name: String, kind: JSONNode.Kind) {
    #expect(tree.root[name]?.kind == kind)
  }

  @Test func `a member is found by its name and the first one counts`() {
    #expect(tree.root["a"]?.string == "x")
    #expect(tree.root["o"]?["a"]?["deep"]?.integer == 7)
    #expect(tree.root[""]?.string == "nameless")
    #expect(tree.root["deep"] == nil)
    #expect(tree.root["aa"] == nil)
    #expect(tree.root["b"]?["a"] == nil)
    #expect(tree.root["a"]?["a"] == nil)
  }

  @Test func `a member is found by an escaped name`() {
    #expect(tree.root["xy"]?.string == "é")
    #expect(tree.root["x\\u0079"] == nil)
  }

  @Test func `an element is found by its index`() {
    #expect(tree.root["b"]?[0]?.integer == 1)
    #expect(tree.root["b"]?[3]?.kind == .object)
    #expect(tree.root["b"]?[4] == nil)
    #expect(tree.root["b"]?[-1] == nil)
    #expect(tree.root[0] == nil)
  }

  @Test func `a reader of another kind gives nothing`() {
    #expect(tree.root["n"]?.string == nil)
    #expect(tree.root["a"]?.number == nil)
    #expect(tree.root["a"]?.boolean == nil)
    #expect(tree.root["z"]?.boolean == nil)
    #expect(tree.root["t"]?.number == nil)
  }

  @Test func `scalars are read`() {
    #expect(tree.root["n"]?.number == "-0.50")
    #expect(tree.root["t"]?.boolean == true)
    #expect(tree.root["f"]?.boolean == false)
    #expect(tree.root["e"]?.string == "")
  }

  @Test(
    arguments: [
      ("12", 12), ("-7", -7), ("1.0", nil), ("1e3", nil), ("9223372036854775807", Int.max),
      ("9223372036854775808", nil), ("\"12\"", nil),
    ] as [(String, Int?)])
  func `an integer is a number written with digits alone`(text: String, value: Int?) throws {
    #expect(try JSONTree(text).root.integer == value)
  }

  @Test func `a string is compared without decoding it`() {
    #expect(tree.root["a"]?.isString("x") == true)
    #expect(tree.root["a"]?.isString("y") == false)
    #expect(tree.root["a"]?.isString("xx") == false)
    #expect(tree.root["xy"]?.isString("é") == true)
    #expect(tree.root["e"]?.isString("") == true)
    #expect(tree.root["e"]?.isString("x") == false)
    #expect(tree.root["n"]?.isString("-0.50") == false)
  }

  @Test func `nodes are equal when they are the same place of the same tree`() throws {
    #expect(tree.root["b"] == tree.root["b"])
    #expect(tree.root["b"]?[0] != tree.root["b"]?[1])
    #expect(try JSONTree("1").root != JSONTree("1").root)
  }

  @Test func `a node tells its own text and bytes`() {
    #expect(tree.root["b"]?.source == "[1, \"1\", null, {}]")
    #expect(tree.root["xy"]?.source == "\"\\u00e9\"")
    #expect(tree.root["a"]?.byteRange == 6..<9)
  }
}
