/// What a display reports to the loop, one at a time.
package enum Event: Hashable, Sendable {
  /// Why there will be no more to show.
  package enum Ending: Hashable, Sendable {
    /// Ctrl-C or Ctrl-\: the person wants to stop; events may still follow.
    case interrupted
    /// The system asks the program to end.
    case terminated
    /// The terminal is gone.
    case hungUp
  }

  case key(Key)
  /// The first mouse button went down; not always reported before its release.
  case mousePressed(at: Point)
  /// The first mouse button went up, which is what chooses.
  case mouseReleased(at: Point)
  /// Text came in at once from the clipboard; not yet made visible.
  case paste(String)
  /// The window has a new size; the next canvas should have it too.
  case resized(Size)
  /// A descriptor that was also watched can be read, or has ended.
  case readable(Int32)
  /// The time to wait is over.
  case timeout
  /// Ctrl-Z: the program stops once the next event is asked for.
  case stopping
  /// The program runs again after Ctrl-Z; the screen has been drawn again already.
  case continued
  case ended(Ending)
}
