import Testing

@testable import FHIR

struct JSONReaderTests {
  @Test(arguments: [
    "0", "-0", "1.50", "-12.034e+10", "1E5", "\"\"", "\"é€😀\"", "true", "false", "null", "[]",
    "{}", " [ 1 , { \"a\" : [ ] } ] ", "\t\r\n1\n", "[\"\\ud83d\\ude00\\u0000\\/\"]",
    "                 1                 ",
  ])
  func `each form of the grammar is accepted`(text: String) throws {
    _ = try JSONTree(text)
  }

  @Test func `nesting is allowed up to the limit and no further`() throws {
    let limit = JSONTree.depthLimit
    let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(try JSONTree(deepest).root.kind == .array)
    let error = JSONError(
      place: Place(line: 1, column: limit + 1), fault: .tooDeep(limit: limit))
    #expect(throws: error) { try JSONTree("[" + deepest + "]") }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `a hundred thousand openings are an error and no overflow`(opening: String) {
    #expect {
      try JSONTree(String(repeating: opening, count: 100_000))
    } throws: { error in
      (error as? JSONError)?.fault == .tooDeep(limit: JSONTree.depthLimit)
    }
  }

  @Test func `a text over the size limit is refused before it is read`() {
    #expect {
      try JSONReader.read(Array("[12]".utf8), sizeLimit: 3)
    } throws: { error in
      (error as? JSONError)?.fault == .tooLarge(limit: 3)
    }
  }

  @Test(arguments: 0..<40)
  func `a string is found whole whatever its length and place`(length: Int) throws {
    let content = String(repeating: "x", count: length)
    for ending in ["", "\\\"", "é", "€", "😀"] {
      let tree = try JSONTree("[\"\(content)\(ending)\",\"\(ending)\(content)\"]")
      let plain = ending == "\\\"" ? "\"" : ending
      #expect(tree.root.elements.map(\.string) == [content + plain, plain + content])
    }
  }

  @Test func `many values make the index grow`() throws {
    let text = "[" + Array(repeating: "1", count: 5_000).joined(separator: ",") + "]"
    #expect(try JSONTree(text).root.elements.reduce(0) { $0 + ($1.integer ?? 0) } == 5_000)
  }
}
