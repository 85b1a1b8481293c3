package import FHIR

/// Everything around an assessment that is not an answer: whose it is, who answers, what was before.
package struct Setting: Sendable {
  package let person: Person
  package let role: Role
  /// Whoever presses the keys, where that is not the person.
  package let `operator`: Operator?
  /// Earlier answers of the same role line, as `%previous` (data-model.md 4).
  package let previous: JSONTree?
  /// The same of the last 45 days alone, which is as far back as "last time" goes (clinical.md B4, 9).
  package let recent: JSONTree?
  /// How answers were pressed, kept with the response: `most-keys one-press`.
  package let pressMode: String

  package init(
    person: Person, role: Role, `operator`: Operator? = nil, previous: JSONTree? = nil,
    recent: JSONTree? = nil,
    pressMode: String = "most-keys one-press"
  ) {
    self.person = person
    self.role = role
    self.operator = `operator`
    self.previous = previous
    self.recent = recent
    self.pressMode = pressMode
  }
}
