import Terminal

/// What is drawn beside the rows of a page.
package enum Figure: Equatable, Sendable {
  case body(BodyMap)
  case sides(Sides)
}

/// Two questions with the same answers side by side; the rows of the page are those of one.
package struct Sides: Equatable, Sendable {
  let first: String
  let second: String
  let isSecondAsked: Bool
  /// How many rows of the page are answers: its first ones.
  let answers: Int
  /// The key of the answer that the other question has.
  let otherAnswer: String?
}

extension Size {
  /// Whether a figure has room beside the rows.
  var hasRoomForFigure: Bool { columns >= 80 && rows >= 24 }
}
