import FHIR
import FHIRPath

extension Session {
  /// Gives items the facts that the form finds out: of the person, or of what was answered before.
  ///
  /// > initialExpression: once, when the response is created, never on resume; errors of
  /// > population never block (fhir.md 2.1, 2.4).
  mutating func fillIn() {
    let found: [(Int, [Answer])]
    do throws(EvaluationFailure) {
      found = try initialAnswers()
    } catch {
      // because a question that is not filled in is simply asked.
      return
    }
    guard !found.isEmpty else { return }
    for (index, answers) in found {
      replies[index] = .answers(answers)
      filledIn.insert(index)
    }
    settle()
  }

  /// The entries of what the form filled in, which are kept before the first answer: it is filled in
  /// once, and never again.
  package func entriesOfFilledIn(at moment: Moment, operatorID: String? = nil) -> [LogEntry] {
    filledIn.sorted().map { item in
      LogEntry(
        at: moment.utc, offsetMinutes: moment.offsetMinutes, kind: .answer,
        path: form.items[item].linkId, new: replies[item]?.json, role: setting.role,
        operatorID: operatorID, reason: LogEntry.filledIn)
    }
  }

  private func initialAnswers() throws(EvaluationFailure) -> [(Int, [Answer])] {
    var evaluation: Evaluation?
    var found: [(Int, [Answer])] = []
    for item in form.asked {
      guard let expression = item.initialExpression else { continue }
      if evaluation == nil { evaluation = try Evaluation(of: self, steps: Self.mostSteps) }
      let values = try evaluation?.values(of: expression) ?? []
      let answers = values.compactMap { $0.answer?.fitting(item) }
      // > more than one only where the item repeats (R4, que-13).
      let isPermitted = answers.allSatisfy(item.permits) && (answers.count == 1 || item.repeats)
      if !answers.isEmpty, isPermitted {
        found.append((item.index, answers))
      }
    }
    return found
  }
}
