/// One value or key of a JSON tree.
package struct JSONNode: Sendable, Equatable {
  /// The six kinds of JSON value.
  package enum Kind: Sendable { case object, array, string, number, boolean, null }

  package let tree: JSONTree
  /// Where the node begins in the index of its tree.
  let position: Int

  /// The same tree object and the same position in it; equal texts elsewhere are other nodes.
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.position == right.position && left.tree === right.tree
  }

  package var kind: Kind {
    switch firstByte {
    case .openingBrace: .object
    case .openingBracket: .array
    case .quote: .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// The value of the first member of that name; nil when there is none, or this is no object.
  package subscript(_ name: String) -> JSONNode? {
    var name = name
    return name.withUTF8 { value(ofMember: $0) }
  }

  /// The element at an index from 0; nil when there is none, or this is no array.
  package subscript(_ offset: Int) -> JSONNode? {
    var remaining = offset
    for element in elements {
      if remaining == 0 { return element }
      remaining -= 1
    }
    return nil
  }

  /// The members of an object in the order of the text, repeated keys too; empty for others.
  package var members: JSONMembers { JSONMembers(of: self) }

  /// The elements of an array; empty for others.
  package var elements: JSONElements { JSONElements(of: self) }

  /// The decoded text of a string; half of a surrogate pair reads as U+FFFD.
  package var string: String? {
    guard firstByte == .quote else { return nil }
    let content = tree.bytes[contentRange]
    return tree.hasEscapes(at: position)
      ? JSONEscapes.decoded(content) : String(decoding: content, as: UTF8.self)
  }

  /// Whether this is a string that decodes to exactly these Unicode scalars.
  package func isString(_ text: String) -> Bool {
    guard firstByte == .quote else { return false }
    var text = text
    return text.withUTF8 { tree.string(at: position, equals: $0) }
  }

  /// A number as written.
  package var number: String? { kind == .number ? source : nil }

  /// The value of a number that is written with digits alone and is in range.
  package var integer: Int? { kind == .number ? Int(source) : nil }

  package var boolean: Bool? {
    switch firstByte {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: nil
    }
  }

  /// The node's own JSON text, as written.
  package var source: String { String(decoding: tree.bytes[byteRange], as: UTF8.self) }

  /// The bytes of the node in its tree, quotes and brackets included.
  package var byteRange: Range<Int> { tree.byteRange(at: position) }

  package var place: Place { tree.place(atByte: byteRange.lowerBound) }

  private var firstByte: UInt8 { tree.bytes[Int(tree.index[position])] }

  /// The bytes between the quotes of a string.
  private var contentRange: Range<Int> {
    let range = byteRange
    return range.lowerBound + 1..<range.upperBound - 1
  }

  private func value(ofMember name: UnsafeBufferPointer<UInt8>) -> JSONNode? {
    guard firstByte == .openingBrace else { return nil }
    return tree.valuePosition(ofMember: name, objectAt: position).map {
      JSONNode(tree: tree, position: $0)
    }
  }
}
