import Terminal

/// What follows from the size of a window and the step taken: widths, gaps and which texts.
struct Measure {
  let size: Size
  /// Whether short texts are used throughout.
  var isShort = false
  /// Whether blank lines part the sections, and a field may have a frame of three lines.
  var isRoomy = false
  /// How many columns at the right are not written on, because a figure stands there.
  var givenAway = 0

  /// Whether there are short texts around the page and narrow columns in it.
  var isNarrow: Bool { size.columns < 60 }
  /// Whether letters are so few, or so large, that no column can be given away.
  var isTiny: Bool { size.columns < 30 }
  /// The column where text from the right ends; people who magnify keep the left edge.
  var edge: Int { min(76, size.columns) - givenAway }
  var textWidth: Int { isTiny ? size.columns : min(76, size.columns - 2) - givenAway }

  /// The text of the page itself.
  func text(_ wording: Wording) -> String { isShort ? wording.short : wording.full }
  /// The text around the page and in columns, which is short in every narrow window.
  func frameText(_ wording: Wording) -> String {
    isShort || isNarrow ? wording.short : wording.full
  }

  func lines(_ text: String, style: Style = .text) -> [FittedLine] {
    TextWrap.lines(text, width: textWidth).map { FittedLine($0, style: style) }
  }
}
