import Assessment
import FHIR

/// A score as a reading copy tells it: range, direction, slots, what is missing, what is notable.
struct ScoreReading {
  let form: Form
  let score: ScoreDefinition
  let words: ReadingWords

  private var say: ReadingWords.Scores { words.scores }

  var blocks: [ReadingBlock] {
    [.heading(say.title(score), depth: 2)]
      + ([say.direction(score), say.parts(labels)] + weights + implied + missing + [formula]
      + elsewhere + [notable]).map { .point($0) }
  }

  private var parts: [FormItem] { score.parts.compactMap { form.item($0) } }

  /// The names of the questions that fill the slots; a part that is a score has its own.
  private var labels: [String] { parts.map { anyOf(questions(of: $0)) } }

  /// The questions of one slot, of which one is asked.
  private func anyOf(_ questions: [FormItem]) -> String {
    questions.map(\.label).joined(separator: " \(words.rules.or) ")
  }

  /// The questions of a slot: those that its weight reads, without the ones that imply it.
  private func questions(of part: FormItem) -> [FormItem] {
    if part.linkId.hasSuffix(".weight"), let own = form.item(String(part.linkId.dropLast(7))) {
      return [own]
    }
    let own = conditional(part)?.otherwise ?? text(part)
    let read = form.asked.filter { own.contains("'\($0.linkId)'") }
    return read.isEmpty ? [part] : read
  }

  /// How the numbers of a question weigh, where it is one that counts.
  private var weights: [String] {
    parts.compactMap { part in
      let own = conditional(part)?.otherwise ?? text(part)
      guard let call = own.firstRange(of: ".select(iif($this"),
        let steps = WeightSteps(String(own[call.lowerBound...].dropFirst(8).dropLast()))
      else { return nil }
      return anyOf(questions(of: part)) + ": " + weighed(steps).joined(separator: ", ") + "."
    }
  }

  private func weighed(_ weights: WeightSteps) -> [String] {
    var from: Int?
    return weights.steps.map { step in
      let first = from.map(String.init)
      from = step.upTo.flatMap { Int($0) }.map { $0 + 1 }
      return say.weighs(first == step.upTo ? nil : first, step.upTo, step.weight)
    }
  }

  /// What answers of others imply, each once with all that they imply.
  private var implied: [String] {
    var gates: [(rule: Rule, weight: String, labels: [String])] = []
    for (part, label) in zip(parts, labels) {
      guard let (condition, weight, _) = conditional(part) else { continue }
      let rule = RuleReading(form: form, item: part).rule(condition)
      if let place = gates.firstIndex(where: { $0.rule == rule && $0.weight == weight }) {
        gates[place].labels.append(label)
      } else {
        gates.append((rule, weight, [label]))
      }
    }
    return gates.map { gate in
      say.implied(
        gate.labels, gate.weight, RuleWords(form: form, words: words).clause(gate.rule))
    }
  }

  /// `iif(condition, weight, otherwise)`, the whole formula of a part.
  private func conditional(
    _ part: FormItem
  ) -> (condition: String, weight: String, otherwise: String)? {
    guard let arguments = FHIRPathText.arguments(of: "iif", in: text(part)), arguments.count == 3,
      Decimal128(arguments[1]) != nil
    else { return nil }
    return (arguments[0], arguments[1], arguments[2])
  }

  private func text(_ part: FormItem) -> String { part.formula ?? "" }

  private var missing: [String] {
    let asked = parts.flatMap(questions)
    let reasons: [AbsentReason] = [.unknown, .notApplicable]
    if score.isJoint { return [] }
    let offered = reasons.filter { reason in asked.contains { $0.offers(reason, in: form) } }
    if offered.isEmpty { return [say.leftOutIsMissing] }
    let names = offered.map { words.fields.absence($0, .`self`) }
    return [say.missing(names.joined(separator: ", "))]
  }

  private var formula: String {
    let text = form.items[score.item].formula ?? ""
    let terms = FHIRPathText.split(text, at: " + ")
    if score.isJoint, terms.count == parts.count { return say.jointSum }
    if let rule = SumRule(text) { return sum(rule) }
    return say.formula(text)
  }

  private func sum(_ rule: SumRule) -> String {
    let estimate = rule.estimated.map { say.estimate($0, rule.complete) }
    return [say.sum(rule.complete), estimate, say.noneBelow].compactMap { $0 }
      .joined(separator: " ")
  }

  /// That parts which are not asked here are taken from results of so many hours before.
  private var elsewhere: [String] {
    let limit = "%resource.authored - "
    let group = form.items[score.item].parent.map { form.items[$0] }
    let texts = group?.source.node.expressions(ExtensionURL.variable).map(\.text) ?? []
    let found = texts.first { $0.contains("%previous") && $0.contains(limit) }
    guard let found, let range = found.firstRange(of: limit) else { return [] }
    let time = found[range.upperBound...].split(separator: " ").prefix(2)
    return [say.elsewhere(time.joined(separator: " "))]
  }

  private var notable: String {
    let basis = say.basis(score.source.isEmpty ? say.convention : score.source)
    return (score.notable.map { say.notable($0.description) + " " } ?? "") + basis
  }
}

/// `iif(%weights.count() = 6, %weights.sum(), …)`: from how many weights a sum is a score.
struct SumRule {
  let complete: Int
  /// From how many it is estimated.
  private(set) var estimated: Int?

  init?(_ formula: String) {
    guard let arguments = FHIRPathText.arguments(of: "iif", in: formula), arguments.count == 3
    else { return nil }
    guard let all = Self.count(arguments[0]), arguments[1].hasSuffix(".sum()") else { return nil }
    complete = all
    if arguments[2] == "{}" { return }
    guard let rest = FHIRPathText.arguments(of: "iif", in: arguments[2]), rest.count == 3,
      let fewer = Self.count(rest[0]), rest[2] == "{}",
      rest[1].hasSuffix(".sum() * \(all) / \(fewer)).round(1)")
    else { return nil }
    estimated = fewer
  }

  private static func count(_ condition: String) -> Int? {
    let parts = FHIRPathText.split(condition, at: ".count() = ")
    return parts.count == 2 ? Int(parts[1]) : nil
  }
}

/// `iif($this <= 0, 4, iif($this <= 3, 3, …))`: what numbers weigh, from the least on.
struct WeightSteps {
  /// The greatest number of a step, nil for the last, and its weight.
  private(set) var steps: [(upTo: String?, weight: String)] = []

  init?(_ formula: String) {
    var text = formula
    while let arguments = FHIRPathText.arguments(of: "iif", in: text), arguments.count == 3 {
      var cursor = FHIRPathText(arguments[0])
      guard cursor.take("$this"), cursor.take("<=") || cursor.take("="),
        let number = cursor.literal(), cursor.isAtEnd
      else { return nil }
      steps.append((number, arguments[1]))
      text = arguments[2]
    }
    guard !steps.isEmpty, Decimal128(text) != nil else { return nil }
    steps.append((nil, text))
  }
}
