import FHIR
import Terminal

/// A score over time in cells: one line for the person, one for who answers for them, never joined.
///
/// The axis is always whole. The words of the page and its list say all that it shows.
package struct TrendFigure: Equatable, Sendable {
  /// How it is drawn: marks alone, bars, or lines of small dots.
  enum Shape: Equatable, Sendable, CaseIterable { case points, blocks, braille }

  /// One number, how many days after the first of all it was.
  struct Point: Equatable, Sendable {
    let days: Int
    let value: Decimal128
    /// As it is told; `~` in front where it is estimated.
    let label: String
    /// `22 Nov`.
    let date: String
  }

  /// One role line, with its mark.
  struct Line: Equatable, Sendable {
    let mark: Character
    /// Stands behind the last number where there are two lines; empty where there is one.
    let name: String
    /// Oldest first.
    let points: [Point]
  }

  let lines: [Line]
  let least: Decimal128
  let most: Decimal128
  var shape = Shape.points

  /// How many numbers a narrow window shows as bars.
  static let barsAtMost = 6

  /// In words: `22 Nov 70, 2 Nov ~71`, each line with its name.
  var text: String {
    lines.map { line in
      let points = line.points.map { "\($0.date) \($0.label)" }.joined(separator: ", ")
      return line.name.isEmpty ? points : "\(line.name): \(points)"
    }.joined(separator: "; ")
  }

  /// The newest numbers of the first line as bars.
  func bars(of number: (String, String) -> String) -> [Block] {
    (lines.first?.points ?? []).suffix(Self.barsAtMost).map { point in
      .bar(
        label: point.date, value: steps(of: point.value, of: 24), of: 24,
        text: Wording(number(point.label, most.description)))
    }
  }

  /// Where a value stands, in steps from the least.
  func steps(of value: Decimal128, of count: Int) -> Int {
    guard let range = most.subtracting(least), let above = value.subtracting(least),
      let steps = above.multiplied(by: Decimal128(count))?.divided(by: range)?
        .rounded(toPlaces: 0).integer
    else { return 0 }
    return min(max(steps, 0), count)
  }
}
