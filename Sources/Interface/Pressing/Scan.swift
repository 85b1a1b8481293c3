/// Rows that light up in turn until one is chosen, for one key or switch (interaction.md 4.4).
///
/// All times are milliseconds of a clock that nobody can set.
struct Scan {
  /// When the next row lights up; nil while it rests.
  private(set) var due: Int?
  /// Whether the lit row has moved since something was chosen.
  private(set) var hasMoved: Bool
  private var round = 0

  /// > 3 rounds, then pause
  private static let rounds = 3
  /// The first row is lit for longer, because one reads the page meanwhile.
  private static let forFirst = 1000
  /// > The first page scans by itself when nothing is pressed for 8 seconds.
  static let silence = 8000

  /// Begins at the first row.
  init(at now: Int, step: Int, afterChoice: Bool) {
    due = now + step + Self.forFirst
    hasMoved = !afterChoice
  }

  var isPaused: Bool { due == nil }

  /// Lights the next row, and gives its place; at the end of the last round it rests on the first.
  mutating func advance(from row: Int, of count: Int, at now: Int, step: Int) -> Int {
    hasMoved = true
    let next = row + 1 < count ? row + 1 : 0
    if next == 0 { round += 1 }
    due = round < Self.rounds ? now + step + (next == 0 ? Self.forFirst : 0) : nil
    return next
  }

  /// The lit row stays at least until then; a light that rests goes on resting.
  mutating func wait(until time: Int) { due = due.map { max($0, time) } }

  /// The row was used and is lit for another step, because it may be used again.
  mutating func stay(at now: Int, step: Int) {
    due = now + step
    round = 0
  }
}
