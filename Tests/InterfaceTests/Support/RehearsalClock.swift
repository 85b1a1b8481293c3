import Assessment
import FHIR

/// A clock that stands still until it is told to go on.
final class RehearsalClock {
  /// 22 November 2026 at 10:42 by the clock on the wall.
  private static let start = instant("2026-11-22T09:42:00.000Z")
  private static let offsetMinutes = 60
  /// Milliseconds since the start, of the clock that nobody can set too.
  private(set) var milliseconds = 0

  func wait(seconds: Int = 0, hours: Int = 0, days: Int = 0, milliseconds: Int = 0) {
    self.milliseconds += milliseconds + 1000 * (seconds + 3600 * (hours + 24 * days))
  }

  /// The instant that it shows.
  var now: Moment {
    let utc = Self.start.adding(Decimal128(milliseconds / 1000), .second) ?? Self.start
    let wall = utc.adding(Decimal128(Self.offsetMinutes), .minute) ?? utc
    return Moment(
      utc: utc.description, offsetMinutes: Self.offsetMinutes,
      local: Self.instant(wall.description.dropLast() + "+01:00"))
  }

  private static func instant(_ text: String) -> DateTime {
    guard let instant = DateTime(text) else { preconditionFailure("no instant: \(text)") }
    return instant
  }
}

/// Hands out identifiers in order, from 1 on.
final class RehearsalIdentifiers {
  private var last = 0

  func next() -> String {
    last += 1
    return String(last)
  }
}
