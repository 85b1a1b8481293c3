import ArgumentParser
import Assessment

/// What `people` prints.
extension CommandWords {
  /// Everybody in a line each; the id stands where a name alone does not tell people apart.
  static func listed(_ people: [Person]) -> String {
    let count = Dictionary(grouping: people) { $0.name.lowercased() }.mapValues(\.count)
    return people.map { person in
      let name = person.name.isEmpty ? "(no name)" : person.name
      let isAlone = !person.name.isEmpty && count[person.name.lowercased()] == 1
      let parts = [
        name, person.born.map { "born \($0)" }, person.note, isAlone ? nil : "id \(person.id)",
      ]
      return parts.compactMap { $0 }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  static let noName = ValidationError(nameNotUsable("NAME"))

  static func noDate(_ option: String) -> String {
    "\(option) takes a date such as 1961, 1961-04 or 1961-04-30."
  }

  static func knownAlready(_ name: String) -> String {
    "thenar: \"\(name)\" is known already; add --born to tell two people apart."
  }

  static func unknown(_ name: String) -> String {
    "thenar: nobody called \"\(name)\" is known here; thenar people and thenar history show who is."
  }

  static func several(_ people: [Person]) -> String {
    "thenar: several people have that name; name one by its id:\n\(listed(people))"
  }

  static func same(_ person: Person) -> String {
    "thenar: both are the same person, \"\(person.name)\". Nothing was changed."
  }

  static let deletingNeedsYes =
    "thenar: this would delete for good; say --yes. Nothing was changed."

  static func askToDelete(_ person: Person, results: Int) -> String {
    "Delete \(listed([person])) and everything answered (finished: \(results)) for good? "
      + "This cannot be undone.\nType yes and Enter to delete; anything else keeps it."
  }

  static let keptAll = "Nothing was deleted."
}
