package import FHIR

/// Earlier responses of one role line, merged into what `%previous` is (data-model.md 4).
///
/// > A merged response, each linkId from the newest completed response of the same person and role
/// > line that asked it, whichever questionnaire asked.
///
/// Its items stand flat at the root: `%previous.item.where(linkId = 'gait.score').answer.value`.
/// What a questionnaire asks or works out, and its response has not, is absent here as well: an
/// older score must not stand in for one that had too few answers. Only a question that a rule may
/// have closed is taken from an older response, as nothing tells that it was asked.
package enum Previous {
  /// Merges finished assessments, newest first.
  ///
  /// - Returns: the merged response; nil when there is none.
  package static func merged(_ past: [PastAssessment]) -> JSONTree? {
    guard !past.isEmpty else { return nil }
    var seen: Set<String> = []
    var counted: [String] = []
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "QuestionnaireResponse")
      writer.member("status", "completed")
      writer.member("item")
      writer.array { writer in
        for one in past {
          // because a stored text that cannot be read must not keep anybody from answering.
          guard let tree = try? JSONTree(one.responseJSON) else { continue }
          add(tree.root, &seen, to: &writer)
          // because the store shares the text of a questionnaire, this compares and hashes nothing.
          let questionnaire = one.header.questionnaireJSON
          guard !counted.contains(questionnaire) else { continue }
          counted.append(questionnaire)
          // because a stored questionnaire that cannot be read adds nothing to what can.
          if let tree = try? JSONTree(questionnaire) {
            count(tree.root, isConditional: false, &seen)
          }
        }
      }
    }
    // because it was just written, it can be read.
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

  /// Counts every item that is worked out, or asked whatever is answered.
  private static func count(_ node: JSONNode, isConditional: Bool, _ seen: inout Set<String>) {
    for item in QuestionnaireItem.children(of: node) {
      let isConditional = isConditional || item.isConditional
      if let linkId = item.linkId, !isConditional || item.isWorkedOut { seen.insert(linkId) }
      // because what stands below a question is asked only once that has an answer.
      count(item.node, isConditional: isConditional || item.type?.isQuestion == true, &seen)
    }
  }
}

extension QuestionnaireItem {
  fileprivate var isConditional: Bool {
    node["enableWhen"] != nil || node.extension(ExtensionURL.enableWhenExpression) != nil
  }

  fileprivate var isWorkedOut: Bool { node.extension(ExtensionURL.calculatedExpression) != nil }
}
