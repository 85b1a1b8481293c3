#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How names and strings are compared with the bytes of a tree, without making strings.
extension JSONTree {
  /// The position of the value of the first member of that name.
  func valuePosition(
    ofMember name: UnsafeBufferPointer<UInt8>, objectAt position: Int
  ) -> Int? {
    // because the reader put only positions and ranges inside its arrays into the index
    index.withUnsafeBufferPointer { index in
      bytes.withUnsafeBufferPointer { bytes in
        let end = Int(index[position &+ 2])
        var key = position &+ 3
        while key < end {
          if Self.string(at: key, of: index, in: bytes, equals: name) { return key &+ 2 }
          let first = bytes[Int(index[key &+ 2])]
          key =
            first == .openingBrace || first == .openingBracket
            ? Int(index[key &+ 4]) : key &+ 4
        }
        return nil
      }
    }
  }

  /// Whether the string at `position` decodes to these bytes of UTF-8.
  func string(at position: Int, equals text: UnsafeBufferPointer<UInt8>) -> Bool {
    index.withUnsafeBufferPointer { index in
      bytes.withUnsafeBufferPointer { bytes in
        Self.string(at: position, of: index, in: bytes, equals: text)
      }
    }
  }

  @inline(__always)
  private static func string(
    at position: Int, of index: UnsafeBufferPointer<UInt32>, in bytes: UnsafeBufferPointer<UInt8>,
    equals text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = Int(index[position]) &+ 1
    let end = index[position &+ 1]
    // because an escaped string has the highest bit set, its length never matches here
    if Int(end) &- 1 &- start == text.count {
      guard let own = bytes.baseAddress, let text = text.baseAddress else { return true }
      return memcmp(own + start, text, Int(end) &- 1 &- start) == 0
    }
    guard end & escapeMark != 0 else { return false }
    return escapedString(bytes[start..<Int(end & ~escapeMark) &- 1], equals: text)
  }

  /// The slow way, for strings with escapes.
  @inline(never)
  private static func escapedString(
    _ content: Slice<UnsafeBufferPointer<UInt8>>, equals text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    JSONEscapes.decodedBytes(ArraySlice(content)).elementsEqual(text)
  }
}
