/// A year, a month or a day, never more precise than written.
package struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  /// 1 to 9999.
  package let year: Int
  package let month: Int?
  /// Nil unless the month is known.
  package let day: Int?

  /// Nil unless the parts are a date of the Gregorian calendar, years from 1 to 9999.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...CivilDays.daysInMonth(month, of: year)).contains(day) { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025`, `2025-03` or `2025-03-15`.
  package init?(_ text: String) {
    var reader = DigitReader(text)
    self.init(taking: &reader)
    guard reader.isAtEnd else { return nil }
  }

  /// Takes a date from the front of a text.
  init?(taking reader: inout DigitReader) {
    guard let year = reader.number(4) else { return nil }
    var month: Int?
    var day: Int?
    if reader.take("-") {
      month = reader.number(2)
      guard month != nil else { return nil }
      if reader.take("-") {
        day = reader.number(2)
        guard day != nil else { return nil }
      }
    }
    self.init(year: year, month: month, day: day)
  }

  package var description: String {
    var text = digits(year, width: 4)
    if let month { text += "-" + digits(month, width: 2) }
    if let day { text += "-" + digits(day, width: 2) }
    return text
  }

  /// How this date stands to another; nil when one is less precise and they agree so far.
  package func order(against other: PartialDate) -> Ordering? {
    Ordering.byParts([year, month, day], [other.year, other.month, other.day])
  }

  /// The date an amount of time later, in the precision of this one.
  ///
  /// An amount in a finer unit is turned into the finest unit of the date first (12 months a year,
  /// 365 days a year, 30 days a month, 24 hours a day), its fraction dropped (FHIRPath N1, 6.7).
  ///
  /// - Returns: nil when the result is not a year from 1 to 9999.
  package func adding(_ amount: Decimal128, _ unit: CalendarUnit) -> PartialDate? {
    switch unit {
    case .year, .month:
      return amount.boundedWhole.flatMap { adding(months: unit == .year ? $0 * 12 : $0) }
    case .week, .day:
      return amount.boundedWhole.flatMap { adding(days: unit == .week ? $0 * 7 : $0) }
    case .hour, .minute, .second, .millisecond:
      let seconds = amount.clockSeconds(unit)?.boundedWhole
      return seconds.flatMap { adding(days: $0 / 86_400) }
    }
  }

  /// Adds calendar months; a day that the new month does not have becomes its last day.
  func adding(months: Int) -> PartialDate? {
    guard let month else { return PartialDate(year: year + months / 12) }
    let total = year * 12 + month - 1 + months
    guard total >= 12 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let lastDay = CivilDays.daysInMonth(newMonth, of: newYear)
    return PartialDate(year: newYear, month: newMonth, day: day.map { min($0, lastDay) })
  }

  func adding(days: Int) -> PartialDate? {
    guard let month else { return adding(months: days / 365 * 12) }
    guard let day else { return adding(months: days / 30) }
    let count = CivilDays.count(year: year, month: month, day: day) + days
    return CivilDays.date(count).flatMap {
      PartialDate(year: $0.year, month: $0.month, day: $0.day)
    }
  }

  /// The days from this date to another; nil unless both are days.
  package func days(until other: PartialDate) -> Int? {
    guard let month, let day, let otherMonth = other.month, let otherDay = other.day else {
      return nil
    }
    return CivilDays.count(year: other.year, month: otherMonth, day: otherDay)
      - CivilDays.count(year: year, month: month, day: day)
  }
}
