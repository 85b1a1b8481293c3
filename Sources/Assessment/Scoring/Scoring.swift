import FHIR

extension Session {
  /// Every score of the form as the answers stand.
  package var scores: [Score] {
    form.scores.map { definition in
      score(
        definition, parts: definition.parts.compactMap { form.indexByLinkId[$0] }.map(part))
    }
  }

  /// The score without what it is made of, which takes longest to find.
  func score(_ definition: ScoreDefinition, parts: [ScorePart] = []) -> Score {
    let found = number(definition.item)
    // because a number outside of its range cannot be told as one of it (decision 6).
    let exact = found.flatMap { $0 < definition.min || $0 > definition.max ? nil : $0 }
    let failure = failures[form.plan.number(of: .calculate(definition.item))]
    return Score(
      definition: definition, exact: exact,
      answered: definition.count.flatMap { number($0)?.integer } ?? 0,
      // because nothing is estimated where there is no number.
      isEstimated: exact != nil
        && definition.estimated.map { calculated[$0] == [.boolean(true)] } ?? false,
      parts: parts,
      failure: failure.map { .calculation($0) }
        ?? (exact == nil ? found.map { .outOfRange($0.description) } : nil))
  }

  private func part(_ index: Int) -> ScorePart {
    let weight = number(index)?.told
    if let code = form.items[index].source.code {
      return ScorePart(
        label: form.items[index].label, item: nil, code: code, weight: weight,
        state: weight.map { .answered($0.description) } ?? .missing(nil), gate: nil,
        isAskedHere: form.scores.contains { $0.code == code })
    }
    let questions = questionsOfSlot(index)
    let asked = questions.own.first { isEnabled($0) } ?? questions.own.first
    let (state, gate) = state(of: asked, gates: questions.gates, weight: weight)
    return ScorePart(
      label: form.items[asked ?? index].label, item: asked, code: nil, weight: weight,
      state: state, gate: gate, isAskedHere: true)
  }

  private func state(
    of asked: Int?, gates: [Int], weight: Decimal128?
  ) -> (ScorePart.State, gate: Int?) {
    guard let asked else { return (.missing(nil), nil) }
    if let answers = replies[asked]?.answers, !answers.isEmpty, isEnabled(asked) {
      return (.answered(answers.map(\.label).joined(separator: ", ")), nil)
    }
    if weight != nil, let gate = gates.first {
      return (.implied(by: form.items[gate].label, weight: slotWeight(of: gate)), gate)
    }
    return (.missing(replies[asked]?.absence), nil)
  }

  /// The questions a slot's weight is read from: its own, named by the slot, then its gates.
  ///
  /// > each scored slot has a hidden calculated item `X.weight` (data-model.md 2)
  ///
  /// A slot that is called otherwise owns every question it reads that nothing else gates.
  private func questionsOfSlot(_ index: Int) -> (own: [Int], gates: [Int]) {
    let read = form.questionsRead(by: .calculate(index))
    if let own = form.questionOfSlot(index) { return ([own], read.filter { $0 != own }) }
    return (read, [])
  }

  private func slotWeight(of question: Int) -> Decimal128? {
    form.indexByLinkId[form.items[question].linkId + ".weight"].flatMap(number)
  }

  /// The calculated number of an item.
  func number(_ index: Int) -> Decimal128? {
    switch calculated[index].first {
    case .integer(let value): Decimal128(value)
    case .decimal(let value): value
    default: nil
    }
  }
}

extension Form {
  /// The asked items that an expression reads, in document order; for a rule also those that the
  /// weights it reads are worked out from.
  func questionsRead(by step: Step) -> [Int] {
    var found: Set<Int> = []
    var seen: Set<Int> = []
    var waiting = plan.needs[plan.number(of: step)]
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted else { continue }
      switch plan.step(number) {
      case .enable(let item): if items[item].isAsked { found.insert(item) }
      case .calculate(let item):
        if case .enable = step, let own = questionOfSlot(item) { found.insert(own) }
      case .variable: waiting += plan.needs[number]
      }
    }
    return found.sorted()
  }

  /// The question that a slot is named after: `gait.stairs` for `gait.stairs.weight`.
  func questionOfSlot(_ index: Int) -> Int? {
    let linkId = items[index].linkId
    guard linkId.hasSuffix(".weight"), let own = indexByLinkId[String(linkId.dropLast(7))],
      items[own].isAsked
    else { return nil }
    return own
  }

  /// Whether an item's weight is part of a score of how well something goes, so that the task may
  /// not have come up (data-model.md 3).
  package func isFunctionItem(_ index: Int) -> Bool {
    let weight = items[index].linkId + ".weight"
    return scores.contains { $0.kind == .function && $0.parts.contains(weight) }
  }
}
