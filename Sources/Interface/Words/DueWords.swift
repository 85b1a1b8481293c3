package import Assessment

/// What is said outside of the program when a check-in is due.
package struct DueWords: Sendable {
  /// One who has no name; the day of the last one.
  let since: @Sendable (String) -> String
  let never: String
  let sinceNamed: @Sendable (_ name: String, _ day: String) -> String
  let neverNamed: @Sendable (_ name: String) -> String
  /// Several; the first of their names.
  let several: @Sendable (_ count: Int, _ names: String, _ isAll: Bool) -> String

  private static let mostNames = 3

  /// One line for all who are due.
  package func line(_ due: [CheckInTime], offsetMinutes: Int) -> String {
    guard due.count == 1, let one = due.first else {
      let names = due.map(\.person.name).filter { !$0.isEmpty }.prefix(Self.mostNames)
      return several(due.count, names.joined(separator: ", "), names.count == due.count)
    }
    let day = one.lastDay(offsetMinutes: offsetMinutes)
    if one.person.name.isEmpty { return day.map(since) ?? never }
    return day.map { sinceNamed(one.person.name, $0) } ?? neverNamed(one.person.name)
  }
}
