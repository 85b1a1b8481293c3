/// What the reader says when the text breaks a rule.
extension JSONReader {
  @inline(never)
  func tooDeep() -> Failure {
    Failure(offset: at, fault: .tooDeep(limit: JSONTree.depthLimit))
  }

  /// Something else than `expected`, or the end of the text, stands at `at`.
  @inline(never)
  func unexpected(_ expected: JSONError.Expected) -> Failure {
    guard at < count else { return Failure(offset: count, fault: .endOfText(expected: expected)) }
    guard scalarLength(at: at) != nil else { return Failure(offset: at, fault: .invalidUTF8) }
    return Failure(offset: at, fault: .unexpected(found: word(at: at), expected: expected))
  }

  /// Neither a comma nor the closing of the innermost object or array stands at `at`.
  @inline(never)
  func missingEnding() -> Failure {
    unexpected(index.isInObject ? .commaOrClosingBrace : .commaOrClosingBracket)
  }

  /// A number begins at `start` and breaks the grammar at `at`.
  @inline(never)
  func badNumber(from start: Int) -> Failure { Failure(offset: start, fault: .badNumber) }

  /// The word at `offset`, at most 20 letters and digits long, or else the one character there.
  func word(at offset: Int) -> String {
    var end = offset
    while end < min(count, offset + 20), isLetterOrDigit(text[end]) { end += 1 }
    if end == offset { end = min(count, offset + (scalarLength(at: offset) ?? 1)) }
    return String(
      decoding: UnsafeBufferPointer(start: text + offset, count: end - offset), as: UTF8.self)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
