import Assessment
import FHIR
import Terminal

/// The part of a question page that takes the answer.
protocol AnswerWidget: Sendable {
  /// Adds its body, rows and status to the page.
  func show(on page: inout Page, words: Words)
  /// Does what a row of it says; nil when the row is not its own.
  mutating func act(_ action: Action) -> WidgetOutcome?
  /// Takes a key where keys are typed; nil when the key means nothing to it.
  mutating func press(_ key: Key) -> WidgetOutcome?
  /// Puts a whole text into its field, as plain mode and pasting do; nil when it has none.
  mutating func type(_ text: String) -> WidgetOutcome?
  /// Whether letters are picked from rows, so that none is a key.
  var picksLetters: Bool { get }
  /// What stands in its field, confirmed or not; empty where it has none.
  var typed: String { get }
}

extension AnswerWidget {
  mutating func press(_ key: Key) -> WidgetOutcome? { nil }
  mutating func type(_ text: String) -> WidgetOutcome? { nil }
  var picksLetters: Bool { false }
  var typed: String { "" }
  /// The reply that comes of what is typed; nil where it cannot be taken as it stands.
  var typedReply: Reply? {
    var used = self
    return switch used.act(.useTyped) {
    case .reply(let reply)?, .keep(let reply)?: reply
    default: nil
    }
  }
}

/// What a widget made of a press.
enum WidgetOutcome: Equatable, Sendable {
  /// Something on the page changed, nothing is answered yet.
  case stay
  /// This is the reply so far; the person stays on the page.
  case keep(Reply)
  /// This is the reply; on to the next question.
  case reply(Reply)
  /// On to the next question; the reply is kept already.
  case goOn
  /// The text cannot be taken.
  case object(Objection)
  /// Nothing left to rub out: back to the question before.
  case back

  /// Whether the person stays on the page.
  var isOnThisPage: Bool {
    switch self {
    case .stay, .keep: true
    case .reply, .goOn, .object, .back: false
    }
  }
}

/// The question as a widget sees it.
struct Asking: Sendable {
  let item: FormItem
  let reply: Reply?
  /// The day on the calendar, which no date of the past lies behind.
  let today: PartialDate
  /// The hands that answer.
  let profile: PressProfile
}
