import Assessment
import FHIR

/// What a reading copy says of scores.
struct ScoreWords: Sendable {
  let title: @Sendable (_ title: String, _ min: String, _ max: String) -> String
  let direction: @Sendable (_ max: String, _ min: String, ScoreDefinition.Kind) -> String
  let parts: @Sendable (_ labels: [String]) -> String
  /// What numbers weigh: one of them, from one to another, from one on.
  let one: @Sendable (_ number: String, _ weight: String) -> String
  let several: @Sendable (_ from: String, _ upTo: String, _ weight: String) -> String
  let rest: @Sendable (_ from: String, _ weight: String) -> String
  let implied: @Sendable (_ labels: [String], _ weight: String, _ clause: String) -> String
  let missing: @Sendable (_ offered: [String]) -> String
  let jointSum: String
  let sum: @Sendable (SumRule) -> String
  let formula: @Sendable (_ text: String) -> String
  let elsewhere: @Sendable (_ hours: String) -> String
  let notable: @Sendable (_ points: String?, _ source: String) -> String
}

extension ScoreWords {
  func weights(of label: String, _ weights: WeightSteps) -> String {
    var from: Int?
    let steps = weights.steps.map { step in
      let first = from.map(String.init)
      from = step.upTo.flatMap { Int($0) }.map { $0 + 1 }
      guard let upTo = step.upTo else { return rest(first ?? "", step.weight) }
      guard let first, first != upTo else { return one(upTo, step.weight) }
      return several(first, upTo, step.weight)
    }
    return "\(label): \(steps.joined(separator: ", "))."
  }
}
