package import Assessment

/// What the command line asked for before anything was pressed.
package struct Wish: Sendable {
  package var role: Role?
  package var personName: String?
  package var operatorName: String?
  /// The id of one questionnaire; nil is Home.
  package var questionnaire: String?
  /// How keys are pressed in this sitting, whatever was set before.
  package var profile: PressProfile?
  /// The language of the pages in this sitting, whatever was set before.
  package var language: String?
  /// Whether every press counts, however soon it comes, and nothing happens by itself.
  package var isUnfiltered: Bool

  package init(
    role: Role? = nil, personName: String? = nil, operatorName: String? = nil,
    questionnaire: String? = nil, profile: PressProfile? = nil, language: String? = nil,
    isUnfiltered: Bool = false
  ) {
    self.role = role
    self.personName = personName
    self.operatorName = operatorName
    self.questionnaire = questionnaire
    self.profile = profile
    self.language = language
    self.isUnfiltered = isUnfiltered
  }
}

/// Who is answering in this sitting, and for whom; asked once (decision 10).
struct Sitting {
  var role: Role?
  /// Who presses the keys, where that is not the person.
  var presser: Operator?
  var person: Person?
  /// How the program behaves under the hands of whoever presses the keys.
  var preferences = Preferences()
  /// What was changed before it was known whose hands these are.
  var changes: [(inout Preferences) -> Void] = []
  /// Whether the answers are those of the person at hand, so that other hands may come to help.
  var hasOwnHands: Bool { role == .`self` || role == .selfScribe }
}
