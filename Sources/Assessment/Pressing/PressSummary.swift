/// How pressing went in a sitting, in numbers; it never counts into a score.
package struct PressSummary: Sendable {
  /// How often something was pressed; the repeats of a held key are no presses.
  package let presses: Int
  /// How often an answer was taken back.
  package let undos: Int
  /// How many presses came too soon after another to count.
  package let dropped: Int
  /// How often a key was held until it repeated.
  package let held: Int
  /// The middle one of the times between presses that counted, in milliseconds, and those that a
  /// quarter of them are below and above; nil without any.
  ///
  /// Times over a minute are pauses, and left out.
  package let gaps: (low: Int, middle: Int, high: Int)?

  private static let pause = 60_000

  package init(of presses: [Press]) {
    self.presses = presses.count { $0.outcome != .held }
    undos = presses.count { $0.kind == .undo && $0.outcome == .counted }
    dropped = presses.count { $0.outcome == .dropped }
    var runs = 0
    for (index, press) in presses.enumerated() where press.outcome == .held {
      if index == 0 || presses[index - 1].outcome != .held { runs += 1 }
    }
    held = runs
    let times = presses.filter { $0.outcome == .counted }.compactMap(\.gap)
      .filter { $0 <= Self.pause }.sorted()
    gaps =
      times.isEmpty
      ? nil
      : (
        low: times[(times.count - 1) / 4], middle: times[(times.count - 1) / 2],
        high: times[(times.count - 1) * 3 / 4]
      )
  }
}
