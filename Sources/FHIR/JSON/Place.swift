/// A line and a column of a text, both from 1; the column counts Unicode scalars.
package struct Place: Hashable, Sendable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte of `bytes`; an offset outside the text means its nearest end.
  ///
  /// A line ends with `\n`, `\r\n` or a lone `\r`.
  init(of offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        // because \r\n is one line end
        if !(byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")) { line += 1 }
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column)
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
