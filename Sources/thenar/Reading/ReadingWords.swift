import Assessment

/// What a reading copy says around the questionnaire's own words, in one language.
struct ReadingWords: Sendable {
  let somebody: String
  let emergency: String
  let headings: Headings
  let answering: Answering
  let fields: Fields
  let rules: Rules
  let scores: Scores
  let notAsked: @Sendable (String) -> String
  let workedOut: @Sendable (String) -> String
  let askedOnce: String
  let required: String
  /// What a proxy is told of a question, by how much of it can be seen.
  let feltOnly: String
  let partSeen: String
  let version: @Sendable (String) -> String
  /// The publication status, by its code.
  let status: @Sendable (String) -> String
  let experimental: String
  let flag: @Sendable (String, String, FlagDefinition.Level) -> String
  let flagHolds: @Sendable (String) -> String
  let flagMessage: @Sendable (String) -> String

  /// The titles of the sections.
  struct Headings: Sendable {
    let howToAnswer: String
    let scoring: String
    let worthTelling: String
    let sources: String
    let limits: String
    let version: String
  }

  /// How the form is filled in, a sentence each.
  struct Answering: Sendable {
    let readAloud: String
    let ladder: String
    let circle: String
    let tickOne: String
    let tickEach: String
    let tickAbsence: @Sendable (String) -> String
    let leaveOut: String
  }

  /// What stands where an answer is given.
  struct Fields: Sendable {
    let yes: String
    let no: String
    let other: String
    let date: String
    let month: String
    let time: String
    let atLeast: @Sendable (String) -> String
    let atMost: @Sendable (String) -> String
    let between: @Sendable (String, String) -> String
    let absence: @Sendable (AbsentReason, Voice) -> String

    func range(_ min: String?, _ max: String?) -> String {
      switch (min, max) {
      case (let min?, let max?): "  (\(between(min, max)))"
      case (let min?, nil): "  (\(atLeast(min)))"
      case (nil, let max?): "  (\(atMost(max)))"
      case (nil, nil): ""
      }
    }
  }

  /// The parts of which a rule is said.
  struct Rules: Sendable {
    let neverAsked: String
    let onlyWhen: @Sendable (String) -> String
    let onlyIf: @Sendable (String) -> String
    let onlyIfHolds: @Sendable (String) -> String
    let notAskedIf: @Sendable (String) -> String
    let never: String
    let roleAnswers: @Sendable (String) -> String
    let finishedBefore: @Sendable (String) -> String
    let and: String
    let or: String
    let lastTime: String
    /// That something is so or not, now or last time.
    let amounts: @Sendable (_ what: String, _ isNot: Bool, _ isLastTime: Bool) -> String
    let answered: String
    let answeredAndNot: @Sendable (String) -> String
    let has: @Sendable (_ what: String, _ isLastTime: Bool) -> String
    let severalOf: @Sendable (Int, String) -> String
    let anythingBut: @Sendable (String) -> String
    let newBesides: @Sendable (String) -> String
    let orMore: @Sendable (String) -> String
    let orLess: @Sendable (String) -> String
    let moreThan: @Sendable (String) -> String
    let below: @Sendable (String) -> String

    /// `a, b or c`.
    func list(_ words: [String]) -> String {
      guard words.count > 1, let last = words.last else { return words.first ?? "" }
      return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }
  }

  /// What is said of a score.
  struct Scores: Sendable {
    let title: @Sendable (ScoreDefinition) -> String
    let direction: @Sendable (ScoreDefinition) -> String
    let parts: @Sendable ([String]) -> String
    /// What the numbers of a question from one to another weigh; nil where there is no such end.
    let weighs: @Sendable (_ from: String?, _ upTo: String?, _ weight: String) -> String
    let implied: @Sendable (_ labels: [String], _ weight: String, _ clause: String) -> String
    /// Which answers count as missing; the text is a list of them, the last apart.
    let missing: @Sendable (String) -> String
    let leftOutIsMissing: String
    let jointSum: String
    let sum: @Sendable (Int) -> String
    let estimate: @Sendable (Int, Int) -> String
    let noneBelow: String
    let formula: @Sendable (String) -> String
    let elsewhere: @Sendable (String) -> String
    let convention: String
    let notable: @Sendable (String) -> String
    let basis: @Sendable (String) -> String
  }
}
