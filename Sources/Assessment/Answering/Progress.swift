/// Where a question stands among those that can still come.
package struct Progress: Sendable, Equatable {
  package let number: Int
  package let total: Int
}

extension Session {
  /// The place of a question; the total is the most that can still come, so it never grows while
  /// one goes forward (clinical.md B4).
  package func progress(of item: Int) -> Progress {
    let coming = comingQuestions
    return Progress(
      number: coming.count { $0 < item } + 1, total: max(coming.count, 1))
  }

  /// How many questions there can be at most, as things stand.
  package var mostQuestions: Int { comingQuestions.count }

  /// The questions asked, and those that are closed and can still be opened.
  private var comingQuestions: [Int] {
    let canChange = changeableSteps
    return form.items.indices.filter { index in
      form.items[index].isAsked && !isCarried(index) && (enabled[index] || canChange[index])
    }
  }

  /// For each step whether its outcome can change while the open questions are answered.
  private var changeableSteps: [Bool] {
    let plan = form.plan
    var canChange = Array(repeating: false, count: plan.needs.count)
    if firstOpen != nil { for step in plan.vague { canChange[step] = true } }
    for level in plan.levels {
      for step in level where !canChange[step] {
        canChange[step] = plan.needs[step].contains { needed in
          canChange[needed] || (needed < form.items.count && isOpen(needed))
        }
      }
    }
    return canChange
  }

  private func isOpen(_ item: Int) -> Bool {
    replies[item] == nil && enabled[item] && form.items[item].isAsked
  }
}
