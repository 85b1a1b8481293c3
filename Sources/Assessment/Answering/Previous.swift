package import FHIR

/// Earlier responses of one role line, merged into what `%previous` is (data-model.md 4).
///
/// > A merged response, each linkId from the newest completed response of the same person and role
/// > line that asked it, whichever questionnaire asked.
///
/// Its items stand flat at the root: `%previous.item.where(linkId = 'gait.score').answer.value`.
package enum Previous {
  /// Merges responses, which are QuestionnaireResponses as JSON texts, newest first.
  ///
  /// - Returns: the merged response; nil when there is none.
  package static func merged(_ responses: [String]) -> JSONTree? {
    guard !responses.isEmpty else { return nil }
    var seen: Set<String> = []
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "QuestionnaireResponse")
      writer.member("status", "completed")
      writer.member("item")
      writer.array { writer in
        for response in responses {
          // because a stored text that cannot be read must not keep anybody from answering.
          guard let tree = try? JSONTree(response) else { continue }
          add(tree.root, &seen, to: &writer)
        }
      }
    }
    return try? JSONTree(writer.text)
  }

  private static func add(
    _ node: JSONNode, _ seen: inout Set<String>, to writer: inout JSONWriter
  ) {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      let isLeaf = item["item"] == nil
      if isLeaf, let linkId = item["linkId"]?.string, seen.insert(linkId).inserted {
        writer.copy(item)
      }
      add(item, &seen, to: &writer)
      for answer in item["answer"]?.elements.map({ $0 }) ?? [] { add(answer, &seen, to: &writer) }
    }
  }
}
