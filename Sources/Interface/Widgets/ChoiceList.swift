import Assessment
import FHIR

/// One answer out of a list: a press answers and moves on.
struct ChoiceList: AnswerWidget {
  private let options: [FormOption]
  private let isOrdinal: Bool
  private let stored: Int?
  private var first: Int
  /// At most six rows carry digits, 1 to 6 (decision 8).
  private static let rowsAtOnce = 6

  init(_ asking: Asking) {
    options = asking.item.options
    isOrdinal = asking.item.isOrdinal
    let answer = asking.reply?.answers.first
    stored = answer.flatMap { answer in
      asking.item.options.firstIndex { $0.answer.isSameChoice(as: answer) }
    }
    first = (stored ?? 0) / Self.rowsAtOnce * Self.rowsAtOnce
  }

  func show(on page: inout Page, words: Words) {
    let shown = isOrdinal ? 0..<options.count : first..<min(first + Self.rowsAtOnce, options.count)
    for index in shown {
      let option = options[index]
      let key = isOrdinal ? option.weight?.description ?? "" : String(index - first + 1)
      page.rows.append(
        Row(
          key, Wording(option.label, short: option.shortLabel), .choose(index),
          isStored: index == stored))
    }
    if shown.count < options.count {
      page.rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    page.focus = page.rows.firstIndex(where: \.isStored) ?? 0
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .choose(let index) where options.indices.contains(index):
      return .reply(.answers([options[index].answer]))
    case .more:
      first = first + Self.rowsAtOnce < options.count ? first + Self.rowsAtOnce : 0
      return .stay
    default: return nil
    }
  }
}
