/// What an item of a Questionnaire is, in R4's own words.
package enum ItemType: String, Sendable, CaseIterable {
  case group, display, boolean, decimal, integer, date, dateTime, time, string, text, url, choice
  case openChoice = "open-choice"
  case attachment, reference, quantity

  /// Whether the item asks something.
  package var isQuestion: Bool { self != .group && self != .display }
}
