import Terminal

/// Draws a scale with a tick for every number, or says it in words where it is too wide.
struct ScaleLines {
  let from: Int
  let to: Int
  let at: Int?
  let low: String
  let high: String
  let measure: Measure

  private var step: Int { measure.isNarrow ? 3 : 5 }
  private var start: Int { measure.isNarrow ? 1 : 3 }

  var lines: [FittedLine] {
    guard let ticks, fits(ticks) else { return measure.lines(words) }
    var numbers = FittedLine()
    var rule = FittedLine()
    for (number, column) in ticks {
      let text = "\(number)"
      // Where there is room, the last digit stands over the tick.
      let shift = measure.isNarrow ? 0 : text.utf8.count - 1
      numbers.write(text, at: max(numbers.width, column - shift))
      if rule.width > 0 { rule.write(String(repeating: "-", count: step - 1), at: rule.width) }
      rule.write("|", at: column)
    }
    return [numbers] + (measure.isNarrow ? [] : [rule]) + [choice(on: ticks), ends(ticks)]
  }

  /// The numbers with their columns; nil when they are too many for any window.
  private var ticks: [(number: Int, column: Int)]? {
    let (span, overflow) = to.subtractingReportingOverflow(from)
    guard !overflow, (1...40).contains(span) else { return nil }
    return (0...span).map { (from + $0, start + step * $0) }
  }

  private func fits(_ ticks: [(number: Int, column: Int)]) -> Bool {
    guard let last = ticks.last else { return false }
    let digits = ticks.map { "\($0.number)".utf8.count }.max() ?? 0
    let room = last.column - start - 2
    return digits < step && last.column + digits + 1 <= measure.textWidth
      && DisplayWidth.of(visible(low)) + DisplayWidth.of(visible(high)) <= room
  }

  /// The number chosen, under its tick; the line stays when nothing is, so that nothing moves.
  private func choice(on ticks: [(number: Int, column: Int)]) -> FittedLine {
    guard let chosen = ticks.first(where: { $0.number == at }) else { return FittedLine() }
    let text = "\(chosen.number)"
    let shift = measure.isNarrow ? 0 : text.utf8.count - 1
    return FittedLine("[\(text)]", at: max(0, chosen.column - shift - 1), style: .strong)
  }

  private func ends(_ ticks: [(number: Int, column: Int)]) -> FittedLine {
    var line = FittedLine(visible(low), at: start)
    let last = ticks.last.map { $0.column + (measure.isNarrow ? "\($0.number)".utf8.count : 1) }
    line.write(visible(high), at: (last ?? 0) - DisplayWidth.of(visible(high)))
    return line
  }

  private var words: String {
    let chosen = at.map { "  [\($0)]" } ?? ""
    return "\(from) \(low)\(chosen)  \(to) \(high)"
  }
}
