import FHIR

extension Session {
  /// Whether the conditions of an item hold, all or any of them (decision 19).
  func hold(_ item: FormItem) -> Bool {
    item.needsAllConditions
      ? item.conditions.allSatisfy(holds) : item.conditions.contains(where: holds)
  }

  /// > `=`, `>` …: true if any answer satisfies; `!=`: true if none equals, so also when there is
  /// > none; a disabled target counts as unanswered (decision 19).
  private func holds(_ condition: Condition) -> Bool {
    let answers = condition.target.map(answers) ?? []
    switch condition.operator {
    case .exists: return .boolean(!answers.isEmpty) == condition.answer
    case .equal: return answers.contains { $0.equals(condition.answer) }
    case .notEqual: return !answers.contains { $0.equals(condition.answer) }
    case .greater: return answers.contains { $0.order(against: condition.answer) == .greater }
    case .less: return answers.contains { $0.order(against: condition.answer) == .less }
    case .greaterOrEqual:
      return answers.contains { [.greater, .equal].contains($0.order(against: condition.answer)) }
    case .lessOrEqual:
      return answers.contains { [.less, .equal].contains($0.order(against: condition.answer)) }
    }
  }

  /// The answers of an item as they count: none while it is disabled.
  func answers(of item: Int) -> [Answer] {
    guard enabled[item] else { return [] }
    return form.items[item].calculation == nil ? replies[item]?.answers ?? [] : calculated[item]
  }
}

extension Answer {
  /// > Codings are equal by system and code; a missing system matches only a missing one.
  func equals(_ other: Answer) -> Bool {
    order(against: other).map { $0 == .equal } ?? (withoutDisplay == other.withoutDisplay)
  }

  /// How this answer stands to another; nil where the two cannot be ordered.
  func order(against other: Answer) -> Ordering? {
    if let left = number, let right = other.number {
      return hasUnit(unlike: other) ? nil : Ordering(left, right)
    }
    switch (self, other) {
    case (.date(let left), .date(let right)): return left.order(against: right)
    case (.dateTime(let left), .dateTime(let right)): return left.order(against: right)
    case (.time(let left), .time(let right)): return left.order(against: right)
    case (.string(let left), .string(let right)):
      return Ordering(left, right)
    default: return nil
    }
  }

  /// Whether both are amounts, in different units.
  private func hasUnit(unlike other: Answer) -> Bool {
    guard case .quantity(_, let unit, let code, _) = self,
      case .quantity(_, let otherUnit, let otherCode, _) = other
    else { return false }
    return (code ?? unit) != (otherCode ?? otherUnit)
  }

  /// The value of a number, whatever its unit.
  var number: Decimal128? {
    switch self {
    case .integer(let value): Decimal128(value)
    case .decimal(let value): value
    case .quantity(let value, _, _, _): value
    default: nil
    }
  }
}
