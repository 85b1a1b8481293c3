package import FHIR

/// An instant as it is kept: in UTC for order, and as the local clock showed it.
package struct Moment: Sendable, Hashable {
  /// ISO 8601 with milliseconds: `2026-11-22T09:47:54.120Z`.
  package let utc: String
  /// Minutes by which local time was ahead of UTC.
  package let offsetMinutes: Int
  /// The same instant with the offset written out: `2026-11-22T10:47:54.120+01:00`.
  package let local: DateTime

  package init(utc: String, offsetMinutes: Int, local: DateTime) {
    self.utc = utc
    self.offsetMinutes = offsetMinutes
    self.local = local
  }
}
