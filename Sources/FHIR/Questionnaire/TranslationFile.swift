/// A file with the texts of a questionnaire in another language, by linkId and option (decision 30).
///
/// > {"language": "es", "title": "Marcha", "items": {"gait.rise": {"text": "…", "proxy": "…",
/// >   "short": "…", "label": "…", "options": {"gait.rise-w4": "…", "gait.rise-w3":
/// >   {"text": "…", "short": "…"}}}}}
package struct TranslationFile {
  private let root: JSONNode
  private let language: String
  private var items: [String: JSONNode] = [:]
  private var splice = JSONSplice()

  /// Nil where the text is no such file.
  package init?(_ json: [UInt8]) {
    // because the files are the program's own, what is wrong with one is found by a test.
    guard let root = (try? JSONTree(reading: json))?.root, let language = root["language"]?.string
    else { return nil }
    self.root = root
    self.language = language
    guard let members = root["items"]?.members else { return }
    for (linkId, words) in members {
      if let linkId = linkId.string { items[linkId] = words }
    }
  }

  /// A questionnaire with these texts beside its own, as extensions `translation`.
  ///
  /// What the questionnaire itself lacks of a short text or a voice it gets in its own words too.
  package func merged(into questionnaire: Questionnaire) -> [UInt8] {
    var merging = self
    let node = questionnaire.node
    merging.translate("title", of: node, as: root["title"])
    merging.translate("description", of: node, as: root["description"])
    merging.translate("purpose", of: node, as: root["purpose"])
    merging.translateDisplay(in: node["code"], as: root["title"])
    for item in questionnaire.items { merging.merge(into: item) }
    return merging.splice.applied(to: node.tree.bytes)
  }

  private mutating func merge(into item: QuestionnaireItem) {
    for child in item.children { merge(into: child) }
    guard let words = item.linkId.flatMap({ items[$0] }) else { return }
    let (node, text) = (item.node, words["text"])
    var beside = text.map { [translation($0)] } ?? []
    for (name, url) in Self.voices {
      beside += wording(url, beside: node["_text"], own: node["text"], as: words[name], else: text)
    }
    splice.add(beside, toPrimitive: "text", of: node)
    let holder = node["_text"]?.extension(ExtensionURL.shortText) == nil ? node : node["_text"]
    splice.add(
      wording(
        ExtensionURL.shortText, beside: holder, own: node["text"], as: words["short"], else: text),
      to: node)
    translateDisplay(in: node["code"], as: words["label"])
    for url in [ExtensionURL.score, ExtensionURL.flag] {
      guard let source = node.extension(url)?.extension("source") else { continue }
      translate("valueString", of: source, as: words["source"])
    }
    for option in item.options { merge(into: option, words["options"]) }
  }

  private mutating func merge(into option: AnswerOption, _ options: JSONNode?) {
    let coding = option.node["valueCoding"]
    let key = coding?["code"]?.string ?? option.node["valueString"]?.string
    guard let words = key.flatMap({ options?[$0] }) else { return }
    let text = words["text"] ?? words
    translate("valueString", of: option.node, as: text)
    if let coding { translate("display", of: coding, as: text) }
    let own = coding?["display"] ?? option.node["valueString"]
    splice.add(
      wording(
        ExtensionURL.shortOption, beside: option.node, own: own, as: words["short"], else: text),
      to: option.node)
  }

  private static let voices = [
    ("proxy", ExtensionURL.voiceProxy), ("interviewer", ExtensionURL.voiceInterviewer),
  ]

  /// Translates the wording that stands in an extension of an element.
  ///
  /// - Returns: the extension itself where the element has none and the other language needs it.
  private mutating func wording(
    _ url: String, beside element: JSONNode?, own: JSONNode?, as words: JSONNode?,
    else text: JSONNode?
  ) -> [String] {
    if let written = element?.extension(url) {
      translate("valueString", of: written, as: words ?? text)
      return []
    }
    guard let words, let own else { return [] }
    return [
      "{\"url\":\"\(url)\",\"valueString\":\(own.source),"
        + "\"_valueString\":{\"extension\":[\(translation(words))]}}"
    ]
  }

  private mutating func translate(_ name: String, of element: JSONNode, as words: JSONNode?) {
    guard let words else { return }
    splice.add([translation(words)], toPrimitive: name, of: element)
  }

  /// Translates the name that an item has in lists.
  private mutating func translateDisplay(in codes: JSONNode?, as words: JSONNode?) {
    guard let named = codes?.elements.first(where: { $0["display"] != nil }) else { return }
    translate("display", of: named, as: words)
  }

  private func translation(_ words: JSONNode) -> String {
    "{\"url\":\"\(ExtensionURL.translation)\",\"extension\":["
      + "{\"url\":\"lang\",\"valueCode\":\"\(language)\"},"
      + "{\"url\":\"content\",\"valueString\":\(words.source)}]}"
  }
}
