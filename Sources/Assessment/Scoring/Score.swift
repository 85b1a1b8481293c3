package import FHIR

/// A score with all that must stand beside its number (decision 6).
package struct Score: Sendable {
  package let definition: ScoreDefinition
  /// Nil when there are not enough answers, or the calculation failed.
  package let value: Decimal128?
  /// How many of the parts have a weight, implied ones included.
  package let answered: Int
  package let isEstimated: Bool
  /// The parts that this form asks, in order.
  package let parts: [ScorePart]
  /// Why the calculation failed, when it did.
  package let failure: String?

  /// Out of how many answers.
  package var of: Int { definition.of }

  /// The score as it is kept.
  package var kept: KeptScore {
    KeptScore(
      code: definition.code, value: value?.description, answered: answered, of: of,
      min: definition.min.description, max: definition.max.description, estimated: isEstimated)
  }
}

/// One slot of a score: its question, what was answered, and the weight it counts for.
package struct ScorePart: Sendable {
  /// Where the weight of a part comes from, or why there is none.
  package enum State: Sendable, Equatable {
    /// Answered with the option or number shown.
    case answered(String)
    /// Not asked, because the answer to another question implies the weight.
    case implied(by: String, weight: Decimal128?)
    /// Shown and left without an answer, for the reason given if there is one.
    case missing(AbsentReason?)
  }

  package let label: String
  /// The asked item, for opening its question.
  package let item: Int?
  /// The code of the score that this part is, where it is one.
  package let code: String?
  package let weight: Decimal128?
  package let state: State
  /// The question whose answer implies the weight, where one does.
  package let gate: Int?
  /// Whether this form asks for it; a score of another form may still come.
  package let isAskedHere: Bool
}
