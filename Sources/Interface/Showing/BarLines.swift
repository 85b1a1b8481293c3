import Terminal

/// Draws the bars of a page, with their numbers in words, as columns under one another.
struct BarLines {
  private let measure: Measure
  private let labelWidth: Int
  private let textWidth: Int

  init(_ blocks: [Block], measure: Measure) {
    var labels: [Int] = []
    var texts: [Int] = []
    for case .bar(let label, _, _, let text, _) in blocks where !label.isEmpty {
      labels.append(DisplayWidth.of(visible(label)))
      texts.append(DisplayWidth.of(visible(measure.text(text))))
    }
    self.measure = measure
    labelWidth = labels.max() ?? 0
    textWidth = texts.max() ?? 0
  }

  func lines(
    label: String, value: Int?, of limit: Int, text: Wording, note: Wording
  ) -> [FittedLine] {
    let text = visible(measure.text(text))
    let note = visible(measure.text(note))
    let drawn = value.map { picture($0, of: limit) } ?? ""
    let bar = drawn.isEmpty && !note.isEmpty ? String(repeating: " ", count: 26) : drawn
    let indent = measure.isNarrow ? "" : "  "
    let gap = measure.isNarrow ? " " : "  "
    let line =
      label.isEmpty
      ? indent + bar + "  " + text
      : indent + visible(label).padded(to: labelWidth) + gap + text.padded(to: textWidth) + gap
        + bar + (note.isEmpty ? "" : gap + note)
    // The words say all; the bar is for the eye and stands only where it has room.
    if !bar.isEmpty, DisplayWidth.of(line) <= measure.textWidth { return [FittedLine(line)] }
    let aligned =
      indent + visible(label).padded(to: labelWidth) + gap + text.padded(to: textWidth) + gap + note
    if !note.isEmpty, DisplayWidth.of(aligned) <= measure.textWidth {
      return [FittedLine(aligned)]
    }
    return measure.lines([label, text, note].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// One cell a point, or half a cell in a narrow window; empty for a limit without sense.
  private func picture(_ value: Int, of limit: Int) -> String {
    guard (1...1_000).contains(limit) else { return "" }
    let cells = min(limit, measure.isNarrow ? 12 : 24)
    let value = min(max(value, 0), limit)
    var filled = (2 * value * cells + limit) / (2 * limit)
    // Rounding never makes a little look like nothing, nor nearly all like all.
    if value > 0 { filled = max(1, filled) }
    if value < limit { filled = min(cells - 1, filled) }
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: cells - filled) + "]"
  }
}
