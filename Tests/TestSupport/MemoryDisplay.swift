package import Terminal

/// A display without a terminal: it is fed its events and keeps what it was shown.
package final class MemoryDisplay: Display {
  package private(set) var size: Size
  /// Everything shown so far, oldest first.
  package private(set) var canvases: [Canvas] = []
  /// How long each call was willing to wait.
  package private(set) var waits: [Int?] = []
  package private(set) var discards = 0
  package private(set) var forgets = 0
  package private(set) var isClosed = false
  package var showsThemes = true
  package var theme = ColourTheme.fromTerminal
  private var events: ArraySlice<Event>

  /// A display that yields these events, and after them that the terminal is gone.
  package init(size: Size = Size(columns: 80, rows: 24), events: [Event] = []) {
    self.size = size
    self.events = events[...]
  }

  /// The canvas shown last.
  package var canvas: Canvas? { canvases.last }

  /// Always false: events that were fed are meant to be drawn one by one.
  package var hasPendingInput: Bool { false }

  /// Adds events to those still to come.
  package func feed(_ more: [Event]) { events += more }

  package func show(_ canvas: Canvas) { canvases.append(canvas) }

  package func nextEvent(
    withinMilliseconds milliseconds: Int?, alsoWatching descriptors: [Int32]
  ) -> Event {
    waits.append(milliseconds)
    let event = events.popFirst() ?? .ended(.hungUp)
    if case .resized(let newSize) = event { size = newSize }
    return event
  }

  /// Is only counted: what was fed is what the test wants to happen.
  package func discardPendingInput() { discards += 1 }
  package func forget() { forgets += 1 }

  package func close() { isClosed = true }
}
