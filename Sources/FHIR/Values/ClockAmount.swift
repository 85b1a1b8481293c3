/// Amounts of time as whole numbers and as seconds.
extension Decimal128 {
  /// The whole part, when it is small enough for calendar arithmetic: below 10¹² either way.
  ///
  /// > For precisions above seconds, the decimal portion of the time-valued quantity is ignored,
  /// > since date/time arithmetic above seconds is performed with calendar duration semantics.
  /// > (FHIRPath N1, 6.7 Date/Time Arithmetic)
  var boundedWhole: Int? {
    guard let whole = truncated.integer, abs(whole) < 1_000_000_000_000 else { return nil }
    return whole
  }

  /// The amount in seconds; nil for units longer than an hour, and out of range.
  func clockSeconds(_ unit: CalendarUnit) -> Decimal128? {
    switch unit {
    case .hour: boundedWhole.map { Decimal128($0 * 3600) }
    case .minute: boundedWhole.map { Decimal128($0 * 60) }
    case .second: self
    case .millisecond: seconds(milliseconds: self)
    default: nil
    }
  }

  /// A thousandth, written with three places unless it is whole.
  private func seconds(milliseconds: Decimal128) -> Decimal128? {
    guard let seconds = milliseconds.divided(by: Decimal128(1000)) else { return nil }
    return seconds.scale == 0 ? seconds : seconds.padded(toPlaces: 3)
  }
}
