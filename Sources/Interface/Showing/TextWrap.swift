import Terminal

/// Lays text out in lines of a given width, at spaces, so that nothing is cut.
package enum TextWrap {
  /// The lines of a text; none for an empty one.
  ///
  /// Spaces between words stay as they are within a line, because some labels align columns with
  /// them. A word longer than a line is broken. The text is made visible on the way, so control
  /// and bidirectional characters never reach a page.
  /// - Parameters:
  ///   - text: Any text, from outside too.
  ///   - first: The cells of the first line, where it is shorter than the others.
  ///   - width: The cells of a line; less than one counts as one.
  /// - Returns: The lines without spaces at their ends.
  package static func lines(_ text: String, first: Int? = nil, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var limit = max(1, first ?? width)
    func close() {
      lines.append(line)
      (line, used, limit) = ("", 0, max(1, width))
    }
    for (gap, word) in words(visible(text)) {
      var rest = word[...]
      var cells = DisplayWidth.of(word)
      let lead = line.isEmpty ? 0 : gap
      if used + lead + cells > limit, !line.isEmpty || (lines.isEmpty && limit < width) { close() }
      while cells > limit {
        line = head(of: &rest, cells: limit)
        // because measuring the rest again for every line would take longer and longer.
        cells -= DisplayWidth.of(line)
        close()
      }
      line += (line.isEmpty ? "" : String(repeating: " ", count: gap)) + rest
      used = DisplayWidth.of(line)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The words of a text, each with the number of spaces before it.
  private static func words(_ text: String) -> [(gap: Int, word: String)] {
    var words: [(gap: Int, word: String)] = []
    var gap = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !part.isEmpty {
        words.append((gap, String(part)))
        gap = 0
      }
      gap += 1
    }
    return words
  }

  /// Takes from the front as many characters as fit, and at least one, so that it always ends.
  private static func head(of text: inout Substring, cells: Int) -> String {
    var head = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(String(character))
      if used > cells, !head.isEmpty { break }
      head.append(character)
    }
    text = text.dropFirst(head.count)
    return head
  }
}

extension String {
  /// The text with spaces behind it up to a width in cells.
  func padded(to cells: Int) -> String {
    self + String(repeating: " ", count: max(0, cells - DisplayWidth.of(self)))
  }
}
