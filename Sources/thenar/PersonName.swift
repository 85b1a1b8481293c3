import Assessment

/// A person's name as it was typed, with one space between its words and none at its ends.
///
/// The rule is the one by which the pages find people: two spellings that differ only in capitals
/// and spaces are the same person.
struct PersonName: Equatable {
  /// As many letters as the page for names takes.
  static let longest = 60

  let text: String

  /// Nil when nothing is left of the name, or too much.
  init?(_ typed: String) {
    text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.count <= Self.longest else { return nil }
  }

  /// Whether it is the name of a person who is known.
  func isName(of person: Person) -> Bool { person.name.lowercased() == text.lowercased() }
}
