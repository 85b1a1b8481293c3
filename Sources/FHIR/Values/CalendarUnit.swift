/// A unit of the calendar or the clock, as in `today() - 18 years`.
package enum CalendarUnit: Sendable, Hashable, CaseIterable {
  case year, month, week, day, hour, minute, second, millisecond

  /// The unit that a FHIRPath keyword means: `year`, `years` … `milliseconds`.
  package init?(keyword: String) {
    guard let unit = Self.allCases.first(where: { keyword == "\($0)" || keyword == "\($0)s" })
    else { return nil }
    self = unit
  }
}
