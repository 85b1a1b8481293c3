import Terminal

/// Draws what stands between the question and the rows: texts, fields, scales and bars.
struct BlockLines {
  let measure: Measure
  /// Whether a field takes any character, and so needs a long line.
  let takesText: Bool
  /// Whether a field may have a frame.
  var isFramed = true

  func lines(of blocks: [Block]) -> [FittedLine] {
    let bars = BarLines(blocks, measure: measure)
    return blocks.flatMap { block -> [FittedLine] in
      switch block {
      case .text(let wording): paragraph(measure.text(wording))
      case .field(let typed, let range): field(visible(typed), range: range)
      case .scale(let from, let to, let at, let low, let high):
        ScaleLines(from: from, to: to, at: at, low: low, high: high, measure: measure).lines
      case .bar(let label, let value, let limit, let text, let note):
        bars.lines(label: label, value: value, of: limit, text: text, note: note)
      case .trend(_, let bars) where measure.textWidth < TrendCells.leastWidth: lines(of: bars)
      case .trend(let figure, _):
        TrendCells(figure, width: measure.textWidth).lines.map { FittedLine($0) }
      }
    }
  }

  /// A text; one that begins like a row, `4: As before`, hangs like a row.
  private func paragraph(_ text: String) -> [FittedLine] {
    let start = text.prefix(3)
    let hang = start.first?.isNumber == true && start.dropFirst() == ": " ? 3 : 0
    let lines = TextWrap.lines(text, first: measure.textWidth, width: measure.textWidth - hang)
    return lines.enumerated().map { FittedLine($1, at: $0 == 0 ? 0 : hang) }
  }

  private func field(_ typed: String, range: String) -> [FittedLine] {
    if takesText && isFramed && !measure.isTiny { return textFrame(typed) + rangeLines(range) }
    if isFramed && measure.isRoomy && !measure.isNarrow && !range.isEmpty {
      return numberFrame(typed, range: range)
    }
    return bracket(typed, range: range)
  }

  private var indent: Int { measure.isTiny ? 0 : measure.isNarrow ? 3 : 5 }

  private func rangeLines(_ range: String) -> [FittedLine] {
    TextWrap.lines(range, width: measure.textWidth - indent).map { FittedLine($0, at: indent) }
  }

  /// What is typed with the caret behind it, in lines.
  private func typedLines(_ typed: String, width: Int) -> [String] {
    TextWrap.lines(typed + "_", width: width)
  }

  private func bracket(_ typed: String, range: String) -> [FittedLine] {
    let texts = typedLines(typed, width: measure.textWidth - indent - 4)
    var lines = texts.map { FittedLine($0, at: indent + 2) }
    let last = lines.count - 1
    lines[0] = FittedLine("[ " + texts[0], at: indent)
    lines[last].caret = lines[last].width - 1
    lines[last].write(" ]", at: lines[last].width)
    return withRange(range, on: last, of: lines, gap: 3)
  }

  private func numberFrame(_ typed: String, range: String) -> [FittedLine] {
    let texts = typedLines(typed, width: measure.textWidth - indent - 6)
    let inner = max(8, (texts.map { DisplayWidth.of($0) }.max() ?? 0) + 4)
    let lines = frame(texts.map { "  " + $0 }, at: indent, inner: inner)
    return withRange(range, on: 1, of: lines, gap: 5)
  }

  private func textFrame(_ typed: String) -> [FittedLine] {
    let inner = measure.isNarrow ? measure.size.columns - 4 : measure.edge - 6
    var texts = typedLines(typed, width: inner - 2)
    // A second, empty line shows that more can be written.
    if texts.count < 2, measure.isRoomy, !measure.isNarrow { texts.append("") }
    return frame(texts.map { " " + $0 }, at: measure.isNarrow ? 1 : 2, inner: inner)
  }

  private func frame(_ texts: [String], at column: Int, inner: Int) -> [FittedLine] {
    let edge = FittedLine("+" + String(repeating: "-", count: inner) + "+", at: column)
    var lines = texts.map { FittedLine("|" + $0.padded(to: inner) + "|", at: column) }
    for (number, text) in texts.enumerated() where text.hasSuffix("_") {
      for other in lines.indices { lines[other].caret = nil }
      lines[number].caret = column + DisplayWidth.of(text)
    }
    return [edge] + lines + [edge]
  }

  /// Puts what may be typed beside the field, or under it where there is no room.
  private func withRange(
    _ range: String, on number: Int, of lines: [FittedLine], gap: Int
  ) -> [FittedLine] {
    let range = visible(range)
    let column = lines[number].width + gap
    guard column + DisplayWidth.of(range) <= measure.textWidth else {
      return lines + rangeLines(range)
    }
    var lines = lines
    lines[number].write(range, at: column)
    return lines
  }
}
