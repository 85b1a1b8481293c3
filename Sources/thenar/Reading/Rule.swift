import Assessment
import FHIR

/// When something holds, taken from conditions or from an expression so that it can be said.
indirect enum Rule: Equatable {
  case all([Rule])
  case any([Rule])
  case holds(Subject, Relation)
  /// Who answers, by the word of the extension `role`.
  case role(String)
  /// It reads what this form does not ask.
  case never
  /// An expression of no shape that is known, as written.
  case other(String)

  /// The answer that is looked at: of this response, or of the one before.
  struct Subject: Hashable {
    let linkId: String
    var isLastTime = false
  }

  /// How an answer must be.
  enum Relation: Hashable {
    /// The one answer is among these options, by their index; nil stands for no answer.
    case among(Set<Int?>)
    /// Of several answers, at least so many are among these options.
    case picked(Set<Int>, atLeast: Int)
    /// There is an answer other than this option.
    case pickedBesides(Int)
    /// There is an answer that was not there last time, other than this option.
    case added(besides: Int)
    case answered(Bool)
    /// The operator and the value, as they are written.
    case compared(String, String)
  }

  /// The conditions of an item as one rule; nil where it has none.
  init?(conditionsOf item: QuestionnaireItem, in form: Form) {
    let rules = item.conditions.map { Self.rule($0, in: form) }
    if rules.isEmpty { return nil }
    let isAll = item.node["enableBehavior"]?.string == "all"
    self = (isAll ? Rule.all(rules) : .any(rules)).simplified
  }

  private static func rule(_ condition: EnableWhen, in form: Form) -> Rule {
    let subject = Subject(linkId: condition.question)
    guard let item = form.item(condition.question) else { return .never }
    if condition.operator == .exists {
      let wanted = condition.answer != .boolean(false)
      return .holds(subject, item.answered(wanted) ?? .answered(wanted))
    }
    let option = condition.answer.flatMap { wanted in
      item.options.firstIndex { $0.answer.isSameChoice(as: wanted) }
    }
    if let option {
      if condition.operator == .equal { return .holds(subject, item.has(option)) }
      if condition.operator == .notEqual, let other = item.hasNot(option) {
        return .holds(subject, other)
      }
    }
    let label = option.map { item.options[$0].label } ?? condition.answer?.label ?? ""
    return .holds(subject, .compared(condition.operatorName, label))
  }

  /// The same rule with what belongs together said once.
  var simplified: Rule {
    switch self {
    case .any(let rules):
      let parts = Self.merged(rules.map(\.simplified).flatMap(\.alternatives), isAll: false)
        .filter { $0 != .never }
      return parts.count > 1 ? .any(parts) : parts.first ?? .never
    case .all(let rules):
      let parts = Self.merged(rules.map(\.simplified).flatMap(\.demands), isAll: true)
      if parts.contains(.never) { return .never }
      return parts.count > 1 ? .all(parts) : parts.first ?? .never
    default: return self
    }
  }

  /// Whether all of it can be said in words.
  var isInWords: Bool {
    switch self {
    case .other: false
    case .any(let rules), .all(let rules): rules.allSatisfy(\.isInWords)
    default: true
    }
  }

  private var alternatives: [Rule] {
    if case .any(let rules) = self { rules } else { [self] }
  }

  private var demands: [Rule] {
    if case .all(let rules) = self { rules } else { [self] }
  }

  /// The rules with those on the options of one question made one, in its first place.
  private static func merged(_ rules: [Rule], isAll: Bool) -> [Rule] {
    var merged: [Rule] = []
    for rule in rules {
      guard case .holds(let subject, let relation) = rule,
        let place = merged.firstIndex(where: { $0.subject == subject }),
        case .holds(_, let earlier) = merged[place],
        let both = relation.joined(to: earlier, isAll: isAll)
      else {
        merged.append(rule)
        continue
      }
      merged[place] = .holds(subject, both)
    }
    return merged
  }

  private var subject: Subject? {
    if case .holds(let subject, _) = self { subject } else { nil }
  }
}

extension Rule.Relation {
  fileprivate func joined(to other: Self, isAll: Bool) -> Self? {
    switch (self, other) {
    case (.among(let new), .among(let old)):
      .among(isAll ? old.intersection(new) : old.union(new))
    case (.picked(let new, 1), .picked(let old, 1)) where !isAll:
      .picked(old.union(new), atLeast: 1)
    default: nil
    }
  }
}

extension FormItem {
  /// That it is answered with an option.
  func has(_ option: Int) -> Rule.Relation {
    repeats ? .picked([option], atLeast: 1) : .among([option])
  }

  /// That it is not answered with an option, also when it is not answered at all.
  func hasNot(_ option: Int) -> Rule.Relation? {
    repeats ? nil : .among(Set(options.indices.map { $0 } + [nil]).subtracting([option]))
  }

  /// That it has an answer, in terms of its options.
  func answered(_ isAnswered: Bool) -> Rule.Relation? {
    if repeats || options.isEmpty || type == .openChoice { return nil }
    return .among(isAnswered ? Set(options.indices.map { $0 }) : [nil])
  }

  /// That its weight compares so with a number.
  func weighs(_ comparison: String, _ number: Decimal128) -> Rule.Relation? {
    if repeats || !options.contains(where: { $0.weight != nil }) { return nil }
    let fitting = options.indices.filter { index in
      guard let weight = options[index].weight else { return false }
      switch comparison {
      case "=": return weight == number
      case "<": return weight < number
      case "<=": return weight <= number
      case ">": return weight > number
      case ">=": return weight >= number
      default: return false
      }
    }
    return .among(Set(fitting))
  }
}
