package import FHIR

/// Works the scores of finished responses out anew, to tell which are kept otherwise.
package struct Recount {
  private let blank: Session
  /// The scores that follow from the answers of one response alone.
  private let own: Set<String>

  package init(of form: Form, role: Role, at moment: Moment) {
    let nobody = Setting(person: Person(id: "", name: ""), role: role)
    blank = Session(form: form, setting: nobody, at: moment, isBegun: true)
    own = Set(form.scores.filter(form.isOwn).map(\.code))
  }

  /// The codes of the scores that are not what the answers make.
  ///
  /// What earlier answers lent to a score is not in its response: such a score may also be what the
  /// response says that it is.
  ///
  /// `kept` are the scores as they are kept, all of them; `stored` is what the response holds, by item.
  package func codes(
    ofOther kept: [KeptScore], than stored: [(Int, Reply)], authored: DateTime?,
    as status: PastAssessment.Status
  ) -> [String] {
    let scores = blank.form.scores
    let anew = blank.workedOut(stored, authored: authored, as: status)
    // because a form that takes more steps than there are was never worked out at once.
    guard anew.exhausting == nil else { return [] }
    let told =
      scores.allSatisfy { own.contains($0.code) }
      ? anew : blank.restored(stored, authored: authored)
    let codes = Set(scores.map(\.code)).union(kept.map(\.code))
    return codes.sorted().filter { code in
      let found = kept.filter { $0.code == code }
      guard found.count == 1, let score = scores.first(where: { $0.code == code }) else {
        return true
      }
      // because the response of another program holds nothing that is worked out.
      let made = own.contains(code) ? [anew] : [anew, told]
      return !made.contains { found[0].isSame(as: $0.score(score).kept) }
    }
  }
}

extension KeptScore {
  /// Whether both say the same, however their numbers are written.
  fileprivate func isSame(as other: KeptScore) -> Bool {
    func number(_ text: String?) -> Decimal128?? { text.map { Decimal128($0) } }
    return answered == other.answered && of == other.of && estimated == other.estimated
      && number(value) == number(other.value) && number(min) == number(other.min)
      && number(max) == number(other.max)
  }
}

extension Form {
  /// Whether a score is worked out of this form's answers alone: of nothing that came before, and of
  /// nothing that is known of the person; one made of others, where all of them are scores here.
  fileprivate func isOwn(_ score: ScoreDefinition) -> Bool {
    if score.isJoint { return score.partCodes.isSubset(of: scores.map(\.code)) }
    var seen: Set<Int> = []
    var waiting = [score.item, score.count, score.estimated].compactMap { $0 }
      .map { plan.number(of: .calculate($0)) }
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted else { continue }
      let isVague = plan.vague.contains(number)
      guard !isVague, bound(of: plan.step(number)).map({ $0.isOfThisResponse }) ?? true else {
        return false
      }
      waiting += plan.needs[number]
    }
    return true
  }

  private func bound(of step: Step) -> BoundExpression? {
    switch step {
    case .enable(let item): items[item].enabling
    case .calculate(let item): items[item].calculation
    case .variable(let variable): variables[variable].bound
    }
  }
}

extension BoundExpression {
  fileprivate var isOfThisResponse: Bool { !readsPrevious && !readsPatient }
}
