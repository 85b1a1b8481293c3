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

  static let noBirth =
    "--born takes a date that is over, such as 1961, 1961-04 or 1961-04-30."

  static func isPutAway(_ name: String) -> String {
    "thenar: \"\(name)\" is put away; thenar people take-back puts them on the lists again."
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

  static let changingNeedsYes =
    "thenar: this could not be undone; say --yes. Nothing was changed."

  static func askToDelete(_ person: Person, results: Int, staysIn files: [String]) -> String {
    let named =
      files.isEmpty ? "" : " And in the data folder: \(files.joined(separator: ", "))."
    return "Delete \(listed([person])) and everything answered (finished: \(results)) for good?\n"
      + "Their name and answers stay in backups, exports and reports made before.\(named)\n"
      + typeYes
  }

  static func askToMerge(_ double: Person, into person: Person) -> String {
    let apart =
      double.isBornApart(from: person)
      ? "They were not born on the same day. Are they really one person?\n" : ""
    return "Give all answers of \(listed([double])) to \(listed([person])), "
      + "and take the first off the list?\n\(apart)\(typeYes)"
  }

  private static let typeYes =
    "This cannot be undone. Type yes and Enter to do it; anything else changes nothing."

  static let changedNothing = "Nothing was changed."
}
