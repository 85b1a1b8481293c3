import Assessment
import FHIR

extension App {
  /// Whether a press on an answer only chooses it, and a second one or Enter keeps it (decision 9).
  var isConfirmed: Bool { sitting.preferences.isConfirmed && isAnswering && !isInLines }

  /// Only chooses a row whose answer would be kept by this press; false where it is chosen already
  /// or is no answer.
  mutating func chooses(_ row: Row, at index: Int?) -> Bool {
    guard isConfirmed, row.action.answers, let index, focus != .row(index) else { return false }
    focus = .row(index)
    notice = words.settings.chosen(row.key)
    return true
  }

  /// Only marks a number on a scale that would be kept by this press.
  mutating func marks(_ outcome: WidgetOutcome, on page: Page, of screen: QuestionScreen) -> Bool {
    guard isConfirmed, case .reply(let reply) = outcome, page.typing == .scale,
      case .integer(let value)? = reply.answers.first
    else { return false }
    for case .scale(_, _, let at, _, _) in page.body where at == value { return false }
    var marked = screen
    _ = marked.widget.type(String(value))
    screens[screens.count - 1] = .question(marked)
    focus = .automatic
    notice = words.settings.chosenOnScale(String(value))
    return true
  }
}

extension Action {
  /// Whether it gives the answer and goes on to the next question.
  fileprivate var answers: Bool {
    switch self {
    case .choose, .absent, .month, .day, .enough: true
    default: false
    }
  }
}
