/// What any screen is: a value that is painted, printed as lines, or read aloud (data-model.md 7).
///
/// Every action of a page is a row, so that scanning, plain mode and speech need nothing else.
package struct Page: Equatable, Sendable {
  /// Where one is; stands at the left of the first line.
  package var place: Wording
  /// How far one is; stands at the right of the first line.
  package var progress: Wording = ""
  /// The question, or the heading of a page that asks nothing; bold.
  package var question: Wording
  /// One line of help under the question; the first thing dropped on a small page.
  package var hint: Wording?
  /// What is wrong with what was typed, and what to type instead; stands with `!` in front.
  package var problem: Wording?
  /// What stands between the question and the rows.
  package var body: [Block] = []
  /// Every action, in the order in which the focus visits them.
  package var rows: [Row]
  /// What is drawn beside the rows where the window has room; the rows alone say all of it.
  package var figure: Figure?
  /// What stands between the rows on lines of their own and the asides.
  package var notes: [Block] = []
  /// The focused row, as an index of `rows`; 0 when there is none.
  package var focus: Int = 0
  /// The last line.
  package var status: Wording = ""
  /// What is new since the page before, said first where pages are heard.
  package var news: String?
  /// Which part of a body that does not fit is shown, from 0; painters take it modulo the parts.
  package var part: Int = 0
  /// How typed keys are taken.
  package var typing: Typing = .none
  /// Whether one can stop from here at once; not while an answer cannot be kept.
  package var canStop = true

  package init(place: Wording, question: Wording, rows: [Row]) {
    self.place = place
    self.question = question
    self.rows = rows
  }
}

/// A text for a person in two lengths.
package struct Wording: Equatable, Sendable, ExpressibleByStringLiteral {
  package let full: String
  /// For narrow windows; the same as `full` where no shorter text exists.
  package let short: String

  package init(_ full: String, short: String? = nil) {
    self.full = full
    self.short = short ?? full
  }

  package init(stringLiteral value: String) { self.init(value) }

  package var isEmpty: Bool { full.isEmpty }
}

/// One thing that can be done on a page.
package struct Row: Equatable, Sendable {
  /// Where a row stands on a page.
  package enum Standing: Equatable, Sendable {
    /// On lines of its own: an answer.
    case alone
    /// With others on one line below: Not sure, Skip, Help, Back, Menu.
    case aside
    /// As an aside, and only where the body does not fit the window.
    case asideWhenCut
  }

  /// The key as it is printed and pressed: `4`, `u`, `Enter`, `Up`; empty for none.
  package let key: String
  package let label: Wording
  /// A second column: the answer beside a question's name.
  package var detail: Wording?
  /// Whether this is the stored answer; marked `*`.
  package var isStored = false
  package var standing: Standing = .alone
  package let action: Action

  package init(
    _ key: String, _ label: Wording, _ action: Action, detail: Wording? = nil,
    isStored: Bool = false, standing: Standing = .alone
  ) {
    self.key = key
    self.label = label
    self.action = action
    self.detail = detail
    self.isStored = isStored
    self.standing = standing
  }
}

/// A piece of a page that is not a row.
package enum Block: Equatable, Sendable {
  /// A paragraph; wrapped, never cut.
  case text(Wording)
  /// A field with what is typed so far, the caret behind it, and what may be typed: `0 to 99`.
  case field(String, range: String)
  /// A scale with the words of its ends; nothing is marked before the first press.
  case scale(from: Int, to: Int, at: Int?, low: String, high: String)
  /// A labelled bar and its number in words, with a word on it behind; no bar without a value.
  case bar(label: String, value: Int?, of: Int, text: Wording, note: Wording = "")
  /// A score over time: a figure where it has room, else its newest numbers as these bars.
  case trend(TrendFigure, bars: [Block])
}

/// How a page takes typed characters.
package enum Typing: Equatable, Sendable {
  /// Characters are keys of rows.
  case none
  /// Digits (and a point, a minus where it fits) go into the field; letters are keys.
  case number
  /// 0 to 9 choose or begin a number on a scale; letters are keys.
  case scale
  /// Every character goes into the field.
  case text
}
