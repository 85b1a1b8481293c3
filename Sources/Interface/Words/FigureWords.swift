import Assessment

/// The words of what is drawn beside the rows.
struct FigureWords: Sendable {
  /// Said over the two sides of a drawn body, to or about the person: `your right`.
  let right, left: @Sendable (Voice) -> String
  /// How far one is with two questions on one page: `Question 7 and 8 of 11`.
  let progress: @Sendable (_ first: Int, _ second: Int, _ of: Int) -> Wording
  /// In which order two sides are asked, and the last line while each is asked.
  let order: @Sendable (_ first: String, _ second: String) -> Wording
  let first, second: @Sendable (_ side: String) -> Wording
  /// The row that gives the second side the answer of the first.
  let same: Wording
}
