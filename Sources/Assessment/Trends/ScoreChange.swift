package import FHIR

/// How a score changed between two results of one role line, like for like (clinical.md D5).
package struct ScoreChange: Sendable, Hashable {
  /// A part of a score at both times.
  package struct Part: Sendable, Hashable {
    /// The linkId of the question, as `gait.stairs`.
    package let linkId: String
    package let old: Decimal128
    package let new: Decimal128
  }

  package let from: TrendPoint
  package let to: TrendPoint
  /// By how many points, above zero for better; each slot counts that has a weight both times.
  package let amount: Decimal128
  /// Whether that is as much as the form calls worth a look.
  package let isLarge: Bool
  /// Tasks that fell by two steps or more, or to 0 for the first time.
  package let falls: [Part]
  /// Numbers from 0, none, to 10, worst, that changed by 30 % and by 2 at least.
  package let numbers: [Part]

  /// Whether it was counted on some of the slots, so that the two numbers do not show it.
  package var isStretched: Bool { from.isEstimated || to.isEstimated }

  /// Whether it is more than the small ups and downs that are to be expected.
  package var isNotable: Bool { isLarge || !falls.isEmpty || !numbers.isEmpty }
}

extension Trends {
  /// > at least 5 common slots (clinical.md D5), of 6
  private static let leastCommon = (slots: 5, of: 6)
  /// > one role line, within 48 hours (clinical.md D2)
  private static let hoursForTotal = 48

  /// How a score changed from one result to a later one of its line.
  ///
  /// - Returns: nil where too few slots have a weight both times, or nobody knows the slots.
  package func change(from: TrendPoint, to: TrendPoint) -> ScoreChange? {
    guard from.code == to.code, from.role.line == to.role.line,
      let definition = definitions[to.code], let old = result(from.assessmentID),
      let new = result(to.assessmentID),
      let amount = change(of: definition, from: old, to: new)
    else { return nil }
    let domains = domains(of: definition)
    let changed = domains.flatMap { parts(of: $0, from: old, to: new) }
    let isFunction = definition.kind == .function
    return ScoreChange(
      from: from, to: to, amount: amount,
      isLarge: definition.notable.map { amount.magnitude >= $0 } ?? false,
      falls: isFunction ? changed.filter { hasFallen($0, before: new) } : [],
      numbers: isFunction ? [] : domains.flatMap { numbers(of: $0, from: old, to: new) })
  }

  /// How a score changed since the result of its line before the one given.
  package func change(of code: String, sinceTheOneBefore assessmentID: String) -> ScoreChange? {
    guard let result = result(assessmentID) else { return nil }
    let points = points(of: code, in: result.past.header.role.line)
    guard let place = points.firstIndex(where: { $0.assessmentID == assessmentID }), place > 0
    else { return nil }
    return change(from: points[place - 1], to: points[place])
  }

  /// How a score changed over the last 90 days before its newest result (clinical.md D6).
  package func recentChange(of code: String, in line: RoleLine, days: Int = 90) -> ScoreChange? {
    let points = points(of: code, in: line)
    guard let last = points.last,
      let first = points.first(where: { ($0.day.days(until: last.day) ?? .max) <= days }),
      first != last
    else { return nil }
    return change(from: first, to: last)
  }

  /// What is kept of an assessment, if it counts.
  package func result(_ assessmentID: String) -> PastAnswers? {
    results.first { $0.past.header.id == assessmentID }
  }

  /// The scores whose slots a score counts: those it is made of, else itself.
  private func domains(of definition: ScoreDefinition) -> [ScoreDefinition] {
    guard definition.isJoint else { return [definition] }
    return definition.partCodes.sorted().compactMap { definitions[$0] }
  }

  /// > [sum over slots with a weight both times of (new - old)] x 6 / (number of such slots)
  private func change(
    of definition: ScoreDefinition, from old: PastAnswers, to new: PastAnswers
  ) -> Decimal128? {
    if definition.isJoint {
      let domains = domains(of: definition)
      // because a domain that is missing must not count as one that did not change.
      guard domains.count == definition.partCodes.count else { return nil }
      var sum = Decimal128(0)
      for domain in domains {
        guard let old = holder(of: domain, at: old), let new = holder(of: domain, at: new),
          let change = change(of: domain, from: old, to: new), let more = sum.adding(change)
        else { return nil }
        sum = more
      }
      return sum
    }
    guard isSum(definition, in: old), isSum(definition, in: new) else {
      return difference(of: definition, from: old, to: new)
    }
    let slots = definition.parts.count
    let differences = definition.parts.compactMap { part in
      old.number(of: part).flatMap { new.number(of: part)?.subtracting($0) }
    }
    guard !differences.isEmpty,
      differences.count * Self.leastCommon.of >= slots * Self.leastCommon.slots
    else { return nil }
    return differences.sum?.multiplied(by: Decimal128(slots))?
      .divided(by: Decimal128(differences.count))
  }

