import FHIR
import FHIRPath
import Foundation
import Testing

/// The expressions of real forms, read where they lie beside the repository.
struct FormExpressionTests {
  /// What is really wrong in them: the beginning of the text, and what is wrong.
  private static let wrong: [(text: String, fault: String)] = [
    ("%name.prefix.where($this in", "unexpected"),  // a point is missing before `first()`
    ("%resource.item.first().linkId.customFn()", "customFn"),  // made up, to test an engine
    ("%resource.repeat(item).where(linkId='patient_email')", "unknownCharacter"),  // a quote inside
    ("item(1).answer.valueString", "item"),  // an index in round brackets
  ]

  @Test(.enabled(if: CorpusFolder.exists("forms"), "the forms are not beside the repository"))
  func `every expression of real forms is read, but for those that are wrong`() throws {
    var texts: Set<String> = []
    for file in CorpusFolder.files(in: "forms", ending: ".json") {
      guard let tree = try? JSONTree(reading: CorpusFolder.bytes(file)) else { continue }
      gather(tree.root, into: &texts)
    }
    #expect(!texts.isEmpty)
    var unread = 0
    for text in texts.sorted() {
      do throws(SyntaxError) {
        _ = try PathExpression(text)
      } catch {
        unread += 1
        let isKnown = Self.wrong.contains {
          text.hasPrefix($0.text) && "\(error.fault)".contains($0.fault)
        }
        if !isKnown { Issue.record("\(error.fault) at \(error.offset): \(text)") }
      }
    }
    print("expressions of forms: \(texts.count - unread) of \(texts.count) are read")
  }

  private func gather(_ node: JSONNode, into texts: inout Set<String>) {
    if node["language"]?.isString("text/fhirpath") ?? false, let text = node["expression"]?.string {
      texts.insert(text)
    }
    for (_, value) in node.members { gather(value, into: &texts) }
    for value in node.elements { gather(value, into: &texts) }
  }

  @Test(
    .enabled(if: CorpusFolder.exists("hostile"), "the hostile files are not beside the repository"))
  func `a form with thousands of parentheses is told so`() throws {
    let tree = try JSONTree(reading: CorpusFolder.bytes("hostile/b39-expr-deep.json"))
    var texts: Set<String> = []
    gather(tree.root, into: &texts)
    let text = try #require(texts.first)
    let error = #expect(throws: SyntaxError.self) { try PathExpression(text) }
    #expect(error?.fault == .tooDeep(limit: 200))
  }
}
