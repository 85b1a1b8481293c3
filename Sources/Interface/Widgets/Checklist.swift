import Assessment
import FHIR
import Terminal

/// Several answers out of a list: a digit turns a row on or off, 0 goes on.
///
/// Every press is kept at once. Where the form permits words of one's own, the last row types them.
struct Checklist: AnswerWidget {
  private let item: FormItem
  private var chosen: Set<Int>
  private var ownWords: String?
  private var first = 0
  private var lastTurned: Int?
  /// The text being typed; nil while the rows are shown.
  private var typed: String?

  init(_ asking: Asking) {
    item = asking.item
    let answers = asking.reply?.answers ?? []
    chosen = Set(
      asking.item.options.indices.filter { index in
        answers.contains { asking.item.options[index].answer.isSameChoice(as: $0) }
      })
    ownWords =
      answers.compactMap { answer in
        if case .string(let words) = answer { words } else { nil }
      }.first
  }

  private var options: [FormOption] { item.options }
  /// How many rows carry digits on one page; with own words one of the six is theirs.
  private var rowsAtOnce: Int { item.takesOwnWords ? 5 : 6 }
  private var isLastPage: Bool { first + rowsAtOnce >= options.count }

  func show(on page: inout Page, words: Words) {
    if let typed {
      TextField.showTyping(typed, limit: item.mostLetters, on: &page, words: words)
      page.hint = nil
      page.rows.insert(Row("Down", words.question.readyPhrases, .leaveWords), at: 1)
      return
    }
    for index in first..<min(first + rowsAtOnce, options.count) {
      let option = options[index]
      page.rows.append(
        Row(
          String(index - first + 1), Wording(option.label, short: option.shortLabel),
          .toggle(index), isStored: chosen.contains(index)))
    }
    page.focus = lastTurned.flatMap { $0 >= first ? $0 - first : nil } ?? 0
    if item.takesOwnWords {
      let label = ownWords.map { Wording($0) } ?? words.question.typeWords
      page.rows.append(
        Row(String(page.rows.count + 1), label, .typeWords, isStored: ownWords != nil))
    }
    page.focus = min(page.focus, max(0, page.rows.count - 1))
    let count = chosen.count + (ownWords == nil ? 0 : 1)
    page.rows.append(
      isLastPage
        ? Row("0", words.question.done(count), .done, standing: .aside)
        : Row("0", words.common.more, .more, standing: .aside))
    let labels = chosen.sorted().map { options[$0].label } + [ownWords].compactMap { $0 }
    if let lastTurned, !chosen.contains(lastTurned) {
      page.status = words.question.off(options[lastTurned].label)
    } else {
      page.status = labels.isEmpty ? words.question.digitTurns : words.question.on(labels)
    }
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .toggle(let index) where options.indices.contains(index): return toggle(index)
    case .more:
      first += rowsAtOnce
      lastTurned = nil
      return .stay
    case .done: return chosen.isEmpty && ownWords == nil ? .reply(reply) : .goOn
    case .typeWords:
      typed = ownWords ?? ""
      return .stay
    case .leaveWords:
      typed = nil
      return .stay
    case .useTyped: return useWords()
    case .rubOut: return rubOut()
    default: return nil
    }
  }

  mutating func press(_ key: Key) -> WidgetOutcome? {
    guard let text = typed else { return nil }
    switch key {
    case .character(let character):
      return type(text + String(character))
    case .backspace: return rubOut()
    case .enter: return useWords()
    case .down, .escape:
      typed = nil
      return .stay
    default: return nil
    }
  }

  mutating func type(_ text: String) -> WidgetOutcome? {
    guard typed != nil else { return nil }
    typed = text
    return .stay
  }

  private mutating func toggle(_ index: Int) -> WidgetOutcome {
    lastTurned = index
    if chosen.remove(index) == nil {
      // > optionExclusive: "None" clears the rest and the rest clear "None" (clinical.md B4).
      chosen =
        options[index].isExclusive ? [] : chosen.filter { !options[$0].isExclusive }
      if options[index].isExclusive { ownWords = nil }
      chosen.insert(index)
    }
    return .keep(reply)
  }

  private mutating func useWords() -> WidgetOutcome {
    guard let text = typed else { return .stay }
    do throws(Objection) {
      if !text.isEmpty { _ = try item.answer(typed: text) }
    } catch {
      return .object(error)
    }
    ownWords = text.isEmpty ? nil : text
    if ownWords != nil { chosen = chosen.filter { !options[$0].isExclusive } }
    typed = nil
    return .keep(reply)
  }

  private mutating func rubOut() -> WidgetOutcome {
    guard let text = typed, !text.isEmpty else {
      typed = nil
      return .stay
    }
    typed = String(text.dropLast())
    return .stay
  }

  private var reply: Reply {
    .answers(
      chosen.sorted().map { options[$0].answer } + (ownWords.map { [.string($0)] } ?? []))
  }
}
