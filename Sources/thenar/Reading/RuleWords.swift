/// What a reading copy says of rules: sentences, and the parts that clauses are put together from.
struct RuleWords: Sendable {
  let neverAsked, never: String
  let onlyWhen, notAskedIf, onlyIfHolds, onlyIf: @Sendable (_ clause: String) -> String
  let answering: @Sendable (_ role: String) -> String
  /// What stands between clauses, and between some that are joined themselves.
  let and, or, orElse: String
  /// Behind a clause that is about the answer of last time.
  let lastTime: String
  let finishedBefore: @Sendable (_ name: String) -> String
  /// What is said of a name: ` is below 3`, ` was not answered`.
  let isValue: @Sendable (_ wasBefore: Bool, _ isNot: Bool, _ value: String) -> String
  let isAnswered: @Sendable (_ wasBefore: Bool, _ isAnswered: Bool) -> String
  let isAnotherThan: @Sendable (_ wasBefore: Bool, _ labels: String) -> String
  let has: @Sendable (_ wasBefore: Bool, _ labels: String) -> String
  let hasSome: @Sendable (_ count: Int, _ labels: String) -> String
  let hasBesides: @Sendable (_ label: String) -> String
  let hasNew: @Sendable (_ label: String) -> String
  /// `3 or more`, by the sign of the comparison.
  let compared: @Sendable (_ comparison: String, _ value: String) -> String
}
