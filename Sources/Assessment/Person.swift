/// Somebody whose answers are kept.
package struct Person: Sendable, Hashable {
  package let id: String
  /// The name in use; empty for a person at home who never needed one.
  package var name: String
  /// The date of birth as written: a year, a month or a day; nil when never asked.
  package var born: String?

  package init(id: String, name: String, born: String? = nil) {
    self.id = id
    self.name = name
    self.born = born
  }
}
