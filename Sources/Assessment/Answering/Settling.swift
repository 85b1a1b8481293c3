import FHIR
import FHIRPath

extension Session {
  /// Expressions that look at any answer are worked out again at most so often; what has not come
  /// to rest by then never will.
  private static let mostRounds = 8
  /// All expressions share so many steps for one answer, so that no form can hang the program; the
  /// largest known real form takes some ten thousand.
  static let mostSteps = 500_000

  /// Works out everything anew.
  mutating func settle() {
    failures = [:]
    calculated = Array(repeating: [], count: form.items.count)
    enabled = Array(repeating: true, count: form.items.count)
    settle(Array(repeating: true, count: form.plan.needs.count))
  }

  /// Works out anew whatever is not kept as it is.
  mutating func settle(keeping isKept: [Bool]) {
    failures = [:]
    settle(isKept.map { !$0 }, keeping: isKept)
  }

  /// Works out what depends on an item, after its reply has changed.
  mutating func settle(after item: Int) {
    var stale = Array(repeating: false, count: form.plan.needs.count)
    for step in form.plan.neededBy[form.plan.number(of: .enable(item))] { stale[step] = true }
    for step in form.plan.momentary { stale[step] = true }
    for step in form.plan.vague { stale[step] = true }
    settle(stale)
  }

  /// Works out the stale steps level by level, and whatever their outcomes make stale; not what is
  /// kept.
  private mutating func settle(_ stale: [Bool], keeping isKept: [Bool]? = nil) {
    stepsLeft = Self.mostSteps
    exhausting = nil
    let plan = form.plan
    var stale = stale
    for round in 1...Self.mostRounds {
      let changed = settleOnce(plan, &stale, isKept)
      guard !changed.isEmpty, !plan.vague.isEmpty else { return }
      if round == Self.mostRounds { giveUp(on: changed) }
      for step in plan.vague { stale[step] = true }
    }
  }

  /// One pass over all levels; the steps whose outcome changed.
  private mutating func settleOnce(
    _ plan: SettlingPlan, _ stale: inout [Bool], _ isKept: [Bool]?
  ) -> [Int] {
    var all: [Int] = []
    // because the response is only written where an expression reads it, and once for a level.
    var evaluation: Evaluation?
    for level in plan.levels {
      var changed: [Int] = []
      for number in level where stale[number] {
        stale[number] = false
        if isKept?[number] == true { continue }
        let step = plan.step(number)
        guard work(out: step, number, &evaluation) else { continue }
        for waiting in plan.neededBy[number] { stale[waiting] = true }
        if isOutcome(step) { changed.append(number) }
      }
      if !changed.isEmpty { evaluation = nil }
      all += changed
    }
    return all
  }

  /// Whether the step has an outcome of its own, and does not only hand on that something changed.
  private func isOutcome(_ step: Step) -> Bool {
    switch step {
    case .enable: true
    case .calculate(let item): form.items[item].calculation != nil
    case .variable: false
    }
  }

  private mutating func giveUp(on steps: [Int]) {
    for number in steps {
      guard case .calculate(let item) = form.plan.step(number) else { continue }
      calculated[item] = []
      failures[number] = "unstable"
    }
  }

  /// Whether the outcome of the step is another than before.
  private mutating func work(
    out step: Step, _ number: Int, _ evaluation: inout Evaluation?
  ) -> Bool {
    guard isOutcome(step) else { return true }
    switch step {
    case .variable: return true
    case .enable(let item):
      let outcome = isEnabled(form.items[item], number, &evaluation)
      defer { enabled[item] = outcome }
      return outcome != enabled[item]
    case .calculate(let item):
      let outcome = enabled[item] ? calculate(item, number, &evaluation) : []
      defer { calculated[item] = outcome }
      return !outcome.isWritten(like: calculated[item])
    }
  }

  private mutating func isEnabled(
    _ item: FormItem, _ number: Int, _ evaluation: inout Evaluation?
  ) -> Bool {
    if let parent = item.parent {
      guard enabled[parent] else { return false }
      // because what stands below a question is kept with its answer (fhir.md 2.1).
      if form.items[parent].isAnswerable, answers(of: parent).isEmpty { return false }
    }
    guard let expression = item.enabling else { return item.conditions.isEmpty || hold(item) }
    let outcome = values(of: expression, number, &evaluation)
    // > enableWhenExpression: empty is false (fhir.md 2.3).
    return outcome?.count == 1 && outcome?[0].boolean == true
  }

  private mutating func calculate(
    _ index: Int, _ number: Int, _ evaluation: inout Evaluation?
  ) -> [Answer] {
    let item = form.items[index]
    guard let calculation = item.calculation,
      let outcome = values(of: calculation, number, &evaluation)
    else { return [] }
    guard outcome.count <= 1 || item.repeats else {
      failures[number] = "many"
      return []
    }
    return outcome.compactMap { $0.answer?.fitting(item) }
  }

  /// The values of an expression; nil, and the reason kept, where it cannot be worked out.
  private mutating func values(
    of bound: BoundExpression, _ number: Int, _ evaluation: inout Evaluation?
  ) -> [Value]? {
    if failures[number] != nil { failures[number] = nil }
    do throws(EvaluationFailure) {
      if evaluation == nil { evaluation = try Evaluation(of: self, steps: stepsLeft) }
      defer { stepsLeft = evaluation?.stepsLeft ?? stepsLeft }
      return try evaluation?.values(of: bound)
    } catch {
      failures[number] = error.text
      if stepsLeft == 0, exhausting == nil { exhausting = number }
      return nil
    }
  }
}

extension [Answer] {
  /// Whether both are the same to the last digit: 1.5 and 1.50 are equal, but not written alike.
  fileprivate func isWritten(like others: [Answer]) -> Bool {
    self == others
      && zip(self, others).allSatisfy { one, other in
        guard case .decimal(let left) = one, case .decimal(let right) = other else { return true }
        return left.scale == right.scale
      }
  }
}
