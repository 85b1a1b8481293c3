import Assessment
import FHIR
import Terminal

/// Words of one's own beside ready rows: a last row that opens a field for them.
struct OwnWords: Sendable {
  /// What a press comes to while the field is open.
  enum Outcome {
    case stay
    /// The field is closed; these are the words now, none where it was emptied.
    case use(String?)
    case object(Objection)
  }

  private(set) var words: String?
  private let asking: Asking
  /// The text being typed or picked; nil while the rows are shown.
  private var typed: LetterBoard?
  /// What was typed when the rows were looked at, which the field comes back with.
  private var parked: String?

  init(_ asking: Asking) {
    self.asking = asking
    for case .string(let text) in asking.reply?.answers ?? [] where words == nil { words = text }
  }

  var picksLetters: Bool { typed?.isOpen == true }
  /// What is typed and not used yet, whether the field is open or the rows are looked at.
  var text: String { typed?.text ?? parked ?? "" }

  func row(_ key: Int, _ words: Words) -> Row {
    let label = self.words.map { Wording($0) } ?? words.question.typeWords
    return Row(String(key), label, .typeWords, isStored: self.words != nil)
  }

  /// Shows the field in place of the rows; false while there is none.
  func show(on page: inout Page, words: Words) -> Bool {
    guard let typed else { return false }
    page.hint = nil
    typed.show(
      on: &page, words: words, use: words.question.useText, ready: words.question.readyPhrases,
      leave: words.question.leaveWords)
    return true
  }

  mutating func forget() { words = nil }

  mutating func act(_ action: Action) -> Outcome? {
    if typed?.act(action) == true { return .stay }
    switch action {
    case .typeWords:
      typed = LetterBoard(parked ?? words ?? "", for: asking)
      parked = nil
    case .leaveWords: park()
    case .useTyped: return use()
    case .rubOut where typed != nil, .back where typed != nil: typed = nil
    default: return nil
    }
    return .stay
  }

  mutating func press(_ key: Key) -> Outcome? {
    guard typed != nil else { return nil }
    if typed?.press(key) == true { return .stay }
    switch key {
    case .backspace: return act(.rubOut)
    case .enter: return use()
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
    typed?.text = text
    return .stay
  }

  private mutating func park() {
    parked = typed?.text
    typed = nil
  }

  private mutating func use() -> Outcome {
    guard let text = typed?.text ?? parked else { return .stay }
    do throws(Objection) {
      if !text.isEmpty { _ = try asking.item.answer(typed: text) }
    } catch {
      return .object(error)
    }
    typed = nil
    parked = nil
    words = text.isEmpty ? nil : text
    return .use(words)
  }
}
