import Assessment
import FHIR

extension CommandWords {
  /// Says a rule in words.
  struct RuleWords {
    let form: Form

    /// When a question or a section is asked, as a sentence.
    func sentence(_ rule: Rule) -> String {
      switch rule {
      case .never: return "Never asked in this questionnaire."
      case .role(let role): return "Only when \(Self.answering(role))."
      case .holds(let subject, .among(let options)) where options.contains(nil):
        guard let item = form.item(subject.linkId), options.count > 1 else { break }
        let others = Set(item.options.indices.map { $0 }).subtracting(options.compactMap { $0 })
        let rest = Rule.holds(subject, .among(Set(others.map(Optional.some))))
        return "Not asked if \(clause(rest))."
      case .other(let expression): return "Only if this holds: `\(expression)`"
      default: break
      }
      return "Only if \(clause(rule))."
    }

    /// When it holds, as a part of a sentence.
    func clause(_ rule: Rule) -> String {
      switch rule {
      case .never: "never"
      case .role(let role): Self.answering(role)
      case .other(let expression): "`\(expression)`"
      case .holds(let subject, let relation): clause(of: [subject], relation)
      case .all(let rules): rules.map(clause).joined(separator: ", and ")
      case .any(let rules): alternatives(rules)
      }
    }

    private static func answering(_ role: String) -> String {
      switch role {
      case Role.proxy.rawValue: "a relative or carer answers for the person"
      case Role.interview.rawValue: "it is asked in an interview"
      default: "the person answers"
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
      return texts.joined(separator: isNested ? "; or " : ", or ")
    }

    private func clause(of subjects: [Rule.Subject], _ relation: Rule.Relation) -> String {
      let subject = subjects[0]
      let when = subject.isLastTime ? " last time" : ""
      let names = subjects.map { "\"\(name(of: $0))\"" }
      if subject.isLastTime, relation == .answered(true), subject.linkId.hasSuffix(".finished") {
        return "a \"\(subject.linkId.dropLast(9))\" was finished before"
      }
      return Self.list(names) + predicate(relation, of: subject) + when
    }

    private func name(of subject: Rule.Subject) -> String {
      let label = form.item(subject.linkId)?.label ?? ""
      return label.isEmpty ? subject.linkId : label
    }

    private func predicate(_ relation: Rule.Relation, of subject: Rule.Subject) -> String {
      let item = form.item(subject.linkId)
      let verb = subject.isLastTime ? " was" : " is"
      func labels(_ options: Set<Int>) -> [String] {
        options.sorted().compactMap { item?.options[$0].label }.map { "\"\($0)\"" }
      }
      switch relation {
      case .among(let options): return verb + (item.map { Self.amount(options, of: $0) } ?? "")
      case .picked(let options, 1):
        return (subject.isLastTime ? " had " : " has ") + Self.list(labels(options))
      case .picked(let options, let count):
        return " has \(count) or more of " + labels(options).joined(separator: ", ")
      case .pickedBesides(let option):
        return " has anything but " + Self.list(labels([option]))
      case .added(let option):
        let other = Self.list(labels([option]))
        return " has a row that it did not have last time, other than \(other)"
      case .answered(let isAnswered): return verb + (isAnswered ? " answered" : " not answered")
      case .compared(let comparison, let value):
        return verb + " " + Self.compared(comparison, value)
      }
    }

    private static func compared(_ comparison: String, _ value: String) -> String {
      switch comparison {
      case "=": value
      case "!=": "not \(value)"
      case ">": "more than \(value)"
      case "<": "below \(value)"
      case ">=": "\(value) or more"
      default: "\(value) or less"
      }
    }

    /// Which options an answer is among: by their numbers where they weigh from 4 to 0.
    private static func amount(_ options: Set<Int?>, of item: FormItem) -> String {
      let all = Set(item.options.indices.map { $0 })
      let chosen = Set(options.compactMap { $0 })
      if options.contains(nil) {
        if chosen.isEmpty { return " not answered" }
        return " not" + amount(Set(all.subtracting(chosen).map(Optional.some)), of: item)
      }
      if chosen == all { return " answered" }
      if item.isOrdinal, let weights = weights(of: chosen, item), let least = weights.last,
        let most = weights.first, let best = item.options.first?.weight?.integer
      {
        if chosen.count == 1, let only = chosen.first {
          return " \(least) (\(item.options[only].label))"
        }
        if least == 0, chosen.count == most + 1 { return " below \(most + 1)" }
        if most == best, chosen.count == best - least + 1 { return " \(least) or more" }
        return " " + list(weights.map(String.init))
      }
      let others = all.subtracting(chosen)
      func labels(_ options: Set<Int>) -> [String] {
        options.sorted().map { "\"\(item.options[$0].label)\"" }
      }
      if others.count == 1, chosen.count > 1 { return " answered, and not " + list(labels(others)) }
      return " " + list(labels(chosen))
    }

    /// The weights of options, the best first.
    private static func weights(of options: Set<Int>, _ item: FormItem) -> [Int]? {
      let weights = options.compactMap { item.options[$0].weight?.integer }
      return weights.count == options.count ? weights.sorted(by: >) : nil
    }

    /// `a, b or c`.
    static func list(_ words: [String]) -> String {
      guard words.count > 1, let last = words.last else { return words.first ?? "" }
      return words.dropLast().joined(separator: ", ") + " or " + last
    }
  }
}
