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
    // because both have one width, their order as text is that in time.
    nextDay(offsetMinutes: moment.offsetMinutes, every: days).map {
      $0 <= moment.local.date.description
    } ?? false
  }

  /// The day that many days of the calendar after the last one, or after the first answer.
  package func nextDay(offsetMinutes: Int, every days: Int) -> String? {
    Self.local(last ?? first, offsetMinutes)?.adding(Decimal128(days), .day)?.date.description
  }

  /// The day of the last one; nil where there was none yet.
  package func lastDay(offsetMinutes: Int) -> String? {
    last.flatMap { Self.local($0, offsetMinutes)?.date.description }
  }

  private static func local(_ instant: String, _ offsetMinutes: Int) -> DateTime? {
    DateTime(instant)?.adding(Decimal128(offsetMinutes), .minute)
  }

  /// When questionnaires taken singly last made a check-in: all of its scores within 48 hours
  /// (decision 5).
  ///
  /// The scores stand in the order of time; the codes are those that a check-in has.
  package static func together(
    _ scores: [(code: String, at: String)], of codes: Set<String>
  ) -> String? {
    var latest: [String: String] = [:]
    var last: String?
    for (code, at) in scores where codes.contains(code) {
      latest[code] = at
      guard latest.count == codes.count, let earliest = latest.values.min(),
        let bound = DateTime(earliest)?.adding(Decimal128(48), .hour), let now = DateTime(at)
      else { continue }
      if now.order(against: bound) != .greater { last = at }
    }
    return last
  }
}
