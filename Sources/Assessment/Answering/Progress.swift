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

  private var comingQuestions: [Int] {
    var comes = Array(repeating: false, count: form.items.count)
    var coming: [Int] = []
    for item in form.items where item.isAsked {
      comes[item.index] =
        enabled[item.index]
        // A closed question can still come while one that decides it is open itself.
        || form.sourcesOfEnablement[item.index].contains { source in
          replies[source] == nil && (enabled[source] || comes[source])
        }
      if comes[item.index] { coming.append(item.index) }
    }
    return coming
  }
}
