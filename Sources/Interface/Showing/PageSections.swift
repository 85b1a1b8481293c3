import Terminal

/// The sections of a page in lines, as one layout needs them.
struct PageSections {
  let page: Page
  let measure: Measure
  private let blocks: BlockLines

  init(_ page: Page, measure: Measure, isFramed: Bool = true) {
    self.page = page
    self.measure = measure
    blocks = BlockLines(measure: measure, takesText: page.typing == .text, isFramed: isFramed)
  }

  /// Where one is, and at the right how far; on lines of their own where one is not enough.
  var header: [FittedLine] {
    beside(
      TextWrap.lines(measure.frameText(page.place), width: measure.edge),
      visible(measure.frameText(page.progress)))
  }

  /// The last lines, with a text at the right.
  func status(beside position: String = "") -> [FittedLine] {
    let text = measure.frameText(page.status)
    let room = position.isEmpty ? 0 : DisplayWidth.of(position) + 2
    return beside(TextWrap.lines(text, width: measure.edge - room), position)
  }

  private func beside(_ texts: [String], _ right: String) -> [FittedLine] {
    var lines = texts.map { FittedLine($0) }
    let column = measure.edge - DisplayWidth.of(right)
    if right.isEmpty {
      return lines
    } else if let last = lines.last, last.width + 2 <= column {
      lines[lines.count - 1].write(right, at: column)
    } else if column >= 0 {
      lines.append(FittedLine(right, at: column))
    } else {
      lines += TextWrap.lines(right, width: measure.edge).map { FittedLine($0) }
    }
    return lines
  }

  var question: [FittedLine] { measure.lines(measure.text(page.question), style: .strong) }

  var hint: [FittedLine] {
    measure.lines(page.hint.map(measure.frameText) ?? "", style: .quiet)
  }

  /// What is wrong, behind its mark.
  var problem: [FittedLine] {
    guard let problem = page.problem else { return [] }
    let indent = measure.isNarrow ? 0 : 2
    let texts = TextWrap.lines(
      measure.frameText(problem), width: measure.textWidth - indent - 2)
    return texts.enumerated().map { number, text in
      var line = FittedLine(number == 0 ? "!" : "", at: indent, style: .warning)
      line.write(text, at: indent + 2)
      return line
    }
  }

  var body: [FittedLine] { blocks.lines(of: page.body) }
  var notes: [FittedLine] { blocks.lines(of: page.notes) }
}
