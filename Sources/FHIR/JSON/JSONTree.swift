/// A JSON text as bytes and a flat index; nodes are offsets into it.
///
/// The index holds, for each value and each key in the order of the text:
/// - string, number, boolean, null: its first byte; the byte after its last. A string with
///   escapes has the highest bit of the second word set.
/// - object, array: its first byte; the byte after its last; the position of what follows it.
///
/// The kind of a node is told by its first byte, so no words are spent on it.
package final class JSONTree: Sendable {
  /// The text has at most this many bytes.
  package static let sizeLimit = Int(Int32.max)
  /// At most this many objects and arrays are open at once.
  package static let depthLimit = 512

  /// Marks a string that holds a backslash.
  static let escapeMark: UInt32 = 0x8000_0000

  package let bytes: [UInt8]
  let index: [UInt32]
  private let repeatedKeyPositions: [UInt32]

  /// Reads a whole text: strict UTF-8, the grammar of RFC 8259, no byte order mark.
  ///
  /// A repeated key is no error: the first of its name counts, the others are `repeatedKeys`.
  package init(reading bytes: [UInt8]) throws(JSONError) {
    let reading = try JSONReader.read(bytes)
    self.bytes = bytes
    self.index = reading.index
    self.repeatedKeyPositions = reading.repeatedKeys
  }

  package convenience init(_ text: String) throws(JSONError) {
    try self.init(reading: Array(text.utf8))
  }

  package var root: JSONNode { JSONNode(tree: self, position: 0) }

  /// The key nodes that repeat an earlier key of their object, in the order of the text.
  package var repeatedKeys: [JSONNode] {
    repeatedKeyPositions.map { JSONNode(tree: self, position: Int($0)) }
  }

  package func place(atByte offset: Int) -> Place { Place(of: offset, in: bytes) }

  /// The position in the index of what follows the node at `position`.
  @inline(__always)
  func position(after position: Int) -> Int {
    let first = bytes[Int(index[position])]
    return first == .openingBrace || first == .openingBracket
      ? Int(index[position + 2]) : position + 2
  }

  /// The bytes of the node at `position`, quotes and brackets included.
  @inline(__always)
  func byteRange(at position: Int) -> Range<Int> {
    Int(index[position])..<Int(index[position + 1] & ~Self.escapeMark)
  }

  @inline(__always)
  func hasEscapes(at position: Int) -> Bool { index[position + 1] & Self.escapeMark != 0 }
}
