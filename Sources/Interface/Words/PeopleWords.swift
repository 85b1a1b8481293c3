import Assessment

/// The words about people: finding one, and what is changed of one.
struct PeopleWords: Sendable {
  let place, findQuestion, findStatus, findOrAdd, findOrAddByKey, isPutAway, isGone: Wording
  /// The letter that begins to find somebody on a list.
  let findKey: String
  let listStatus, morePeople: Wording
  /// Today's list, and how far those on it are.
  let today, notYet, lookOnly: Wording
  let todaysCount: @Sendable (_ count: Int, _ done: Int) -> Wording
  let carriesOn: @Sendable (_ title: String, _ answered: Int, _ of: Int) -> Wording
  let doneAt: @Sendable (_ time: String) -> Wording
  /// Somebody new.
  let step: @Sendable (_ step: Int, _ of: Int) -> Wording
  let addPlace, nameQuestion, nameHint, yearIsNext, yearStatus, skipYear: Wording
  let twinHint: @Sendable (_ name: String) -> Wording
  /// The page of somebody who is asked, and who answers about them.
  let asks, whoAnswers: @Sendable (_ name: String) -> Wording
  let answers: @Sendable (_ role: Role, _ name: String) -> Wording
  let askedOnce: @Sendable (_ row: Int) -> Wording
  let last: @Sendable (_ date: Wording) -> Wording
  let report, more: Wording
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
