import CNcurses

/// The terminal that the program was started in, through ncurses; there is one at a time.
package final class NcursesDisplay: Display {
  /// The name in `TERM` when it is unknown, and a usual terminal is assumed instead.
  package let unknownTerminal: String?
  private var shown: Canvas?
  private var isClosed = false
  private var pairs: ColourPairs?
  /// Whether the program is to stop, which is told before.
  private var isToStop = false
  /// Whether the program has just been continued, which is told after a new size.
  private var wasContinued = false
  /// Kept between rows so that drawing allocates nothing.
  private var scalars: [UInt32] = []

  /// Takes over the terminal; the screen changes with the first canvas shown.
  package init() throws(DisplayError) {
    let outcome = Int(screen_open())
    guard outcome == SCREEN_OPEN else { throw Self.error(for: outcome) }
    unknownTerminal = screen_is_assumed() != 0 ? Self.terminalName : nil
  }

  deinit { close() }

  package func close() {
    if !isClosed { screen_close() }
    isClosed = true
  }

  package var size: Size {
    Size(columns: Int(screen_columns()), rows: Int(screen_rows()))
  }

  /// The colours asked for; the terminal's own are used where it cannot show them.
  package var theme = ColourTheme.fromTerminal {
    didSet {
      pairs = ColourPairs(of: theme)
      // The next canvas is drawn anew, on its own background.
      shown = nil
    }
  }

  package var showsThemes: Bool { ColourPairs.areShown }

  private static func error(for outcome: Int) -> DisplayError {
    switch outcome {
    case SCREEN_NOT_A_TERMINAL: .notATerminal
    case SCREEN_CANNOT_PLACE_CURSOR: .cannotPlaceTheCursor
    default: .unusable(terminalName)
    }
  }

  private static var terminalName: String { String(cString: screen_terminal_name()) }
}

extension NcursesDisplay {
  package func show(_ canvas: Canvas) {
    guard !isClosed else { return }
    let before = shown.flatMap { $0.size == canvas.size ? $0 : nil } ?? blank(canvas.size)
    let size = size
    for row in 0..<min(canvas.size.rows, size.rows) {
      if let changed = canvas.changedColumns(ofRow: row, since: before) {
        write(canvas.rows[row], changed, row: row, columns: size.columns)
      }
    }
    placeCursor(of: canvas, within: size)
    screen_show()
    shown = canvas
  }

  private func blank(_ size: Size) -> Canvas {
    screen_erase(pairs?.number(of: .text) ?? 0)
    return Canvas(size: size)
  }

  private func placeCursor(of canvas: Canvas, within size: Size) {
    let place = canvas.cursor ?? Point(column: 0, row: 0)
    let isVisible = canvas.cursorIsVisible && canvas.cursor != nil
    screen_cursor(
      Int32(max(0, min(place.row, size.rows - 1))),
      Int32(max(0, min(place.column, size.columns - 1))), isVisible ? 1 : 0)
  }

  package func forget() {
    shown = nil
    if !isClosed { _ = screen_fit() }
  }

  /// Hands over the cells that changed, one call for each run that looks alike.
  private func write(_ cells: [Cell], _ changed: Range<Int>, row: Int, columns: Int) {
    var start = changed.lowerBound
    var end = min(changed.upperBound, columns)
    // curses would put a wide character that is cut in two on the next row.
    if end == columns, end > 0, end < cells.count, cells[end].width == 0 { end -= 1 }
    while start < end {
      let first = cells[start]
      var next = start
      scalars.removeAll(keepingCapacity: true)
      while next < end, cells[next].looksLike(first) {
        cells[next].forEachScalar { scalars.append($0) }
        next += 1
      }
      screen_text(
        Int32(row), Int32(start), scalars, Int32(scalars.count),
        first.style.shimAttributes(withColour: pairs != nil),
        pairs?.number(of: first.style.meaning) ?? 0)
      start = next
    }
  }
}

extension NcursesDisplay {
  /// Whether keys wait already; never while the screen shows nothing or an old size.
  package var hasPendingInput: Bool { !isClosed && shown != nil && keys_pending() != 0 }

  package func discardPendingInput() {
    if !isClosed { keys_discard() }
  }

  package func nextEvent(
    withinMilliseconds milliseconds: Int?, alsoWatching descriptors: [Int32]
  ) -> Event {
    guard !isClosed else { return .ended(.hungUp) }
    let deadline = milliseconds.map { MonotonicClock.milliseconds.addingReportingOverflow($0).0 }
    while true {
      if let event = signalEvent() { return event }
      // Everything curses holds, before any sleep: poll does not see its queue.
      let code = Int(keys_next())
      if code != KEYS_NONE {
        if let event = keyEvent(code) { return event }
        continue
      }
      let left = deadline.map { max(0, $0 - MonotonicClock.milliseconds) } ?? -1
      let outcome = Int(keys_wait(Int64(left), descriptors, Int32(descriptors.count)))
      switch outcome {
      case WAIT_INPUT: continue
      case WAIT_OVER: return .timeout
      case WAIT_HUNG_UP: return .ended(.hungUp)
      default: return .readable(Int32(outcome))
      }
    }
  }

  private func signalEvent() -> Event? {
    if isToStop { screen_suspend() }
    isToStop = false
    while true {
      switch Int(signals_next()) {
      case SIGNAL_HUNG_UP: return .ended(.hungUp)
      case SIGNAL_TERMINATED: return .ended(.terminated)
      case SIGNAL_INTERRUPTED: return .ended(.interrupted)
      case SIGNAL_STOP:
        isToStop = true
        return .stopping
      case SIGNAL_CONTINUED:
        wasContinued = true
        let isResized = screen_fit() != 0
        screen_resume()
        if isResized { return resized() }
      case SIGNAL_RESIZED:
        _ = screen_fit()
        return resized()
      default:
        defer { wasContinued = false }
        return wasContinued ? .continued : nil
      }
    }
  }

  private func resized() -> Event {
    shown = nil
    return .resized(size)
  }

  private func keyEvent(_ code: Int) -> Event? {
    switch code {
    case KEYS_MOUSE_PRESSED: .mousePressed(at: mousePoint)
    case KEYS_MOUSE_RELEASED: .mouseReleased(at: mousePoint)
    case KEYS_PASTE_BEGINS: .paste(pastedText())
    case KEYS_PASTE_ENDS: nil  // a paste whose end came too late
    default: Key(code: code).map { .key($0) }
    }
  }

  private var mousePoint: Point {
    Point(column: Int(keys_mouse_column()), row: Int(keys_mouse_row()))
  }

  /// Reads up to the end of a paste, or until nothing has come for a second.
  private func pastedText() -> String {
    var room = 20_000
    var text = String.UnicodeScalarView()
    while true {
      let code = Int(keys_next())
      switch code {
      case KEYS_PASTE_ENDS: return String(text)
      case KEYS_NONE:
        // A signal ends the wait too early; it is dealt with after the paste.
        guard Int(keys_wait(1000, nil, 0)) == WAIT_INPUT else { return String(text) }
      default:
        let value = code == KEYS_ENTER ? 0x0A : UInt32(code)
        if room > 0, let scalar = Unicode.Scalar(value) {
          text.append(scalar)
          room -= 1
        }
      }
    }
  }
}
