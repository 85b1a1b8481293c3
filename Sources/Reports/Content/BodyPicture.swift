import Assessment

/// A body with the strength of each of its parts, as it is drawn.
struct BodyPicture: Equatable, Sendable {
  /// What the picture shows, in a sentence.
  let title: String
  /// Said at the side that is drawn at the left, and at the right; they are the body's own.
  let right: String
  let left: String
  let parts: [Part]

  /// A part, from 4 (not weak) to 0 (no movement); nil where it is weak and was not rated.
  struct Part: Equatable, Sendable {
    let place: BodyPlace
    let strength: Int?
  }
}
