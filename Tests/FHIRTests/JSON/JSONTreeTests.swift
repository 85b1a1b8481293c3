import FHIR
import Testing

struct JSONTreeTests {
  @Test func `a tree keeps the bytes it was read from`() throws {
    let tree = try JSONTree(" [ 1.50 ]\n")
    #expect(tree.bytes == Array(" [ 1.50 ]\n".utf8))
    #expect(tree.root.source == "[ 1.50 ]")
  }

  @Test func `a byte has a place`() throws {
    let tree = try JSONTree("{\n  \"é\": 1\n}")
    #expect(tree.place(atByte: 9) == Place(line: 2, column: 7))
    #expect(tree.root["é"]?.place == Place(line: 2, column: 8))
  }
}
