import Assessment
import FHIR
import Terminal

/// Words of one's own beside ready rows: a last row that opens a field for them.
struct OwnWords: Sendable {
  /// What a press in the field comes to.
  enum Outcome {
    case stay
    /// The field is closed; these are the words now, none where it was emptied.
    case use(String?)
    case object(Objection)
  }

  private(set) var words: String?
  private let item: FormItem
  /// The text being typed; nil while the rows are shown.
  private(set) var typed: String?
  /// What was typed when the rows were looked at, which the field comes back with.
  private var parked: String?

  init(_ asking: Asking) {
    item = asking.item
    for case .string(let text) in asking.reply?.answers ?? [] where words == nil { words = text }
  }

  func row(_ key: Int, _ words: Words) -> Row {
    let label = self.words.map { Wording($0) } ?? words.question.typeWords
    return Row(String(key), label, .typeWords, isStored: self.words != nil)
  }

  /// Shows the field in place of the rows; false while there is none.
  func show(on page: inout Page, words: Words) -> Bool {
    guard let typed else { return false }
    TextField.showTyping(typed, limit: item.mostLetters, on: &page, words: words)
    page.hint = nil
    page.rows.insert(Row("Down", words.question.readyPhrases, .leaveWords), at: 1)
    return true
  }

  mutating func forget() { words = nil }

  mutating func act(_ action: Action) -> Outcome? {
    switch action {
    case .typeWords: typed = parked ?? words ?? ""
    case .leaveWords: park()
    case .useTyped: return use()
    case .rubOut:
      guard let text = typed else { return nil }
      typed = text.isEmpty ? nil : String(text.dropLast())
    default: return nil
    }
    return .stay
  }

  mutating func press(_ key: Key) -> Outcome? {
    guard let text = typed else { return nil }
    switch key {
    case .character(let character): typed = text + String(character)
    case .backspace: return act(.rubOut)
    case .enter: return use()
    case .down: park()
    case .escape:
      typed = nil
      parked = nil
    default: return nil
    }
    return .stay
  }

  /// Puts a whole text into the field; nil where none is open.
  mutating func type(_ text: String) -> Outcome? {
    guard typed != nil else { return nil }
    typed = text
    return .stay
  }

  private mutating func park() {
    parked = typed
    typed = nil
  }

  private mutating func use() -> Outcome {
    guard let text = typed else { return .stay }
    do throws(Objection) {
      if !text.isEmpty { _ = try item.answer(typed: text) }
    } catch {
      return .object(error)
    }
    typed = nil
    parked = nil
    words = text.isEmpty ? nil : text
    return .use(words)
  }
}
