import Assessment
import FHIR

/// Says a rule in words.
struct RuleWords {
  let form: Form
  let words: ReadingWords

  private var say: ReadingWords.Rules { words.rules }

  /// When a question or a section is asked, as a sentence.
  func sentence(_ rule: Rule) -> String {
    switch rule {
    case .never: return say.neverAsked
    case .role(let role): return say.onlyWhen(say.roleAnswers(role))
    case .holds(let subject, .among(let options)) where options.contains(nil):
      guard let item = form.item(subject.linkId), options.count > 1 else { break }
      let others = Set(item.options.indices.map { $0 }).subtracting(options.compactMap { $0 })
      let rest = Rule.holds(subject, .among(Set(others.map(Optional.some))))
      return say.notAskedIf(clause(rest))
    case .other(let expression): return say.onlyIfHolds(expression)
    default: break
    }
    return say.onlyIf(clause(rule))
  }

  /// When it holds, as a part of a sentence.
  func clause(_ rule: Rule) -> String {
    switch rule {
    case .never: say.never
    case .role(let role): say.roleAnswers(role)
    case .other(let expression): "`\(expression)`"
    case .holds(let subject, let relation): clause(of: [subject], relation)
    case .all(let rules): rules.map(clause).joined(separator: ", \(say.and) ")
    case .any(let rules): alternatives(rules)
    }
  }

  /// Subjects of which the same is said share the words.
  private func alternatives(_ rules: [Rule]) -> String {
    var clauses: [(subjects: [Rule.Subject], relation: Rule.Relation?, text: String)] = []
    for rule in rules {
      if case .holds(let subject, let relation) = rule {
        let said = predicate(relation, of: subject)
        if let place = clauses.firstIndex(where: { clause in
          clause.relation.map { predicate($0, of: clause.subjects[0]) } == said
            && clause.subjects[0].isLastTime == subject.isLastTime
        }) {
          clauses[place].subjects.append(subject)
        } else {
          clauses.append(([subject], relation, ""))
        }
      } else {
        clauses.append(([], nil, clause(rule)))
      }
    }
    let texts = clauses.map { clause in
      clause.relation.map { self.clause(of: clause.subjects, $0) } ?? clause.text
    }
    let isNested = rules.contains { if case .all = $0 { true } else { false } }
    return texts.joined(separator: (isNested ? "; " : ", ") + say.or + " ")
  }

  private func clause(of subjects: [Rule.Subject], _ relation: Rule.Relation) -> String {
    let subject = subjects[0]
    let when = subject.isLastTime ? " " + say.lastTime : ""
    let names = subjects.map { "\"\(name(of: $0))\"" }
    if subject.isLastTime, relation == .answered(true), subject.linkId.hasSuffix(".finished") {
      return say.finishedBefore(String(subject.linkId.dropLast(9)))
    }
    return say.list(names) + " " + predicate(relation, of: subject) + when
  }

  private func name(of subject: Rule.Subject) -> String {
    let label = form.item(subject.linkId)?.label ?? ""
    return label.isEmpty ? subject.linkId : label
  }

  private func predicate(_ relation: Rule.Relation, of subject: Rule.Subject) -> String {
    let item = form.item(subject.linkId)
    let isLastTime = subject.isLastTime
    func labels(_ options: Set<Int>) -> [String] { item.map { quoted(options, of: $0) } ?? [] }
    switch relation {
    case .among(let options):
      let (what, isNot) = item.map { amount(options, of: $0) } ?? ("", false)
      return say.amounts(what, isNot, isLastTime)
    case .picked(let options, 1): return say.has(say.list(labels(options)), isLastTime)
    case .picked(let options, let count):
      return say.has(say.severalOf(count, labels(options).joined(separator: ", ")), isLastTime)
    case .pickedBesides(let option):
      return say.has(say.anythingBut(say.list(labels([option]))), isLastTime)
    case .added(let option):
      return say.has(say.newBesides(say.list(labels([option]))), isLastTime)
    case .answered(let isAnswered): return say.amounts(say.answered, !isAnswered, isLastTime)
    case .compared(let comparison, let value):
      let what = compared(comparison, said(value))
      return say.amounts(what, comparison == "!=", isLastTime)
    }
  }

  private func compared(_ comparison: String, _ value: String) -> String {
    switch comparison {
    case "=", "!=": value
    case ">": say.moreThan(value)
    case "<": say.below(value)
    case ">=": say.orMore(value)
    default: say.orLess(value)
    }
  }

  private func said(_ value: String) -> String {
    switch value {
    case "true": words.fields.yes
    case "false": words.fields.no
    default: value
    }
  }

  private func quoted(_ options: Set<Int>, of item: FormItem) -> [String] {
    options.sorted().map { "\"\(item.options[$0].label)\"" }
  }

  /// Which options an answer is among, or is not: by their numbers where they weigh from 4 to 0.
  private func amount(_ options: Set<Int?>, of item: FormItem) -> (what: String, isNot: Bool) {
    let all = Set(item.options.indices.map { $0 })
    let chosen = Set(options.compactMap { $0 })
    if options.contains(nil) {
      if chosen.isEmpty { return (say.answered, true) }
      return (amount(all.subtracting(chosen), all, of: item), true)
    }
    return (amount(chosen, all, of: item), false)
  }

  private func amount(_ chosen: Set<Int>, _ all: Set<Int>, of item: FormItem) -> String {
    if chosen == all { return say.answered }
    if item.isOrdinal, let weights = Self.weights(of: chosen, item), let least = weights.last,
      let most = weights.first, let best = item.options.first?.weight?.integer
    {
      if chosen.count == 1, let only = chosen.first {
        return "\(least) (\(item.options[only].label))"
      }
      if least == 0, chosen.count == most + 1 { return say.below("\(most + 1)") }
      if most == best, chosen.count == best - least + 1 { return say.orMore("\(least)") }
      return say.list(weights.map(String.init))
    }
    let others = quoted(all.subtracting(chosen), of: item)
    if others.count == 1, chosen.count > 1 { return say.answeredAndNot(say.list(others)) }
    return say.list(quoted(chosen, of: item))
  }

  /// The weights of options, the best first.
  private static func weights(of options: Set<Int>, _ item: FormItem) -> [Int]? {
    let weights = options.compactMap { item.options[$0].weight?.integer }
    return weights.count == options.count ? weights.sorted(by: >) : nil
  }
}
