package import FHIR

/// Which parts of the body were weak at one time, and how weak.
///
/// > No sum, no stage (clinical.md D8).
package struct BodyState: Sendable, Hashable {
  /// One part of the body.
  package struct Part: Sendable, Hashable {
    package let place: BodyPlace
    /// As the option is called.
    package let label: String
    package let isPicked: Bool
    /// 4 where it was not picked, down to 0 for no movement; nil where it was picked and not rated.
    package let strength: Decimal128?
  }

  package let assessmentID: String
  package let day: PartialDate
  package let parts: [Part]

  /// The parts that are weak.
  package var weak: [Part] { parts.filter(\.isPicked) }

  /// The parts that were not weak at the time before.
  package func newParts(since earlier: BodyState) -> [Part] {
    weak.filter { part in !earlier.weak.contains { $0.place == part.place } }
  }

  /// The parts that are weak no longer.
  package func partsGone(since earlier: BodyState) -> [Part] { earlier.newParts(since: self) }
}

/// How the right side was rated against the left at one time (clinical.md D7).
package struct SideDifference: Sendable, Hashable {
  /// How far apart the sides are.
  package enum Size: Sendable, Hashable { case even, slight, clear }

  package let assessmentID: String
  package let day: PartialDate
  /// The linkId of the two questions together, and how they are called.
  package let linkId: String
  package let label: String
  package let right: Decimal128
  package let left: Decimal128

  /// Right less left: above zero where the left is weaker.
  package var difference: Decimal128 { right.subtracting(left) ?? 0 }

  package var isWeakerOnTheLeft: Bool { left < right }

  package var size: Size {
    let steps = difference.magnitude
    return steps.isZero ? .even : steps < Decimal128(2) ? .slight : .clear
  }
}

/// How a person sees the change as a whole, in their own words or those of who answers for them.
package struct OwnView: Sendable, Hashable {
  package let assessmentID: String
  package let day: PartialDate
  /// The option that was chosen, called as it is in the language of the answer.
  package let answer: Answer
}

extension Trends {
  /// The question about change as a whole, whatever form asks it.
  package static let changeQuestion = "change.global"

  /// The body map at each time it was filled in, oldest first.
  package func bodyStates(in line: RoleLine) -> [BodyState] {
    results(in: line).compactMap { result in
      for form in forms {
        for item in form.asked {
          if case .bodyMap(let places)? = item.figure,
            let parts = parts(of: item, places, in: form, result)
          {
            return BodyState(
              assessmentID: result.past.header.id, day: result.day, parts: parts)
          }
        }
      }
      return nil
    }
  }

  private func parts(
    of map: FormItem, _ places: [BodyPlace], in form: Form, _ result: PastAnswers
  ) -> [BodyState.Part]? {
    let picked = result.answers(to: map.linkId)
    guard !picked.isEmpty || isClosed(map, in: form, result) else { return nil }
    return zip(places, map.options).map { place, option in
      let isPicked = picked.contains { $0.isSameChoice(as: option.answer) }
      let rating = form.items.first { item in
        item.conditions.contains {
          $0.target == map.index && $0.answer.isSameChoice(as: option.answer)
        }
      }
      return BodyState.Part(
        place: place, label: option.label, isPicked: isPicked,
        strength: isPicked ? rating.flatMap { result.weight(of: $0.linkId) } : 4)
    }
  }

  /// Whether a rule closed the question, which then stands for no weak part at all.
  private func isClosed(_ item: FormItem, in form: Form, _ result: PastAnswers) -> Bool {
    let past = result.past
    guard past.header.questionnaireURL == form.url, let at = DateTime(past.authoredAt)
    else { return false }
    let moment = Moment(utc: past.authoredAt, offsetMinutes: 0, local: at)
    let session = Session(
      form: form, setting: Setting(person: past.header.person, role: past.header.role),
      at: moment, isBegun: true)
    // because what was left open is not there either, the rules are worked out once more.
    return !session.restoring(past.responseJSON).finished(at: moment).isEnabled(item.index)
  }

  /// Each pair of sides at each time that both were rated, oldest first.
  package func sideDifferences(in line: RoleLine) -> [SideDifference] {
    var pairs: [(group: FormItem, right: FormItem, left: FormItem)] = []
    for form in forms {
      for item in form.asked {
        // > right first, then left (clinical.md B4, 8)
        guard let sides = form.sides(of: item), sides.first.index == item.index,
          let group = item.parent.map({ form.items[$0] }),
          !pairs.contains(where: { $0.group.linkId == group.linkId })
        else { continue }
        pairs.append((group, sides.first, sides.second))
      }
    }
    return results(in: line).flatMap { result in
      pairs.compactMap { pair in
        guard let right = result.weight(of: pair.right.linkId),
          let left = result.weight(of: pair.left.linkId)
        else { return nil }
        return SideDifference(
          assessmentID: result.past.header.id, day: result.day, linkId: pair.group.linkId,
          label: pair.group.label, right: right, left: left)
      }
    }
  }

  /// The view of change as a whole that was told last in a line.
  package func ownView(in line: RoleLine) -> OwnView? {
    for result in results(in: line).reversed() {
      if let answer = result.answers(to: Self.changeQuestion).first {
        return OwnView(
          assessmentID: result.past.header.id, day: result.day,
          answer: item(Self.changeQuestion)?.worded(answer) ?? answer)
      }
    }
    return nil
  }
}
