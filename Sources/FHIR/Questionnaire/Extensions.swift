extension JSONNode {
  /// The extensions of this element that have the URL.
  package func extensions(_ url: String) -> [JSONNode] {
    guard let all = self["extension"] else { return [] }
    return all.elements.filter { $0["url"]?.isString(url) == true }
  }

  /// The first extension of this element that has the URL.
  package func `extension`(_ url: String) -> JSONNode? {
    guard let all = self["extension"] else { return nil }
    for candidate in all.elements where candidate["url"]?.isString(url) == true { return candidate }
    return nil
  }

  /// The value[x] of the first extension with the URL, whatever its type.
  package func extensionValue(_ url: String) -> JSONNode? { self.extension(url)?.choiceValue }

  /// The member value[x] of this element: `valueString`, `valueCoding` ….
  package var choiceValue: JSONNode? {
    for (key, value) in members {
      if let name = key.string, name.hasPrefix("value"), name.count > 5 { return value }
    }
    return nil
  }

  /// The expressions held by the extensions with the URL, in the order written.
  package func expressions(_ url: String) -> [FormExpression] {
    extensions(url).compactMap { $0["valueExpression"] }.map(FormExpression.init)
  }
}

/// An SDC `Expression` as a file has it, not yet read.
package struct FormExpression: Sendable {
  package let node: JSONNode

  package init(_ node: JSONNode) { self.node = node }

  package var language: String { node["language"]?.string ?? "" }
  package var text: String { node["expression"]?.string ?? "" }
  package var name: String? { node["name"]?.string }
  /// Where the text of the expression begins in the file.
  package var place: Place { (node["expression"] ?? node).place }
}
