import Assessment
import FHIR
import Terminal

/// When pages are read aloud to whoever is at the keys (interaction.md 4.9).
package enum ReadAloud: String, CaseIterable, Sendable {
  case off
  case onRequest = "on-request"
  case eachQuestion = "each-question"
  case eachHighlight = "each-highlight"
}

/// What was read aloud last, and whether it is still being said.
struct Aloud {
  /// By when its end is told, unless nobody is saying it; nil in silence.
  var until: Int?
  /// Whether nobody can say anything, so that only what is asked for is tried.
  var isMissing = false
  /// Whether the page is to be read because that was asked for.
  var isAsked = false
  /// The page, the focused row, and what was new, as they were last.
  var page: PageIdentity?
  var row: Int?
  var news: String?

  /// > the step waits for the speech to end plus 0.5 s (interaction.md 4.4)
  static let pause = 500

  /// How long nobody takes to say a text; 75 words a minute are 160 milliseconds a letter.
  static func longest(_ text: String) -> Int { 3000 + 200 * text.count }
}

extension App {
  /// When the next row lights up, which is not while something is being said.
  var scanDue: Int? { aloud.until == nil ? scan?.due : nil }

  /// Reads what is new on the page, as far as it is wished for.
  mutating func readAloud() -> [Effect] {
    let wished = sitting.preferences.aloud
    let isUnasked = wished == .eachQuestion || wished == .eachHighlight
    guard aloud.isAsked || isUnasked && !isOverNetwork && !aloud.isMissing else { return [] }
    let before = aloud
    let (page, visited) = (page, visited)
    let row = visited.focus.map { visited.rows[$0] }
    // because in lines no row is focused, there are no highlights.
    let isByRow = wished == .eachHighlight && !isInLines
    aloud.isAsked = false
    (aloud.page, aloud.row, aloud.news) = (identity, row?.index, page.news ?? page.problem?.full)
    if before.isAsked { return say(SpokenText.of(page, words: words.showing)) }
    if identity != before.page {
      return say(SpokenText.of(page, onlyRow: isByRow ? row?.index : nil, words: words.showing))
    }
    if let news = aloud.news, news != before.news { return say(news) }
    guard isByRow, let row, row.index != before.row else { return [] }
    return say(SpokenText.of(row.row, words: words.showing))
  }

  private mutating func say(_ text: String) -> [Effect] {
    // because the first page may be blank, and a server answers nothing to a text that is empty.
    guard !text.isEmpty else { return [] }
    aloud.until = ticks() + Aloud.longest(text)
    let asked = isAnswering ? ongoing?.form.questionnaire.language : nil
    return [.say(text, language: asked ?? words.language)]
  }

  /// Reads the page, or the one under the menu.
  mutating func askToRead() -> [Effect] {
    if case .menu? = screens.last { pop() }
    aloud.isAsked = sitting.preferences.aloud != .off && !isOverNetwork
    if !aloud.isAsked { notice = isOverNetwork ? words.aloud.notOverNetwork : words.aloud.isOff }
    return []
  }

  /// Stops at every press, before it does anything.
  mutating func hush(before message: Message) -> [Effect] {
    guard message.isPress else { return [] }
    aloud.news = nil
    guard aloud.until != nil else { return [] }
    aloud.until = nil
    // because a press that does not count must not move the light on.
    scan?.wait(until: ticks() + sitting.preferences.scanStep)
    return [.hush]
  }

  mutating func saidAll() -> [Effect] {
    aloud.until = nil
    scan?.wait(until: ticks() + Aloud.pause)
    return []
  }

  /// Says once, on the last line, that nothing can be heard.
  mutating func cannotSay() -> [Effect] {
    (aloud.until, aloud.isMissing) = (nil, true)
    notice = words.aloud.missing
    return []
  }
}

extension Message {
  /// Whether it is what a person does to go on.
  fileprivate var isPress: Bool {
    switch self {
    case .key, .line, .paste, .pressed, .released, .stopping, .interrupted, .cutOff: true
    default: false
    }
  }
}
