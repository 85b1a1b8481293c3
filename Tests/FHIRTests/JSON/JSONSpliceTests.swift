import Testing

@testable import FHIR

struct JSONSpliceTests {
  private func spliced(
    _ text: String, _ change: (inout JSONSplice, JSONNode) -> Void
  ) throws -> String {
    let tree = try JSONTree(text)
    var splice = JSONSplice()
    change(&splice, tree.root)
    return String(decoding: splice.applied(to: tree.bytes), as: UTF8.self)
  }

  @Test func `without changes the text is the same`() throws {
    #expect(try spliced("{ \"a\": 1 }\n") { _, _ in } == "{ \"a\": 1 }\n")
  }

  @Test(arguments: [
    (#"{"a":"x"}"#, #"{"a":"x","_a":{"extension":[1,2]}}"#),
    (#"{"a":"x","_a":{}}"#, #"{"a":"x","_a":{"extension":[1,2]}}"#),
    (#"{"_a":{"id":"i"},"a":"x"}"#, #"{"_a":{"id":"i","extension":[1,2]},"a":"x"}"#),
    (#"{"a":"x","_a":{"extension":[]}}"#, #"{"a":"x","_a":{"extension":[1,2]}}"#),
    (#"{"a":"x","_a":{"extension":[0]}}"#, #"{"a":"x","_a":{"extension":[0,1,2]}}"#),
    (#"{"b":"x"}"#, #"{"b":"x"}"#),
  ])
  func `extensions of a primitive stand beside it, behind those it has`(
    text: String, outcome: String
  ) throws {
    let found = try spliced(text) { $0.add(["1", "2"], toPrimitive: "a", of: $1) }
    #expect(found == outcome)
  }

  @Test func `what is inside of something replaced is replaced with it`() throws {
    let text = #"{"a":{"b":"c"},"d":"e"}"#
    let found = try spliced(text) { splice, root in
      guard let a = root["a"], let b = a["b"], let d = root["d"] else { return }
      splice.replace(b, with: d)
      splice.replace(a, with: d)
      splice.set("d", of: root, to: "f")
      splice.set("g", of: root, to: "h")
    }
    #expect(found == #"{"g":"h","a":"e","d":"f"}"#)
  }
}