  /// The plain difference; nil where one is estimated, as those are never compared directly.
  private func difference(
    of definition: ScoreDefinition, from old: PastAnswers, to new: PastAnswers
  ) -> Decimal128? {
    guard let old = old.score(definition.code), let new = new.score(definition.code),
      !old.kept.estimated, !new.kept.estimated
    else { return nil }
    return new.value.subtracting(old.value)
  }

  /// Whether a score is the sum of its weights, stretched where some are missing: of any other,
  /// slots do not tell by how much it changed.
  private func isSum(_ definition: ScoreDefinition, in result: PastAnswers) -> Bool {
    guard let (_, value) = result.score(definition.code) else { return false }
    let weights = definition.parts.compactMap(result.number)
    let stretched = weights.sum?.multiplied(by: Decimal128(definition.parts.count))?
      .divided(by: Decimal128(weights.count))
    return stretched?.told == value.told
  }

  /// The result in which a score was made that counts at another one: that one, or the newest of
  /// its line in the 48 hours before.
  private func holder(of definition: ScoreDefinition, at result: PastAnswers) -> PastAnswers? {
    if result.score(definition.code) != nil { return result }
    guard let end = DateTime(result.past.authoredAt),
      let start = end.adding(Decimal128(-Self.hoursForTotal), .hour)
    else { return nil }
    return results(in: result.past.header.role.line).last { earlier in
      guard earlier.score(definition.code) != nil, let at = DateTime(earlier.past.authoredAt) else {
        return false
      }
      return at.order(against: end) == .less && at.order(against: start) != .less
    }
  }

  // MARK: Parts

  private func parts(
    of domain: ScoreDefinition, from old: PastAnswers, to new: PastAnswers
  ) -> [ScoreChange.Part] {
    guard let old = holder(of: domain, at: old), let new = holder(of: domain, at: new) else {
      return []
    }
    return domain.parts.compactMap { slot in
      guard let before = old.number(of: slot), let now = new.number(of: slot) else { return nil }
      return .init(linkId: slot.questionOfSlot, old: before, new: now)
    }
  }

  /// > any one function item falls by 2 or more steps, or reaches 0 for the first time
  private func hasFallen(_ part: ScoreChange.Part, before new: PastAnswers) -> Bool {
    guard part.new < part.old else { return false }
    if let fall = part.old.subtracting(part.new), fall >= Decimal128(2) { return true }
    guard part.new.isZero else { return false }
    return !results(in: new.past.header.role.line).contains { earlier in
      earlier.past.authoredAt < new.past.authoredAt
        && earlier.number(of: part.linkId + ".weight")?.isZero == true
    }
  }

  /// > a change of 30% of the earlier number and at least 2 points (clinical.md D5)
  private func numbers(
    of domain: ScoreDefinition, from old: PastAnswers, to new: PastAnswers
  ) -> [ScoreChange.Part] {
    domain.parts.compactMap { slot in
      let linkId = slot.questionOfSlot
      guard linkId != slot, let before = old.number(of: linkId), let now = new.number(of: linkId),
        let size = now.subtracting(before)?.magnitude, size >= Decimal128(2),
        let tenfold = size.multiplied(by: 10), let three = before.multiplied(by: 3),
        tenfold >= three
      else { return nil }
      return .init(linkId: linkId, old: before, new: now)
    }
  }
}

extension String {
  /// The linkId of the question that a slot is named after (data-model.md 2).
  fileprivate var questionOfSlot: String { hasSuffix(".weight") ? String(dropLast(7)) : self }
}

extension [Decimal128] {
  /// Nil when out of range.
  var sum: Decimal128? {
    reduce(Decimal128(0) as Decimal128?) { sum, value in sum?.adding(value) }
  }
}
