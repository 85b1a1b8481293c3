#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The check for repeated keys, which must stay cheap beside the reading itself.
///
/// Each object keeps one bit for each of 64 classes of keys. Only a key whose bit is set already is
/// compared with those before it. Objects with many keys, or with an escaped one, are checked once
/// with a set when they close, so no text makes the check quadratic.
extension JSONReader {
  /// Looks at the key just read, at `position` of the index.
  @inline(__always)
  mutating func noteKey(at position: Int) {
    let start = Int(index[position]) &+ 1
    let end = Int(index[position &+ 1] & ~JSONTree.escapeMark) &- 1
    let hasEscapes = index[position &+ 1] & JSONTree.escapeMark != 0
    // because an empty key has its quotes as first and last byte, both are inside the text
    let first = UInt64(text[start])
    let last = UInt64(text[end &- 1])
    let mixed = (first &* 31 &+ last) &* 31 &+ UInt64(truncatingIfNeeded: end &- start)
    if index.noteKey(ofClass: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> 58, hasEscapes: hasEscapes) {
      compareWithEarlierKeys(key: position)
    }
  }

  @inline(never)
  private mutating func compareWithEarlierKeys(key: Int) {
    let start = Int(index[key])
    let length = Int(index[key + 1]) - start
    var earlier = index.firstKey
    while earlier < key {
      let other = Int(index[earlier])
      // because a key with escapes has the highest bit set, its length never matches here
      if Int(index[earlier + 1]) - other == length,
        memcmp(text + start, text + other, length) == 0
      {
        repeatedKeys.append(UInt32(truncatingIfNeeded: key))
        return
      }
      earlier = positionAfter(earlier + 2)
    }
  }

  /// Looks through all keys of the innermost object, which is about to be closed.
  @inline(never)
  mutating func findRepeatedKeys() {
    var seen: Set<[UInt8]> = []
    var key = index.firstKey
    // because those noted since the object was opened come last
    var known = Set(repeatedKeys.reversed().prefix { Int($0) >= key })
    while key < index.count {
      if !seen.insert(decodedKey(at: key)).inserted,
        known.insert(UInt32(truncatingIfNeeded: key)).inserted
      {
        repeatedKeys.append(UInt32(truncatingIfNeeded: key))
      }
      key = positionAfter(key + 2)
    }
  }

  private func decodedKey(at position: Int) -> [UInt8] {
    let start = Int(index[position]) + 1
    let end = Int(index[position + 1] & ~JSONTree.escapeMark) - 1
    let content = Array(UnsafeBufferPointer(start: text + start, count: end - start))
    return index[position + 1] & JSONTree.escapeMark == 0
      ? content : JSONEscapes.decodedBytes(content[...])
  }

  private func positionAfter(_ position: Int) -> Int {
    let first = text[Int(index[position])]
    return first == .openingBrace || first == .openingBracket
      ? Int(index[position + 2]) : position + 2
  }
}
