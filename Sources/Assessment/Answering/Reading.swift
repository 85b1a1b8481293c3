package import FHIR

extension Session {
  /// The session with what a stored response holds, scores as they were worked out then.
  package func restoring(_ responseJSON: String) -> Session {
    // because a stored text that cannot be read leaves nothing to restore, the log still has all.
    guard let tree = try? JSONTree(responseJSON) else { return self }
    var replies: [(Int, Reply)] = []
    gather(tree.root, &replies)
    let authored = tree.root["authored"]?.string.flatMap { DateTime($0) }
    return restored(replies, authored: authored)
  }

  private func gather(_ node: JSONNode, _ replies: inout [(Int, Reply)]) {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      if let index = item["linkId"]?.string.flatMap({ form.indexByLinkId[$0] }),
        let reply = reply(of: item)
      {
        replies.append((index, reply))
      }
      gather(item, &replies)
      for answer in item["answer"]?.elements.map({ $0 }) ?? [] { gather(answer, &replies) }
    }
  }

  private func reply(of item: JSONNode) -> Reply? {
    if let answers = item["answer"] { return .answers(answers.elements.compactMap { Answer($0) }) }
    return item.extensionValue(ExtensionURL.dataAbsentReason)?.string
      .flatMap(AbsentReason.init(rawValue:)).map { .absent($0) }
  }

  /// The weight that an item had the last time it was asked in this role line, if not long ago.
  package func previousWeight(of item: Int) -> Decimal128? {
    let linkId = form.items[item].linkId + ".weight"
    let items = setting.recent?.root["item"]
    for earlier in items?.elements.map({ $0 }) ?? []
    where earlier["linkId"]?.isString(linkId) == true {
      return earlier["answer"]?[0]?.choiceValue?.number.flatMap { Decimal128($0) }
    }
    return nil
  }
}
