import Assessment
import FHIR
import Terminal

/// Yes or no, with "I am not sure" always beside it.
struct YesNo: AnswerWidget {
  private let reply: Reply?

  init(_ asking: Asking) { reply = asking.reply }

  func show(on page: inout Page, words: Words) {
    page.rows += [
      Row("1", Wording(words.question.yes), .choose(1), isStored: reply == Self.yes),
      Row("2", Wording(words.question.no), .choose(2), isStored: reply == Self.no),
      Row("3", Wording(words.question.unsure), .choose(3), isStored: reply == Self.unsure),
    ]
    page.focus = page.rows.firstIndex(where: \.isStored) ?? 0
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .choose(1): .reply(Self.yes)
    case .choose(2): .reply(Self.no)
    case .choose(3): .reply(Self.unsure)
    default: nil
    }
  }

  private static let yes = Reply.answers([.boolean(true)])
  private static let no = Reply.answers([.boolean(false)])
  private static let unsure = Reply.absent(.unknown)
}
