/// A name in a path, with all that can be known of it before a value is seen.
final class MemberName: Sendable {
  let text: String
  /// The name under which JSON keeps the id and extensions of a primitive value.
  let twin: String
  /// The types that an element of this name has, by the type it stands in.
  let children: [ElementTable.Child]
  /// Whether the word may be the type of the context, as in `Patient.name`.
  let mayBeTypeName: Bool
  /// The type in `valueCoding`, where the name is written out so.
  let suffixType: ElementType

  init(_ text: String) {
    self.text = text
    twin = "_" + text
    children = ElementTable.children(named: text)
    mayBeTypeName = text.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false
    suffixType = Self.suffixType(of: text)
  }

  /// The type of the child, which is `unknown` where nothing tells it.
  func childType(in parent: ElementType) -> ElementTable.Child? {
    if children.isEmpty { return nil }
    var type = parent
    while true {
      for place in children.indices where children[place].parent == type { return children[place] }
      guard let base = type.base else { return nil }
      type = base
    }
  }

  private static func suffixType(of text: String) -> ElementType {
    guard let at = text.firstIndex(where: \.isUppercase), at != text.startIndex else {
      return .unknown
    }
    // because `onsetDateTime` has its type after the first capital, and `isModifier` has none
    return ElementType(choiceSuffix: text[at...]) ?? .unknown
  }
}

/// The names met while going through a tree, each made once.
struct MemberNames {
  private var known: [String: MemberName] = [:]

  mutating func member(_ text: String) -> MemberName {
    if let name = known[text] { return name }
    let name = MemberName(text)
    known[text] = name
    return name
  }
}
