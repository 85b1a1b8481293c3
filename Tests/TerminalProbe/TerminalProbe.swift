import Glibc
import Terminal
import TestSupport

/// A program for tests only: it shows each event that it gets, a `list` with a focus, `lines` of text with a bar behind
/// each, or `nothing`.
///
/// `q` ends it. `T` traps, `O` overflows the stack, `X` exits at once, `C` hides the cursor, `K` asks for the dark colours and `L` for none, `D` discards what
/// was typed after it, `W` makes a watched descriptor readable, `N` does not wait, `B` draws beyond the screen. Its exit code tells how it ended: 0 by `q`, 3 by the system, 2 without a screen.
@main
struct TerminalProbe {
  private let display: NcursesDisplay
  private var focus = 0
  private var events: [String] = []
  private var cursorIsVisible = true
  private var drawsBeyond = false
  private var patience: Int?
  private let watched: (reading: Int32, writing: Int32)

  static func main() {
    let display: NcursesDisplay
    do {
      display = try NcursesDisplay()
    } catch {
      print("plain: \(TerminalKind(after: error))")
      exit(2)
    }
    var probe = TerminalProbe(display: display)
    let code = CommandLine.arguments.contains("nothing") ? 0 : probe.run()
    display.close()
    print("ended with \(code)")
    exit(code)
  }

  private init(display: NcursesDisplay) {
    self.display = display
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    watched = (reading: ends[0], writing: ends[1])
  }

  private mutating func run() -> Int32 {
    while true {
      if !display.hasPendingInput { display.show(picture) }
      let event = display.nextEvent(
        withinMilliseconds: patience, alsoWatching: [watched.reading])
      patience = nil
      events.append(word(for: event))
      switch event {
      case .ended(.terminated), .ended(.hungUp): return 3
      case .key(.character("q")): return 0
      case .key(let key): act(on: key)
      case .readable(let descriptor):
        var byte: UInt8 = 0
        read(descriptor, &byte, 1)
      default: break
      }
    }
  }

  private mutating func act(on key: Key) {
    switch key {
    case .up: focus = max(0, focus - 1)
    case .down: focus = min(4, focus + 1)
    case .character("T"): fatalError("on purpose")
    case .character("O"): focus = overflow(1)
    case .character("X"): exit(5)
    case .character("K"): display.theme = .dark
    case .character("L"): display.theme = .fromTerminal
    case .character("D"): display.discardPendingInput()
    case .character("W"): write(watched.writing, "w", 1)
    case .character("B"): drawsBeyond = true
    case .character("N"): patience = 0
    case .character("C"): cursorIsVisible = false
    default: break
    }
  }

  private func overflow(_ depth: Int) -> Int {
    // The memory on the stack keeps the compiler from making a loop of this.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { $0.count + overflow(depth + 1) }
  }

  private func word(for event: Event) -> String {
    switch event {
    case .key(let key): "key \(KeyNotation.word(for: key))"
    case .mousePressed(let point): "pressed \(point.column),\(point.row)"
    case .mouseReleased(let point): "released \(point.column),\(point.row)"
    case .paste(let text): "paste \(text.unicodeScalars.count) [\(text)]"
    case .resized: "resized"
    case .readable(let descriptor): descriptor == watched.reading ? "readable" : "wrong"
    case .timeout: "timeout"
    case .continued: "continued"
    case .stopping: "stopping"
    case .ended(let ending): "ended \(ending)"
    }
  }

  private var picture: Canvas {
    switch CommandLine.arguments.dropFirst().first {
    case "list": list
    case "lines": lines(CommandLine.arguments.dropFirst(2))
    default: log
    }
  }

  private func lines(_ texts: ArraySlice<String>) -> Canvas {
    var canvas = Canvas(size: display.size)
    for (row, text) in texts.enumerated() {
      let end = canvas.write(text, at: Point(column: 0, row: row))
      canvas.write("|", at: Point(column: end, row: row), style: .focus)
    }
    canvas.write("(end)", at: Point(column: 0, row: display.size.rows - 1))
    return canvas
  }

  /// How many events there were besides resizes, and the latest of them.
  private var log: Canvas {
    var canvas = Canvas(size: display.size)
    let counted = events.filter { $0 != "resized" }
    let unknown = display.unknownTerminal.map { " for \($0)" } ?? ""
    canvas.write("\(counted.count) \(display.size)\(unknown)", at: Point(column: 0, row: 0))
    for (row, event) in events.suffix(max(0, display.size.rows - 1)).enumerated() {
      canvas.write(event, at: Point(column: 0, row: row + 1))
    }
    canvas.cursor = Point(column: 0, row: min(events.count, display.size.rows - 1))
    canvas.cursorIsVisible = cursorIsVisible
    return canvas
  }

  /// Five answers, as a question page shows them: the marker and digit of one are reversed.
  private var list: Canvas {
    var size = display.size
    if drawsBeyond { size = Size(columns: size.columns + 1, rows: size.rows + 1) }
    var canvas = Canvas(size: size)
    if drawsBeyond { canvas.write("y漢", at: Point(column: size.columns - 3, row: 2)) }
    let labels = [
      "As well as before.", "Slow or fumbly.", "With a tool.", "With help.", "Not able.",
    ]
    canvas.write(
      "How well could you do up buttons? é 漢", at: Point(column: 0, row: 2), style: .strong)
    for (index, label) in labels.enumerated() {
      let place = Point(column: 0, row: 5 + 2 * index)
      let isFocused = index == focus
      let mark = "\(isFocused ? ">" : " ")\(index == 1 ? "*" : " ")\(4 - index)"
      let column = canvas.write(mark, at: place, style: isFocused ? .focus : .text)
      canvas.write(label, at: Point(column: column + 2, row: place.row))
    }
    let status = "Saved: 3, slow or fumbly. Backspace changes it."
    canvas.write(status, at: Point(column: 0, row: display.size.rows - 1), style: .quiet)
    canvas.cursor = Point(column: 0, row: 5 + 2 * focus)
    canvas.cursorIsVisible = cursorIsVisible
    return canvas
  }
}
