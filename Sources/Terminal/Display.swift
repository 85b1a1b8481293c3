/// Shows canvases and yields events: the one door to a screen and its keys.
package protocol Display: AnyObject {
  /// How large a canvas should be now.
  var size: Size { get }

  /// The colours of the whole screen, from the next canvas on.
  var theme: ColourTheme { get set }

  /// Whether the terminal has the colours of a theme, and may show them.
  var showsThemes: Bool { get }

  /// Whether keys wait already, so that drawing can be left to the last of them.
  var hasPendingInput: Bool { get }

  /// Sends everything with the next canvas, because the screen may show something else by now.
  func forget()

  /// Shows a canvas, sending only what differs from the one before; cut when it is too large.
  func show(_ canvas: Canvas)

  /// Waits for the next event.
  ///
  /// - Parameters:
  ///   - milliseconds: how long to wait before `.timeout`; nil waits for ever, 0 not at all.
  ///   - descriptors: further descriptors whose input is reported as `.readable`.
  /// - Returns: what happened first.
  func nextEvent(withinMilliseconds milliseconds: Int?, alsoWatching descriptors: [Int32]) -> Event

  /// Forgets keys that were pressed but not yet asked for.
  func discardPendingInput()

  /// Gives the terminal back as it was; nothing can be shown afterwards.
  func close()
}

extension Display {
  /// Waits for the next event, for ever.
  package func nextEvent() -> Event { nextEvent(withinMilliseconds: nil, alsoWatching: []) }
}

/// Why a full screen cannot be had.
package enum DisplayError: Error, Equatable, Sendable {
  case notATerminal
  case cannotPlaceTheCursor
  /// Neither the terminal of this name, as in `TERM`, nor a usual one can be used.
  case unusable(String)
}
