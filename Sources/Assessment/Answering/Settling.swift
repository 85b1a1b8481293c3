import FHIR
import FHIRPath

extension Session {
  /// Works out enablement and calculations, level by level (see `SettlingOrder`).
  mutating func settle() {
    failures = [:]
    calculated = Array(repeating: [], count: form.items.count)
    enabled = Array(repeating: true, count: form.items.count)
    for level in form.levels {
      // because the response is only written where an expression of the level reads it.
      var evaluation: Evaluation?
      let before = self
      for step in level {
        switch step {
        case .enable(let index):
          enabled[index] = isEnabled(form.items[index], before, &evaluation)
        case .calculate(let index):
          if enabled[index] { calculate(index, before, &evaluation) }
        }
      }
    }
  }

  private mutating func isEnabled(
    _ item: FormItem, _ before: Session, _ evaluation: inout Evaluation?
  ) -> Bool {
    if let parent = item.parent, !enabled[parent] { return false }
    if let expression = item.enableExpression {
      do throws(EvaluationFailure) {
        let outcome = try before.evaluation(&evaluation).values(of: expression, at: item.index)
        // > enableWhenExpression: empty is false (fhir.md 2.3).
        return outcome.count == 1 && outcome[0].boolean == true
      } catch {
        failures[item.index] = error.text
        return false
      }
    }
    return item.conditions.isEmpty || before.hold(item)
  }

  private mutating func calculate(
    _ index: Int, _ before: Session, _ evaluation: inout Evaluation?
  ) {
    let item = form.items[index]
    guard let calculation = item.calculation else { return }
    do throws(EvaluationFailure) {
      let outcome = try before.evaluation(&evaluation).values(of: calculation, at: index)
      guard outcome.count <= 1 || item.repeats else { throw EvaluationFailure(text: "many") }
      calculated[index] = outcome.compactMap { $0.answer?.fitting(item) }
    } catch {
      failures[index] = error.text
    }
  }

  /// The expressions' view of this session, made when first asked for.
  private func evaluation(_ kept: inout Evaluation?) -> Evaluation {
    if let kept { return kept }
    let made = Evaluation(session: self)
    kept = made
    return made
  }
}

extension Answer {
  /// The answer in the type of the item that it was worked out for (fhir.md 2.4, rule 8).
  fileprivate func fitting(_ item: FormItem) -> Answer? {
    switch (item.type, self) {
    case (.decimal, .integer(let value)): .decimal(Decimal128(value))
    case (.integer, .decimal(let value)): value.integer.map { .integer($0) }
    case (.date, .dateTime(let value)): .date(value.date)
    case (.dateTime, .date(let value)): DateTime(value.description).map { .dateTime($0) }
    case (.choice, .string(let code)), (.openChoice, .string(let code)):
      item.options.first { $0.answer.code == code }?.answer ?? self
    default: self
    }
  }

  private var code: String? { if case .coding(let coding) = self { coding.code } else { nil } }
}
