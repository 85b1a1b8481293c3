import Assessment
import FHIR

/// Says a rule of a form in the words of a language.
struct RuleSaying {
  let form: Form
  let words: ReadingWords
  private var say: RuleWords { words.rules }

  init(_ form: Form, in words: ReadingWords) {
    self.form = form
    self.words = words
  }

  /// When a question or a section is asked, as a sentence.
  func sentence(_ rule: Rule) -> String {
    switch rule {
    case .never: return say.neverAsked
    case .role(let role): return say.onlyWhen(say.answering(role))
    case .holds(let subject, .among(let options)) where options.contains(nil):
      guard let item = form.item(subject.linkId), options.count > 1 else { break }
      let others = Set(item.options.indices.map { $0 }).subtracting(options.compactMap { $0 })
      return say.notAskedIf(clause(.holds(subject, .among(Set(others.map(Optional.some))))))
    case .other(let expression): return say.onlyIfHolds(expression)
    default: break
    }
    return say.onlyIf(clause(rule))
  }

  /// When it holds, as a part of a sentence.
  func clause(_ rule: Rule) -> String {
    switch rule {
    case .never: say.never
    case .role(let role): say.answering(role)
    case .other(let expression): "`\(expression)`"
    case .holds(let subject, let relation): clause(of: [subject], relation)
    case .all(let rules): rules.map(clause).joined(separator: say.and)
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
    return texts.joined(separator: isNested ? say.orElse : say.or)
  }

  private func clause(of subjects: [Rule.Subject], _ relation: Rule.Relation) -> String {
    let subject = subjects[0]
    if subject.isLastTime, relation == .answered(true), subject.linkId.hasSuffix(".finished") {
      return say.finishedBefore(String(subject.linkId.dropLast(9)))
    }
    let names = subjects.map { "\"\(name(of: $0))\"" }
    let when = subject.isLastTime ? say.lastTime : ""
    return words.list(names) + predicate(relation, of: subject) + when
  }

  private func name(of subject: Rule.Subject) -> String {
    let label = form.item(subject.linkId)?.label ?? ""
    return label.isEmpty ? subject.linkId : label
  }

  private func predicate(_ relation: Rule.Relation, of subject: Rule.Subject) -> String {
    let item = form.item(subject.linkId)
    let before = subject.isLastTime
    func labels(_ options: Set<Int>) -> [String] { item.map { Self.labels(options, of: $0) } ?? [] }
    switch relation {
    case .among(let options):
      return item.map { amount(options, of: $0, before) } ?? say.isValue(before, false, "")
    case .picked(let options, 1): return say.has(before, words.list(labels(options)))
    case .picked(let options, let count):
      return say.hasSome(count, labels(options).joined(separator: ", "))
    case .pickedBesides(let option): return say.hasBesides(words.list(labels([option])))
    case .added(let option): return say.hasNew(words.list(labels([option])))
    case .answered(let isAnswered): return say.isAnswered(before, isAnswered)
    case .compared(let comparison, let value):
      let value = ["true": words.yes, "false": words.no][value] ?? value
      return say.isValue(before, false, say.compared(comparison, value))
    }
  }

  private static func labels(_ options: Set<Int>, of item: FormItem) -> [String] {
    options.sorted().map { "\"\(item.options[$0].label)\"" }
  }

  /// Which options an answer is among: by their numbers where they weigh from 4 to 0.
  private func amount(
    _ options: Set<Int?>, of item: FormItem, _ before: Bool, isNot: Bool = false
  ) -> String {
    let all = Set(item.options.indices.map { $0 })
    let chosen = Set(options.compactMap { $0 })
    if options.contains(nil) {
      if chosen.isEmpty { return say.isAnswered(before, false) }
      return amount(Set(all.subtracting(chosen).map(Optional.some)), of: item, before, isNot: true)
    }
    if chosen == all { return say.isAnswered(before, !isNot) }
    if let number = number(chosen, of: item) { return say.isValue(before, isNot, number) }
    let others = all.subtracting(chosen)
    if others.count == 1, chosen.count > 1, !isNot {
      return say.isAnotherThan(before, words.list(Self.labels(others, of: item)))
    }
    return say.isValue(before, isNot, words.list(Self.labels(chosen, of: item)))
  }

  /// The weights of options as one number or a range of them; nil where they have none.
  private func number(_ options: Set<Int>, of item: FormItem) -> String? {
    let weights = options.compactMap { item.options[$0].weight?.integer }.sorted(by: >)
    guard item.isOrdinal, weights.count == options.count, let most = weights.first,
      let least = weights.last, let best = item.options.first?.weight?.integer
    else { return nil }
    if options.count == 1, let only = options.first {
      return "\(least) (\(item.options[only].label))"
    }
    if least == 0, options.count == most + 1 { return say.compared("<", String(most + 1)) }
    if most == best, options.count == best - least + 1 { return say.compared(">=", String(least)) }
    return words.list(weights.map(String.init))
  }
}
