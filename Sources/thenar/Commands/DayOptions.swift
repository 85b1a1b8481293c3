import ArgumentParser
import FHIR

/// From when to when.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only from this day, month or year on: 2026-03-01.", valueName: "date"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Only to the end of this day, month or year.", valueName: "date"))
  var to: CalendarDate?
}

/// A day, a month or a year of the calendar on the wall.
struct CalendarDate: ExpressibleByArgument {
  let date: PartialDate
  /// Year, and month and day where they were given.
  private let parts: [Int]

  init?(argument: String) {
    guard let date = PartialDate(argument) else { return nil }
    self.init(date)
  }

  init(_ date: PartialDate) {
    self.date = date
    parts = date.description.split(separator: "-").compactMap { Int($0) }
  }

  /// Its first instant, as `LogEntry.at`.
  var beginning: String { instant(parts, isBefore: false) }

  /// Its last instant.
  var end: String {
    var next = parts
    next[next.count - 1] += 1
    return instant(next, isBefore: true)
  }

  private func instant(_ parts: [Int], isBefore: Bool) -> String {
    SystemClock.beginning(
      ofYear: parts[0], parts.count > 1 ? parts[1] : 1, parts.count > 2 ? parts[2] : 1,
      isBefore: isBefore)
  }
}
