import Assessment
import FHIR
import Terminal

/// One answer out of a list: a press answers and moves on.
struct ChoiceList: AnswerWidget {
  private let options: [FormOption]
  private let isOrdinal: Bool
  private let stored: Int?
  private var first: Int
  /// Nil where the form permits no words of one's own.
  private var own: OwnWords?
  /// At most six rows carry digits, 1 to 6 (decision 8); with own words one of them is theirs.
  private var rowsAtOnce: Int { own == nil ? 6 : 5 }

  init(_ asking: Asking) {
    options = asking.item.options
    isOrdinal = asking.item.isOrdinal
    let answer = asking.reply?.answers.first
    stored = answer.flatMap { answer in
      asking.item.options.firstIndex { $0.answer.isSameChoice(as: answer) }
    }
    own = asking.item.takesOwnWords ? OwnWords(asking) : nil
    first = 0
    first = (stored ?? 0) / rowsAtOnce * rowsAtOnce
  }

  func show(on page: inout Page, words: Words) {
    if own?.show(on: &page, words: words) == true { return }
    let shown = isOrdinal ? 0..<options.count : first..<min(first + rowsAtOnce, options.count)
    for index in shown {
      let option = options[index]
      let key = isOrdinal ? option.weight?.description ?? "" : String(index - first + 1)
      page.rows.append(
        Row(
          key, Wording(option.label, short: option.shortLabel), .choose(index),
          isStored: index == stored))
    }
    if let own { page.rows.append(own.row(page.rows.count + 1, words)) }
    if shown.count < options.count {
      page.rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    page.focus = page.rows.firstIndex(where: \.isStored) ?? 0
  }

  var picksLetters: Bool { own?.picksLetters == true }
  var typed: String { own?.text ?? "" }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    // because the field has rows behind More and a way back of its own, it comes first.
    if let outcome = take(own?.act(action)) { return outcome }
    switch action {
    case .choose(let index) where options.indices.contains(index):
      return .reply(.answers([options[index].answer]))
    case .more:
      first = first + rowsAtOnce < options.count ? first + rowsAtOnce : 0
      return .stay
    case .back where first > 0:
      first = max(0, first - rowsAtOnce)
      return .stay
    default: return nil
    }
  }

  mutating func press(_ key: Key) -> WidgetOutcome? { take(own?.press(key)) }

  mutating func type(_ text: String) -> WidgetOutcome? { take(own?.type(text)) }

  private func take(_ outcome: OwnWords.Outcome?) -> WidgetOutcome? {
    switch outcome {
    case nil: nil
    case .stay?, .use(nil)?: .stay
    case .object(let objection)?: .object(objection)
    case .use(let words?)?: .reply(.answers([.string(words)]))
    }
  }
}
