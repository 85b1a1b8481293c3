import Terminal

/// A page as lines of plain text, each of which makes sense alone (interaction.md 4.8).
package enum PlainLines {
  /// The lines of a page, unwrapped: question, texts, rows, and last the rows aside.
  ///
  /// The place and the status are left out, as a person who listens has heard them: the status is
  /// said once, when it is news, with `status(of:)`.
  package static func lines(of page: Page, words: ShowingWords) -> [String] {
    let alone: [String] =
      switch page.typing {
      case .none: page.rows.filter { $0.standing == .alone }.map { row($0, words) }
      // because where a line is the text or the number itself, no row is needed to give it.
      case .text: [typing(on: page, words), words.textKeys(page.canStop)]
      case .number, .scale: [words.typeNumber]
      }
    let blocks = alone + page.notes.flatMap { block($0, words) } + [asides(of: page, words)]
    return opening(of: page, words) + blocks.filter { !$0.isEmpty }
  }

  /// How a text is given, and what an empty line means on that page.
  private static func typing(on page: Page, _ words: ShowingWords) -> String {
    let empty: String? =
      if !page.isFieldEmpty {
        words.keepsLine
      } else if page.rows.contains(where: { $0.action == .leaveWords }) {
        words.emptiesLine
      } else {
        page.rows.first { $0.key == "Enter" }.map { sentence(words.emptyLine($0.label.full)) }
      }
    return [words.typeLine, empty].compactMap(\.self).joined(separator: " ")
  }

  /// What stands above the rows: the question and the texts.
  static func opening(of page: Page, _ words: ShowingWords) -> [String] {
    let question = [page.progress, page.question].map { sentence($0.full) }
    let opening = question.filter { !$0.isEmpty }.joined(separator: " ")
    let texts = [opening, sentence(page.hint?.full ?? ""), sentence(page.problem?.full ?? "")]
    // because what the heading says is heard already: the one score of a result.
    let body = page.body.flatMap { block($0, words) }.filter { !opening.hasSuffix($0) }
    return (texts + body).filter { !$0.isEmpty }
  }

  /// The status as a sentence; nil when there is none.
  package static func status(of page: Page) -> String? {
    page.status.isEmpty ? nil : sentence(page.status.full)
  }

  /// A cleaned text with a full stop where it has no end.
  static func sentence(_ text: String) -> String {
    let text = listed(text)
    guard let last = text.last else { return "" }
    return ".?!:;…。？！؟؛۔।".contains(last) ? text : text + "."
  }

  /// Columns of a text, which are parted by several spaces, as a list.
  private static func listed(_ text: String) -> String {
    var columns: [String] = []
    var gap = 0
    for part in visible(text).split(separator: " ", omittingEmptySubsequences: false) {
      if part.isEmpty {
        gap += 1
      } else if gap > 0 || columns.isEmpty {
        columns.append(String(part))
        gap = 0
      } else {
        columns[columns.count - 1] += " " + part
      }
    }
    // A dash stands for nothing in a column, and would be read aloud as a word.
    return columns.filter { $0 != "-" }.joined(separator: ", ")
  }

  static func row(_ row: Row, _ words: ShowingWords) -> String {
    let label = [row.label.full, row.detail?.full ?? ""].map(listed).filter { !$0.isEmpty }
    let key = row.key.isEmpty ? "" : words.keyName(row.key) + ": "
    return key + sentence(label.joined(separator: ", ")) + stored(row, words)
  }

  private static func stored(_ row: Row, _ words: ShowingWords) -> String {
    row.isStored ? " (\(words.answerNow))" : ""
  }

  private static func asides(of page: Page, _ words: ShowingWords) -> String {
    guard page.typing != .text else { return "" }
    let rows = page.rows.filter { $0.standing == .aside }
    let names = rows.map { row in
      let name = row.keyInLines == row.key ? row.label.full : words.back
      let label = lowercasedFirst(listed(name)) + stored(row, words)
      if row.key.isEmpty { return label }
      // because a label that begins with a number would run into its key: `0: 7 to 12`.
      let gap = label.first?.isNumber == true ? ": " : " "
      return words.keyName(row.keyInLines) + gap + label
    }
    let all = names + [words.listAgain] + (page.canStop ? [words.stopKey] : [])
    return sentence(all.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// `Not sure` in the middle of a line is `not sure`; names in capitals stay.
  private static func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, !text.dropFirst().contains(where: \.isUppercase) else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }

  static func block(_ block: Block, _ words: ShowingWords) -> [String] {
    func now(_ answer: String) -> String {
      answer.isEmpty ? "" : sentence(answer) + " (\(words.answerNow))"
    }
    return switch block {
    case .text(let wording): [sentence(wording.full)]
    case .field(let typed, let range): [now(typed), sentence(range)]
    case .scale(let from, let to, let at, let low, let high):
      [sentence("\(from) \(low), \(to) \(high)"), now(at.map(String.init) ?? "")]
    case .bar(let label, _, _, let text, let note):
      [
        sentence(
          [label, text.full].filter { !$0.isEmpty }.joined(separator: " ")
            + (note.isEmpty ? "" : ", " + note.full))
      ]
    case .trend(let figure, _): [sentence(figure.text)]
    }
  }
}

extension Row {
  /// What is typed for this row in lines, where there is no Backspace: b goes back at once.
  package var keyInLines: String { key == "Backspace" && action == .back ? "b" : key }
}
