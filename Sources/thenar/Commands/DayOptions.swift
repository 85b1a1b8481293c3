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

  init?(argument: String) {
    guard let date = PartialDate(argument) else { return nil }
    self.date = date
  }
}
