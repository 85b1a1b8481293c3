/// The layout in which FHIR files are kept: one option, one condition, one extension a line.
///
/// Only white space is chosen here. Every token stays as it is written, in its order.
package enum HouseLayout {
  /// Lays a resource out; nil when the tree holds something else.
  package static func text(of tree: JSONTree) -> [UInt8]? {
    guard tree.root["resourceType"]?.string != nil else { return nil }
    var text = Array("{\n".utf8)
    for (number, member) in tree.root.members.enumerated() {
      let name = member.key.string ?? ""
      let separator = startsLine.contains(name) ? ",\n  " : ", "
      text += (number == 0 ? "  " : separator).utf8
      text += head(member.key)
      text += lines(of: member.value, named: name, in: nil, indent: 2)
    }
    return text + "\n}\n".utf8
  }

  /// The members of a resource that begin a line; the others stand behind the one before.
  private static let startsLine: Set = [
    "extension", "url", "name", "date", "description", "purpose", "contained", "item",
    "fhirVersion", "context", "type", "differential", "snapshot", "caseSensitive", "property",
    "concept",
  ]
  /// The arrays that have one element a line, as soon as there are two.
  private static let oneALine: Set = [
    "extension", "modifierExtension", "item", "answerOption", "enableWhen", "contained", "concept",
    "element",
  ]
  /// Of those, the ones whose closing bracket has a line of its own below a group or a resource.
  private static let closesApart: Set = ["item", "concept", "element"]

  private static func lines(
    of node: JSONNode, named name: String, in parent: JSONNode?, indent: Int
  ) -> [UInt8] {
    switch node.kind {
    case .object: object(node, indent: indent)
    case .array: array(node, named: name, in: parent, indent: indent)
    default: Array(node.tree.bytes[node.byteRange])
    }
  }

  /// Members stand behind one another; what follows a member of several lines begins a line.
  private static func object(_ node: JSONNode, indent: Int) -> [UInt8] {
    var text: [UInt8] = []
    var isLong = false
    var lastIsLong = false
    var last = ""
    for (key, value) in node.members {
      let name = key.string ?? ""
      let isConditions = name == "enableWhen" && last != "enableBehavior"
      let opensLine =
        name == "answerOption" || name == "enableBehavior" || isConditions
        || (name == "item" && isLong)
      if !text.isEmpty {
        text.append(.comma)
        let breaks = lastIsLong || opensLine
        isLong = isLong || breaks
        text += breaks ? newLine(indent + 2) : [UInt8(ascii: " ")]
      }
      let below = value.kind == .array ? indent + 2 : indent
      let written = lines(of: value, named: name, in: node, indent: below)
      lastIsLong = written.contains(UInt8(ascii: "\n"))
      last = name
      text += head(key) + written
    }
    return text.isEmpty ? Array("{}".utf8) : "{ ".utf8 + text + " }".utf8
  }

  private static func array(
    _ node: JSONNode, named name: String, in parent: JSONNode?, indent: Int
  ) -> [UInt8] {
    let elements = node.elements.map {
      ($0, lines(of: $0, named: "", in: node, indent: indent + 2))
    }
    let isComplex = name == "extension" && elements.allSatisfy { $0.0.isPartOfExtension }
    let isLong =
      elements.contains { $0.1.contains(UInt8(ascii: "\n")) || (isComplex && $0.0.isNamed("part")) }
      || (oneALine.contains(name) && !isComplex && elements.count > 1)
    var text: [UInt8] = [.openingBracket]
    for (number, (element, written)) in elements.enumerated() {
      if number > 0 { text.append(.comma) }
      let previous = number > 0 ? elements[number - 1].0 : nil
      let staysBehind =
        !isLong || (isComplex ? !opensLine(element, after: previous) : false)
        || (name == "extension"
          && elements.prefix(number + 1).allSatisfy { $0.0.belongsToHead(of: parent) })
      if !staysBehind {
        text += newLine(indent + 2)
      } else if number > 0 {
        text.append(UInt8(ascii: " "))
      }
      text += written
    }
    let isBelowQuestion = parent?["type"].map { !$0.isString("group") } ?? false
    if isLong, closesApart.contains(name), !isBelowQuestion { text += newLine(indent) }
    return text + [.closingBracket]
  }

  /// A score has three lines: its facts, its source, its parts.
  private static func opensLine(_ element: JSONNode, after previous: JSONNode?) -> Bool {
    guard let previous else { return true }
    return element.isNamed("source") || previous.isNamed("source")
      || (element.isNamed("part") && !previous.isNamed("part"))
  }

  private static func head(_ key: JSONNode) -> [UInt8] {
    key.tree.bytes[key.byteRange] + [.colon, UInt8(ascii: " ")]
  }

  private static func newLine(_ indent: Int) -> [UInt8] {
    [UInt8(ascii: "\n")] + Array(repeating: UInt8(ascii: " "), count: indent)
  }
}

extension JSONNode {
  fileprivate func isNamed(_ url: String) -> Bool { self["url"]?.isString(url) ?? false }

  /// Whether it stands within a complex extension, where names are plain words.
  fileprivate var isPartOfExtension: Bool {
    self["url"]?.string.map { !$0.contains("://") } ?? false
  }

  /// Whether it is said on the first line of its item: that it is hidden, the line of a flag, or
  /// the name of a group and how its questions stand.
  fileprivate func belongsToHead(of item: JSONNode?) -> Bool {
    let isGroup = item?["type"]?.isString("group") == true
    let isDisplay = item?["type"]?.isString("display") == true
    return isNamed(ExtensionURL.hidden)
      || (isNamed(ExtensionURL.shortText) && (isGroup || isDisplay))
      || (isNamed(ExtensionURL.itemControl) && isGroup)
  }
}
