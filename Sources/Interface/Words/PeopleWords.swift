/// The words about people: finding one, and what is changed of one.
struct PeopleWords: Sendable {
  let place, findQuestion, findStatus, findOrAdd, isPutAway: Wording
  let fit, showFit: @Sendable (_ count: Int) -> Wording
  let addAsNew: @Sendable (_ name: String) -> Wording
  let born: @Sendable (_ year: String) -> String
  /// The page of one person: the row that leads there, and its rows.
  let about, rename, join, putAway, delete: Wording
  let birth: @Sendable (_ born: String?) -> Wording
  let newName, birthQuestion, sameAs: @Sendable (_ name: String) -> Wording
  let birthHint, notADate: Wording
  let confirmJoin: @Sendable (_ double: String, _ name: String) -> Wording
  let confirmDelete: @Sendable (_ name: String, _ results: Int) -> Wording
  let joinNow, deleteNow, changeNothing, forGood: Wording
  /// Said once it is done.
  let wasPutAway, wasDeleted: @Sendable (_ name: String) -> Wording
  let cover, covered, coveredHint, showAgain: Wording
}
