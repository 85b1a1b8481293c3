package import FHIR

/// Somebody whose answers are kept.
package struct Person: Sendable, Hashable {
  package let id: String
  /// The name in use; empty for a person at home who never needed one.
  package var name: String
  /// The date of birth as written: a year, a month or a day; nil when never asked.
  package var born: String?
  /// A word of whoever asks, as "left hand first"; shown to nobody else.
  package var note: String?

  package init(id: String, name: String, born: String? = nil, note: String? = nil) {
    self.id = id
    self.name = name
    self.born = born
    self.note = note
  }
}

/// A person's name as it was typed, with one space between its words and none at its ends.
package struct PersonName: Sendable, Equatable {
  /// How many letters a name may have.
  package static let longest = 60

  package let text: String

  /// Nil when nothing is left of the name, or too much.
  package init?(_ typed: String) {
    text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.count <= Self.longest else { return nil }
  }

  /// Whether it is the name of a person who is known; capitals do not count.
  package func isName(of person: Person) -> Bool { isName(person.name) }

  package func isName(_ other: String) -> Bool { other.lowercased() == text.lowercased() }
}

extension Person {
  /// A date of birth as it is kept: a year, a month or a day; nil for what is none by today.
  package static func birth(_ typed: String, on today: PartialDate) -> String? {
    guard let born = PartialDate(typed)?.description,
      born <= today.description.prefix(born.count)
    else { return nil }
    return born
  }

  /// Whether both cannot have been born at once, as far as it is known of both.
  package func isBornApart(from other: Person) -> Bool {
    guard let born, let theirs = other.born else { return false }
    return !born.hasPrefix(theirs) && !theirs.hasPrefix(born)
  }

  /// Whether somebody who is kept is who was asked for: where a date of birth was said, it tells two
  /// of one name apart.
  package func isMeant(_ kept: Person) -> Bool {
    hasName(of: kept) && (born == nil || born == kept.born)
  }

  /// Whether both go by one name, as two that have none do: then they are the same person.
  package func hasName(of other: Person) -> Bool {
    PersonName(name).map { $0.isName(of: other) } ?? (name.isEmpty && other.name.isEmpty)
  }
}
