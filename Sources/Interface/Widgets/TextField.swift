import Assessment
import FHIR
import Terminal

/// Words of one's own, and other values that are typed: times, links.
struct TextField: AnswerWidget {
  private let item: FormItem
  private let stored: String
  private var typed: String

  init(_ asking: Asking) {
    item = asking.item
    stored = asking.reply?.answers.first?.label ?? ""
    typed = stored
  }

  func show(on page: inout Page, words: Words) {
    Self.showTyping(typed, limit: item.mostLetters, on: &page, words: words)
    if let example = item.type.example { page.hint = words.question.typeFormat(example) }
  }

  /// A field for words with its rows.
  static func showTyping(_ typed: String, limit: Int, on page: inout Page, words: Words) {
    page.typing = .text
    page.body.append(.field(typed, range: ""))
    page.rows = [
      Row("Enter", words.question.useText, .useTyped),
      Row("Esc", words.question.leaveWords, .leaveWords),
      Row("Tab", words.common.menu, .menu, standing: .aside),
      Row(
        "Backspace", typed.isEmpty ? words.common.back : words.question.rubOut, .rubOut,
        standing: .aside),
    ]
    page.focus = 0
    page.status = words.question.letters(typed.count, limit)
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .useTyped: return use()
    case .leaveWords:
      typed = stored
      // because leaving a field alone is an answer too: the question may stay empty.
      return stored.isEmpty ? .reply(.answers([])) : .goOn
    case .rubOut:
      if typed.isEmpty { return .back }
      typed = String(typed.dropLast())
      return .stay
    default: return nil
    }
  }

  mutating func press(_ key: Key) -> WidgetOutcome? {
    switch key {
    case .character(let character): type(typed + String(character))
    case .backspace: act(.rubOut)
    case .enter: act(.useTyped)
    case .escape: act(.leaveWords)
    default: nil
    }
  }

  mutating func type(_ text: String) -> WidgetOutcome? {
    typed = text
    return .stay
  }

  private func use() -> WidgetOutcome {
    if typed.isEmpty { return .reply(.answers([])) }
    do throws(Objection) {
      return .reply(.answers([try item.answer(typed: typed)]))
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
