import FHIR

/// The points of a score in time, as they are drawn: a line for each who answered.
struct TrendPicture: Equatable, Sendable {
  /// What the picture shows, in a few words, and in a sentence for who cannot see it.
  let title: String
  let summary: String
  /// The ends of the axis, which is always whole.
  let least: Decimal128
  let most: Decimal128
  let lines: [Line]
  let legend: [LegendEntry]

  /// What a mark means.
  struct LegendEntry: Equatable, Sendable {
    let mark: Mark
    let isProxy: Bool
    let isHollow: Bool
    let text: String
  }

  /// Points that are joined: those of one role line.
  struct Line: Equatable, Sendable {
    let isProxy: Bool
    let points: [Point]
  }

  /// A number at a day.
  struct Point: Equatable, Sendable {
    let day: PartialDate
    let date: String
    let value: Decimal128
    let mark: Mark
    let isEstimated: Bool
  }

  /// The shape of a point, by who answered and by whose hands.
  enum Mark: String, CaseIterable, Sendable {
    case circle, triangle, square, diamond
  }
}
