/// The words about what happened to a response, one thing after the other.
struct LogWords: Sendable {
  let question, nothing: Wording
  let before, filledIn, unconfirmed: @Sendable (_ what: String) -> String
  let cleared, undone: @Sendable (_ label: String) -> String
  let told, keptQuiet, teamKnows: @Sendable (_ flag: String) -> String
  let finished, reopened: String
  let amended: @Sendable (_ reason: String) -> String
  let takenOver: @Sendable (_ count: Int) -> String
}
