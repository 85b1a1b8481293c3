/// Texts in other languages, as R4 keeps them: the extension `translation` beside each primitive.
///
/// > "_text": {"extension": [{"url": …/translation, "extension": [
/// >   {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "…"}]}]}
enum Translation {
  /// Whether a text in one language serves a reader of another: `es-MX` serves `es`, and back.
  static func serves(_ tag: String, _ reader: String) -> Bool { primary(tag) == primary(reader) }

  private static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// What an element says beside its primitive in a language; the exact language comes first.
  static func content(beside element: JSONNode, in language: String) -> JSONNode? {
    let all = element.extensions(ExtensionURL.translation).filter { one in
      one.extensionValue("lang")?.string.map { serves($0, language) } ?? false
    }
    let exact = all.first { $0.extensionValue("lang")?.isString(language) == true }
    return (exact ?? all.first)?.extensionValue("content").flatMap(text)
  }

  /// What a concept of a ValueSet is called in a language, by its designations.
  static func designation(_ designations: JSONNode, in language: String) -> JSONNode? {
    designations.elements.first { one in
      one["language"]?.string.map { serves($0, language) } ?? false
    }?["value"].flatMap(text)
  }

  private static func text(_ node: JSONNode) -> JSONNode? { node.kind == .string ? node : nil }
}

extension Questionnaire {
  /// Whether its own texts are in a language.
  package func isWritten(in language: String) -> Bool {
    self.language.map { Translation.serves($0, language) } ?? false
  }

  /// The questionnaire with every text in a language where it has one, else as it is written.
  package func localized(_ language: String) -> Questionnaire {
    if isWritten(in: language) { return self }
    var localizing = Localizing(language: language)
    localizing.walk(node)
    guard !localizing.splice.isEmpty else { return self }
    localizing.splice.set("language", of: node, to: language)
    // because a text is put in place of a text, what comes out is JSON like what went in.
    let tree = try? JSONTree(reading: localizing.splice.applied(to: node.tree.bytes))
    return tree.flatMap { Questionnaire($0) } ?? self
  }
}

/// Finds all texts of a questionnaire that have another in a language.
private struct Localizing {
  let language: String
  var splice = JSONSplice()

  init(language: String) { self.language = language }

  mutating func walk(_ node: JSONNode) {
    for element in node.elements { walk(element) }
    for (key, value) in node.members {
      if key.isUnderscored, let content = Translation.content(beside: value, in: language) {
        replace(String((key.string ?? "").dropFirst()), of: node, with: content)
      } else if key.isString("designation"),
        let content = Translation.designation(value, in: language)
      {
        replace("display", of: node, with: content)
      }
      walk(value)
    }
  }

  private mutating func replace(_ name: String, of node: JSONNode, with content: JSONNode) {
    guard let original = node[name], original.kind == .string else { return }
    splice.replace(original, with: content)
  }
}

extension JSONNode {
  /// Whether a key names what stands beside a primitive: `_text`.
  fileprivate var isUnderscored: Bool {
    let range = byteRange
    return range.count > 2 && tree.bytes[range.lowerBound + 1] == UInt8(ascii: "_")
  }
}
