/// The words of the page about a report.
struct ReportingWords: Sendable {
  let place: @Sendable (_ name: String) -> Wording
  let question: Wording
  /// What goes in; to the family only what they answered, where the person does not show more.
  let everything, onlyFamily: Wording
  let shape: @Sendable (ReportWish.Shape) -> Wording
  let name: @Sendable (_ isNamed: Bool) -> Wording
  /// How many months back; nil for everything.
  let time: @Sendable (_ months: Int?) -> Wording
  let written: @Sendable (_ path: String) -> Wording
  let digitWrites: Wording
  let row: Wording
}
