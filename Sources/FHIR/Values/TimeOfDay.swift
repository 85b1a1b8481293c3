/// A time of day, never more precise than written; seconds keep their digits.
package struct TimeOfDay: Sendable, Hashable, CustomStringConvertible {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59; FHIRPath knows times of an hour alone, as in `@T10`.
  package let minute: Int?
  /// 0 to below 61, as FHIR allows leap seconds; nil unless the minute is known.
  package let second: Decimal128?

  /// Nil unless each part is in its range.
  package init?(hour: Int, minute: Int? = nil, second: Decimal128? = nil) {
    guard (0..<24).contains(hour), minute != nil || second == nil,
      (0..<60).contains(minute ?? 0)
    else { return nil }
    if let second, second < 0 || second >= 61 { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Reads `10`, `10:42`, `10:42:05` or `10:42:05.123`.
  package init?(_ text: String) {
    var reader = DigitReader(text)
    self.init(taking: &reader)
    guard reader.isAtEnd else { return nil }
  }

  /// Takes a time from the front of a text.
  init?(taking reader: inout DigitReader) {
    guard let hour = reader.number(2) else { return nil }
    var minute: Int?
    var second: Decimal128?
    if reader.take(":") {
      minute = reader.number(2)
      guard minute != nil else { return nil }
      if reader.take(":") {
        second = Self.second(taking: &reader)
        guard second != nil else { return nil }
      }
    }
    self.init(hour: hour, minute: minute, second: second)
  }

  private static func second(taking reader: inout DigitReader) -> Decimal128? {
    guard let whole = reader.number(2) else { return nil }
    guard reader.take(".") else { return Decimal128(whole) }
    let fraction = reader.digits()
    return fraction.isEmpty ? nil : Decimal128("\(whole).\(fraction)")
  }

  package var description: String {
    var text = digits(hour, width: 2)
    if let minute { text += ":" + digits(minute, width: 2) }
    if let second { text += second < 10 ? ":0\(second)" : ":\(second)" }
    return text
  }

  /// How this time stands to another; nil when one is less precise and they agree so far.
  ///
  /// > For the purposes of comparison, seconds and milliseconds are considered a single precision
  /// > using a decimal, with decimal equality semantics. (FHIRPath N1, 6.1.1 Equals)
  package func order(against other: TimeOfDay) -> Ordering? {
    let coarse = Ordering.byParts([hour, minute], [other.hour, other.minute])
    guard coarse == .equal else { return coarse }
    switch (second, other.second) {
    case (nil, nil): return .equal
    case (let second?, let otherSecond?): return Ordering(second, otherSecond)
    default: return nil
    }
  }

  /// The time an amount later, in the precision of this one, going round at midnight.
  ///
  /// - Returns: nil for units longer than an hour, and for amounts out of range.
  package func adding(_ amount: Decimal128, _ unit: CalendarUnit) -> TimeOfDay? {
    amount.clockSeconds(unit).flatMap { adding(seconds: $0)?.time }
  }

  /// The time some seconds later, and the whole days passed over.
  func adding(seconds: Decimal128) -> (days: Int, time: TimeOfDay)? {
    guard let minute else { return adding(whole: seconds, step: 3600) }
    guard let second else { return adding(whole: seconds, step: 60) }
    guard let total = Decimal128(hour * 3600 + minute * 60).adding(second)?.adding(seconds),
      let below = total.floor.boundedWhole,
      let fraction = total.subtracting(total.floor)
    else { return nil }
    let days = below.flooredQuotient(by: 86_400)
    let clock = below - days * 86_400
    guard let newSecond = Decimal128(clock % 60).adding(fraction),
      let time = TimeOfDay(hour: clock / 3600, minute: clock / 60 % 60, second: newSecond)
    else { return nil }
    return (days, time)
  }

  /// Adds to an hour or a minute; what is finer than `step` seconds is dropped.
  private func adding(whole seconds: Decimal128, step: Int) -> (days: Int, time: TimeOfDay)? {
    guard let seconds = seconds.boundedWhole else { return nil }
    let total = hour * 3600 + (minute ?? 0) * 60 + seconds / step * step
    let days = total.flooredQuotient(by: 86_400)
    let clock = total - days * 86_400
    let newMinute = minute == nil ? nil : clock / 60 % 60
    return TimeOfDay(hour: clock / 3600, minute: newMinute).map { (days, $0) }
  }
}

extension Int {
  /// The quotient rounded down; `divisor` is positive.
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
