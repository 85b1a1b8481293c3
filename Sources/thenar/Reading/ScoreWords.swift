import Assessment
import FHIR

/// What a reading copy says of scores.
extension CommandWords.Reading {
  static func score(_ score: ScoreDefinition) -> String {
    "\(score.title): \(score.min) to \(score.max)"
  }

  static func direction(of score: ScoreDefinition) -> String {
    let best = score.kind == .function ? "as before" : "none"
    return "Higher is better: \(score.max) is \(best), \(score.min) is the worst."
  }

  static func parts(_ labels: [String]) -> String {
    "Made of \(labels.count) parts: \(labels.joined(separator: "; "))."
  }

  /// The questions of one slot, of which one is asked.
  static func anyOf(_ labels: [String]) -> String { labels.joined(separator: " or ") }

  static func weights(of label: String, _ weights: WeightSteps) -> String {
    var from: Int?
    let steps = weights.steps.map { step in
      let first = from.map(String.init)
      from = step.upTo.flatMap { Int($0) }.map { $0 + 1 }
      guard let upTo = step.upTo else { return "\(first ?? "more") or more counts \(step.weight)" }
      let isOne = first == nil || first == upTo
      return isOne
        ? "\(upTo) counts \(step.weight)" : "\(first ?? "") to \(upTo) count \(step.weight)"
    }
    return "\(label): \(steps.joined(separator: ", "))."
  }

  static func implied(_ labels: [String], weight: String, by clause: String) -> String {
    let count = labels.count == 1 ? "this counts \(weight)" : "these count \(weight) each"
    return "If \(clause), \(count) without being asked: \(labels.joined(separator: "; "))."
  }

  static func missing(_ offered: [AbsentReason]) -> String {
    if offered.isEmpty { return "A question left out counts as missing." }
    let names = offered.map { absence($0, .`self`) }.joined(separator: ", ")
    return "\(names) and Skip count as missing."
  }

  static let jointSum =
    "The sum of these; no score if one of them is missing, estimated if one of them is estimated."

  static func sum(_ rule: SumRule) -> String {
    let whole = "With \(rule.complete) of \(rule.complete) it is their sum."
    guard let fewer = rule.estimated else { return whole + " With fewer there is no score." }
    return whole
      + " With \(fewer) of \(rule.complete) it is their sum x \(rule.complete) / \(fewer), "
      + "to one decimal, and called estimated. With fewer there is no score."
  }

  static func formula(_ text: String) -> String { "Formula: `\(text)`" }

  static func elsewhere(within hours: String) -> String {
    "What is not asked here is taken from a result of the last \(hours), where there is one."
  }

  static func notable(from points: String?, source: String) -> String {
    let basis = source.isEmpty ? "Convention." : source
    guard let points else { return "Basis: \(basis)" }
    return "Two results that are \(points) or more apart are worth a look. Basis: \(basis)"
  }
}
