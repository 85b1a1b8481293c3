import Assessment
import FHIR
import Terminal

/// Several answers out of a list: a digit turns a row on or off, 0 goes on.
///
/// Every press is kept at once. Where the form permits words of one's own, the last row types them.
struct Checklist: AnswerWidget {
  private let item: FormItem
  private var chosen: Set<Int>
  private var own: OwnWords
  private var first = 0
  private var lastTurned: Int?
  /// What "None" cleared, which comes back when it is turned off again.
  private var cleared: Set<Int> = []

  init(_ asking: Asking) {
    item = asking.item
    own = OwnWords(asking)
    let answers = asking.reply?.answers ?? []
    chosen = Set(
      asking.item.options.indices.filter { index in
        answers.contains { asking.item.options[index].answer.isSameChoice(as: $0) }
      })
  }

  private var options: [FormOption] { item.options }
  /// How many rows carry digits on one page; with own words one of the six is theirs.
  private var rowsAtOnce: Int { item.takesOwnWords ? 5 : 6 }
  private var isLastPage: Bool { first + rowsAtOnce >= options.count }

  func show(on page: inout Page, words: Words) {
    if own.show(on: &page, words: words) { return }
    for index in first..<min(first + rowsAtOnce, options.count) {
      let option = options[index]
      page.rows.append(
        Row(
          String(index - first + 1), Wording(option.label, short: option.shortLabel),
          .toggle(index), isStored: chosen.contains(index)))
    }
    page.focus = lastTurned.flatMap { $0 >= first ? $0 - first : nil } ?? 0
    if item.takesOwnWords { page.rows.append(own.row(page.rows.count + 1, words)) }
    page.focus = min(page.focus, max(0, page.rows.count - 1))
    let count = chosen.count + (own.words == nil ? 0 : 1)
    page.rows.append(
      isLastPage
        ? Row("0", words.question.done(count), .done, standing: .aside)
        : Row("0", words.common.more, .more, standing: .aside))
    let labels = chosen.sorted().map { options[$0].label } + [own.words].compactMap { $0 }
    if let lastTurned, !chosen.contains(lastTurned) {
      page.status = words.question.off(options[lastTurned].label)
    } else {
      page.status = labels.isEmpty ? words.question.digitTurns : words.question.on(labels)
    }
  }

  var picksLetters: Bool { own.picksLetters }
  var typed: String { own.text }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    // because the field has rows behind More and a way back of its own, it comes first.
    if item.takesOwnWords, let outcome = take(own.act(action)) { return outcome }
    switch action {
    case .toggle(let index) where options.indices.contains(index): return toggle(index)
    case .more where !isLastPage:
      first += rowsAtOnce
      lastTurned = nil
      return .stay
    case .done: return isEmpty ? .reply(emptyReply) : .goOn
    // because a list of several pages is one question, Back leads to its page before first.
    case .back where first > 0:
      first = max(0, first - rowsAtOnce)
      lastTurned = nil
      return .stay
    default: return nil
    }
  }

  mutating func press(_ key: Key) -> WidgetOutcome? { take(own.press(key)) }

  mutating func type(_ text: String) -> WidgetOutcome? { take(own.type(text)) }

  private mutating func take(_ outcome: OwnWords.Outcome?) -> WidgetOutcome? {
    switch outcome {
    case nil: return nil
    case .stay?: return .stay
    case .object(let objection)?: return .object(objection)
    case .use(let words)?:
      if words != nil { chosen = chosen.filter { !options[$0].isExclusive } }
      return .keep(reply)
    }
  }

  private mutating func toggle(_ index: Int) -> WidgetOutcome {
    lastTurned = index
    if chosen.remove(index) != nil {
      if options[index].isExclusive { chosen = cleared }
    } else {
      cleared = options[index].isExclusive ? chosen : []
      // > optionExclusive: "None" clears the rest and the rest clear "None" (clinical.md B4).
      chosen =
        options[index].isExclusive ? [] : chosen.filter { !options[$0].isExclusive }
      if options[index].isExclusive { own.forget() }
      chosen.insert(index)
    }
    return .keep(reply)
  }

  private var isEmpty: Bool { chosen.isEmpty && own.words == nil }

  /// Where "None" is a row, nothing at all is no answer: it is kept as a skip (clinical.md B2).
  private var emptyReply: Reply {
    options.contains(where: \.isExclusive) ? .absent(.declined) : reply
  }

  private var reply: Reply {
    .answers(
      chosen.sorted().map { options[$0].answer } + (own.words.map { [.string($0)] } ?? []))
  }
}
