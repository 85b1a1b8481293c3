package import FHIR

/// A score with all that must stand beside its number (decision 6).
package struct Score: Sendable {
  package let definition: ScoreDefinition
  /// The number as it is told: with at most one decimal, as nobody tells states apart by less.
  ///
  /// Nil when there are not enough answers, or the calculation failed.
  package var value: Decimal128? { exact?.told }
  /// The number as it was worked out and is kept, so that no later calculation counts a rounding.
  let exact: Decimal128?
  /// How many of the parts have a weight, implied ones included.
  package let answered: Int
  package let isEstimated: Bool
  /// The parts that this form asks, in order.
  package let parts: [ScorePart]
  /// Why the calculation failed, when it did.
  package let failure: Failure?

  /// Why there is no number although there is a calculation.
  package enum Failure: Sendable, Equatable {
    /// In the words of whoever mends the form.
    case calculation(String)
    /// The number that is less than the least, or more than the most.
    case outOfRange(String)
  }

  /// Out of how many answers.
  package var of: Int { definition.of }

  /// The score as it is kept.
  package var kept: KeptScore {
    KeptScore(
      code: definition.code, value: exact?.description, answered: answered, of: of,
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

extension KeptScore {
  /// The number as it is told (`Score.value`).
  package var told: String? { value.map { Decimal128($0)?.told.description ?? $0 } }
}

extension Decimal128 {
  /// The number with as much of it as is told.
  var told: Decimal128 { rounded(toPlaces: 1) }
}
