import FHIR

/// When somebody last did a check-in.
package struct CheckInTime: Sendable, Hashable {
  package let person: Person
  /// The instant of the last one, as `LogEntry.at`; nil where there was none yet.
  package let last: String?
  /// The instant at which the person first answered anything.
  package let first: String

  package init(person: Person, last: String?, first: String) {
    self.person = person
    self.last = last
    self.first = first
  }

  /// Whether as many days of the calendar have gone by since.
  package func isDue(on moment: Moment, every days: Int) -> Bool {
    guard let date = Self.local(last ?? first, moment.offsetMinutes),
      let next = date.adding(Decimal128(days), .day)
    else { return false }
    // because both have one width, their order as text is that in time.
    return next.date.description <= moment.local.date.description
  }

  /// The day of the last one; nil where there was none yet.
  package func lastDay(offsetMinutes: Int) -> String? {
    last.flatMap { Self.local($0, offsetMinutes)?.date.description }
  }

  private static func local(_ instant: String, _ offsetMinutes: Int) -> DateTime? {
    DateTime(instant)?.adding(Decimal128(offsetMinutes), .minute)
  }
}
