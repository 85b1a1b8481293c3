import CNcurses

/// A clock that nobody can set, for measuring the time between presses.
package enum MonotonicClock {
  /// Milliseconds since some moment in the past; the same moment as long as the machine runs.
  package static var milliseconds: Int { Int(monotonic_milliseconds()) }
}
