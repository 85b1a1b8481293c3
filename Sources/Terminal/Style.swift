/// What a piece of text means, and how it is set apart besides that.
///
/// The painter says what text means; how a meaning looks is settled where it is shown, so that a
/// theme of colours can be added without touching a page.
package struct Style: Hashable, Sendable {
  /// What a piece of text is for.
  package enum Meaning: UInt8, Sendable, CaseIterable {
    case text, quiet, focus, stored, warning, problem
  }

  /// The ways of setting text apart that every terminal has: never dim, blinking or italic.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let reverse = Attributes(rawValue: 1)
    package static let bold = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
  }

  package var meaning: Meaning
  package var attributes: Attributes

  package init(_ meaning: Meaning, _ attributes: Attributes = []) {
    self.meaning = meaning
    self.attributes = attributes
  }

  package static let text = Style(.text)
  package static let quiet = Style(.quiet)
  package static let focus = Style(.focus)
  package static let stored = Style(.stored)
  package static let warning = Style(.warning)
  package static let problem = Style(.problem)
  /// Text that is read first, such as the question.
  package static let strong = Style(.text, .bold)
}

extension Style {
  /// How the style looks "from my terminal": its own colours, reverse and bold only.
  package var withoutColour: Attributes {
    switch meaning {
    case .text, .quiet: attributes
    case .focus: attributes.union(.reverse)
    case .stored, .warning: attributes.union(.bold)
    case .problem: attributes.union([.bold, .reverse])
    }
  }
}

extension Style: CustomStringConvertible {
  /// The meaning, then the attributes: `text bold`.
  package var description: String {
    var words = ["\(meaning)"]
    if attributes.contains(.reverse) { words.append("reverse") }
    if attributes.contains(.bold) { words.append("bold") }
    if attributes.contains(.underline) { words.append("underline") }
    return words.joined(separator: " ")
  }
}
