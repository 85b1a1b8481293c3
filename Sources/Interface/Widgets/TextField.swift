import Assessment
import FHIR
import Terminal

/// Words of one's own, and other values that are typed: times, links.
struct TextField: AnswerWidget {
  private let item: FormItem
  private let stored: String
  private var board: LetterBoard

  init(_ asking: Asking) {
    item = asking.item
    stored = asking.reply?.answers.first?.label ?? ""
    board = LetterBoard(stored, for: asking)
  }

  var picksLetters: Bool { board.isOpen }
  var typed: String { board.text }

  func show(on page: inout Page, words: Words) {
    board.show(
      on: &page, words: words, use: words.question.useText, leave: words.question.leaveWords)
    if let example = item.type.example { page.hint = words.question.typeFormat(example) }
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    if board.act(action) { return .stay }
    switch action {
    case .useTyped: return use()
    case .leaveWords:
      board.text = stored
      // because leaving a field alone is an answer too: the question may stay empty.
      return stored.isEmpty ? .reply(.answers([])) : .goOn
    case .rubOut: return .back
    default: return nil
    }
  }

  mutating func press(_ key: Key) -> WidgetOutcome? {
    if board.press(key) { return .stay }
    switch key {
    case .backspace: return .back
    case .enter: return act(.useTyped)
    case .escape: return act(.leaveWords)
    default: return nil
    }
  }

  mutating func type(_ text: String) -> WidgetOutcome? {
    board.text = text
    return .stay
  }

  private func use() -> WidgetOutcome {
    if board.text.isEmpty { return .reply(.answers([])) }
    do throws(Objection) {
      return .reply(.answers([try item.answer(typed: board.text)]))
    } catch {
      return .object(error)
    }
  }
}

extension ItemType {
  /// How a value of this type is typed, where that is not plain words.
  fileprivate var example: String? {
    switch self {
    case .time: "14:30"
    case .dateTime: "2026-11-22T14:30"
    default: nil
    }
  }
}
