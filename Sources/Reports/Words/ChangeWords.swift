import Assessment

/// The words of change over time (clinical.md D5, D6); higher and lower never stand alone (B5).
struct ChangeWords: Sendable {
  let title: String
  let nothingYet: String
  /// What a picture shows, for its caption and for who cannot see it.
  let picture: @Sendable (_ score: String, _ max: String) -> String
  let summary: @Sendable (_ score: String, _ first: String, _ last: String, _ count: Int) -> String
  let mark: @Sendable (Role) -> String
  let estimated: String
  /// `points` are above zero; nil is no change.
  let since:
    @Sendable (_ score: String, _ by: Movement?, _ date: String, _ isNotable: Bool) -> String
  let recent: @Sendable (_ by: Movement?, _ date: String, _ days: Int) -> String
  let fell: @Sendable (_ question: String, _ old: String, _ new: String) -> String
  let number: @Sendable (_ question: String, _ old: String, _ new: String) -> String
  let slope:
    @Sendable (
      _ by: Movement?, _ max: String, _ percent: String, _ count: Int, _ days: Int, _ isEarly: Bool
    ) -> String
  let loss:
    @Sendable (
      _ by: Movement?, _ max: String, _ percent: String, _ onset: String, _ isApproximate: Bool
    ) -> String
  let lossTooEarly: @Sendable (_ onset: String) -> String
  let view: @Sendable (RoleLine, _ date: String, _ answer: String) -> String
  let caption: @Sendable (_ score: String) -> String
  let columns: (date: String, who: String, change: String)
  let changed: @Sendable (Movement?) -> String
}

/// By how much something moved, and which way: up is better in every score (decision 4).
struct Movement: Equatable, Sendable {
  /// Above zero.
  let points: String
  let isBetter: Bool
}

/// The words of right and left, and of the body map (clinical.md D7, D8).
struct SideWords: Sendable {
  let title, body: String
  let caption: String
  let columns: (what: String, right: String, left: String, meaning: String)
  let meaning: @Sendable (SideDifference.Size, _ isWeakerOnTheLeft: Bool) -> String
  let right, left: String
  let picture: @Sendable (_ date: String, _ who: String) -> String
  let newParts, partsGone: @Sendable (_ parts: [String], _ date: String) -> String
  let bodyCaption: String
  let bodyColumns: (weak: String, count: String)
  let part: @Sendable (_ label: String, _ strength: String?) -> String
  let noParts: String
}

/// The words of where the person and somebody who answered for them differ.
struct AgreementWords: Sendable {
  let title: String
  let same: @Sendable (_ same: Int, _ of: Int) -> String
  let neither: String
  let scores: @Sendable (_ score: String, _ own: String, _ proxy: String) -> String
  let together: @Sendable (_ days: Int) -> String
  let caption: @Sendable (_ own: String, _ proxy: String) -> String
  let columns: (question: String, own: String, proxy: String)
}
