/// Somebody who presses the keys: name or initials, and how the program behaves under these hands.
package struct Operator: Sendable, Hashable {
  package let id: String
  /// The name or initials; empty until asked.
  package var name: String
  /// The role in which this operator usually answers; nil when never asked.
  package var role: Role?
  /// Press profile, colours, reading aloud … as a JSON object that only the interface reads.
  package var settingsJSON: String

  package init(id: String, name: String, role: Role? = nil, settingsJSON: String = "{}") {
    self.id = id
    self.name = name
    self.role = role
    self.settingsJSON = settingsJSON
  }
}

extension [Operator] {
  /// Everybody who has a name, those who usually answer in a role first: one human may have several.
  package func usual(in role: Role?) -> [Operator] {
    let named = filter { !$0.name.isEmpty }
    return named.filter { $0.role == role } + named.filter { $0.role != role }
  }
}
