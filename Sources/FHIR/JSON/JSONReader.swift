/// Reads JSON text into the flat index of a tree, from front to back and without recursion.
struct JSONReader: ~Copyable {
  /// What was read: the index of the tree, and the positions of keys that repeat another.
  struct Reading {
    let index: [UInt32]
    let repeatedKeys: [UInt32]
  }

  /// A fault and the byte it was found at.
  struct Failure: Error {
    let offset: Int
    let fault: JSONError.Fault
  }

  let text: UnsafePointer<UInt8>
  let count: Int
  /// The byte to look at next.
  var at = 0
  var index: JSONIndex
  var repeatedKeys: [UInt32] = []

  static func read(
    _ bytes: [UInt8], sizeLimit: Int = JSONTree.sizeLimit
  ) throws(JSONError) -> Reading {
    guard bytes.count <= sizeLimit else {
      throw JSONError(place: Place(line: 1, column: 1), fault: .tooLarge(limit: sizeLimit))
    }
    do {
      return try bytes.withUnsafeBufferPointer { buffer throws(Failure) -> Reading in
        guard let text = buffer.baseAddress else { throw Failure(offset: 0, fault: .empty) }
        var reader = JSONReader(
          text: text, count: buffer.count, index: JSONIndex(capacity: buffer.count / 8))
        try reader.readText()
        return Reading(index: reader.index.words, repeatedKeys: reader.repeatedKeys.sorted())
      }
    } catch {
      throw JSONError(place: Place(of: error.offset, in: bytes), fault: error.fault)
    }
  }

  /// Reads values until the outermost one is closed, and checks that nothing follows it.
  private mutating func readText() throws(Failure) {
    try checkStart()
    while true {
      if try readValue(), try readEndings() { break }
    }
    skipSpace()
    guard at == count else {
      throw Failure(offset: at, fault: .trailingText(found: word(at: at)))
    }
  }

  private mutating func checkStart() throws(Failure) {
    if count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
      throw Failure(offset: 0, fault: .byteOrderMark)
    }
    skipSpace()
    guard at < count else { throw Failure(offset: at, fault: .empty) }
  }

  /// Reads one value, or opens an object or array.
  ///
  /// - Returns: whether the value is complete; after an opening, its first value is next.
  @inline(__always)
  private mutating func readValue() throws(Failure) -> Bool {
    guard at < count else { throw Failure(offset: at, fault: .endOfText(expected: .value)) }
    index.reserve()
    switch text[at] {
    case .quote: try readString()
    case .openingBrace: return try openObject()
    case .openingBracket: return try openArray()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): try readNumber()
    default: try readLiteral()
    }
    return true
  }

  /// Reads what follows a value: a comma, which asks for another value, or closings.
  ///
  /// - Returns: whether the outermost value is complete.
  @inline(__always)
  private mutating func readEndings() throws(Failure) -> Bool {
    while index.depth > 0 {
      skipSpace()
      guard at < count else { throw missingEnding() }
      let byte = text[at]
      if byte == .comma {
        at &+= 1
        skipSpace()
        if index.isInObject { try readKey(orElse: .key) }
        return false
      }
      guard byte == (index.isInObject ? .closingBrace : .closingBracket) else {
        throw missingEnding()
      }
      at &+= 1
      close()
    }
    return true
  }

  @inline(__always)
  private mutating func openObject() throws(Failure) -> Bool {
    guard index.open(at: at, isObject: true) else { throw tooDeep() }
    at &+= 1
    skipSpace()
    if at < count, text[at] == .closingBrace {
      at &+= 1
      close()
      return true
    }
    try readKey(orElse: .keyOrClosingBrace)
    return false
  }

  @inline(__always)
  private mutating func openArray() throws(Failure) -> Bool {
    guard index.open(at: at, isObject: false) else { throw tooDeep() }
    at &+= 1
    skipSpace()
    guard at < count else {
      throw Failure(offset: at, fault: .endOfText(expected: .valueOrClosingBracket))
    }
    guard text[at] == .closingBracket else { return false }
    at &+= 1
    close()
    return true
  }

  @inline(__always)
  private mutating func close() {
    if index.mayHideRepeatedKeys { findRepeatedKeys() }
    index.close(endingAt: at)
  }

  /// Reads a key, its colon, and the white space around them.
  @inline(__always)
  private mutating func readKey(orElse expected: JSONError.Expected) throws(Failure) {
    index.reserve()
    guard at < count, text[at] == .quote else { throw unexpected(expected) }
    let key = index.count
    try readString()
    noteKey(at: key)
    skipSpace()
    guard at < count, text[at] == .colon else { throw unexpected(.colon) }
    at &+= 1
    skipSpace()
  }
}
