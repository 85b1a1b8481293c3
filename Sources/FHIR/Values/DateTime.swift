/// A date with perhaps a time of day and a zone, never more precise than written.
///
/// `==` compares what is written (seconds by value); `order(against:)` compares points in time.
package struct DateTime: Sendable, Hashable, CustomStringConvertible {
  /// The local date.
  package let date: PartialDate
  /// The local time; nil unless the date is a day.
  package let time: TimeOfDay?
  /// Minutes east of Greenwich, -840 to 840; nil when no zone is written.
  package let offsetMinutes: Int?
  /// The sign or letter that the zone is written with: `Z`, `+` or `-`.
  private let zoneMark: UInt8

  /// Nil unless the parts fit together: a time needs a day, a zone needs a time.
  package init?(date: PartialDate, time: TimeOfDay? = nil, offsetMinutes: Int? = nil) {
    let sign = UInt8(ascii: (offsetMinutes ?? 0) < 0 ? "-" : "+")
    self.init(date: date, time: time, offsetMinutes: offsetMinutes, zoneMark: sign)
  }

  /// Reads a date, or a day, `T` and a time with `Z`, `+01:00`, `-05:30` or no zone.
  package init?(_ text: String) {
    var reader = DigitReader(text)
    guard let date = PartialDate(taking: &reader) else { return nil }
    guard reader.take("T") else {
      guard reader.isAtEnd else { return nil }
      self.init(date: date)
      return
    }
    guard let time = TimeOfDay(taking: &reader) else { return nil }
    guard let mark = reader.next else {
      self.init(date: date, time: time)
      return
    }
    guard let offset = Self.offset(taking: &reader), reader.isAtEnd else { return nil }
    self.init(date: date, time: time, offsetMinutes: offset, zoneMark: mark)
  }

  private init?(date: PartialDate, time: TimeOfDay?, offsetMinutes: Int?, zoneMark: UInt8) {
    guard time == nil || date.day != nil, offsetMinutes == nil || time != nil,
      (-840...840).contains(offsetMinutes ?? 0)
    else { return nil }
    self.date = date
    self.time = time
    self.offsetMinutes = offsetMinutes
    self.zoneMark = zoneMark
  }

  private static func offset(taking reader: inout DigitReader) -> Int? {
    if reader.take("Z") { return 0 }
    let isNegative = reader.next == UInt8(ascii: "-")
    guard reader.take("+") || reader.take("-"), let hours = reader.number(2), reader.take(":"),
      let minutes = reader.number(2), minutes < 60
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }

  package var description: String {
    guard let time else { return date.description }
    return "\(date)T\(time)\(zone)"
  }

  private var zone: String {
    guard let offsetMinutes else { return "" }
    guard zoneMark != UInt8(ascii: "Z") else { return "Z" }
    let minutes = abs(offsetMinutes)
    let sign = Character(Unicode.Scalar(zoneMark))
    return "\(sign)\(digits(minutes / 60, width: 2)):\(digits(minutes % 60, width: 2))"
  }

  /// How this point in time stands to another; nil when precision or zone allow no answer.
  ///
  /// Two times are brought to the same zone; with a zone on one side only there is no answer. Where
  /// one side has no time at all, it is taken to be a date of the other side's zone.
  package func order(against other: DateTime) -> Ordering? {
    guard let time, let otherTime = other.time else {
      let order = date.order(against: other.date)
      // because a day that the other side gives a time in is neither before nor after it
      return order == .equal && (time == nil) != (other.time == nil) ? nil : order
    }
    guard let offsetMinutes, let otherOffset = other.offsetMinutes else {
      guard self.offsetMinutes == nil, other.offsetMinutes == nil else { return nil }
      return localOrder(against: other, time, otherTime)
    }
    if offsetMinutes == otherOffset { return localOrder(against: other, time, otherTime) }
    guard let minutes = minutesInUTC, let otherMinutes = other.minutesInUTC else { return nil }
    guard minutes == otherMinutes else { return Ordering(minutes, otherMinutes) }
    switch (time.second, otherTime.second) {
    case (nil, nil): return .equal
    case (let second?, let otherSecond?): return Ordering(second, otherSecond)
    default: return nil
    }
  }

  private func localOrder(
    against other: DateTime, _ time: TimeOfDay, _ otherTime: TimeOfDay
  ) -> Ordering? {
    let order = date.order(against: other.date)
    return order == .equal ? time.order(against: otherTime) : order
  }

  /// Minutes since the beginning of the calendar, in Greenwich; nil when the minute is unknown.
  private var minutesInUTC: Int? {
    guard let month = date.month, let day = date.day, let time, let minute = time.minute,
      let offsetMinutes
    else { return nil }
    let days = CivilDays.count(year: date.year, month: month, day: day)
    return days * 1440 + time.hour * 60 + minute - offsetMinutes
  }

  /// The point in time an amount later, in the precision and the zone of this one.
  ///
  /// The rules are those of `PartialDate.adding`; the clock carries over into the date.
  ///
  /// - Returns: nil when the result is not a year from 1 to 9999.
  package func adding(_ amount: Decimal128, _ unit: CalendarUnit) -> DateTime? {
    guard let time, let seconds = amount.clockSeconds(unit) else {
      return date.adding(amount, unit).flatMap { replacing(date: $0, time: time) }
    }
    guard let (days, newTime) = time.adding(seconds: seconds) else { return nil }
    return date.adding(days: days).flatMap { replacing(date: $0, time: newTime) }
  }

  private func replacing(date: PartialDate, time: TimeOfDay?) -> DateTime? {
    DateTime(date: date, time: time, offsetMinutes: offsetMinutes, zoneMark: zoneMark)
  }
}
