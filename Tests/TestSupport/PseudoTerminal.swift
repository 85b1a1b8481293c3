import CPseudoTerminal
import Glibc
package import Terminal

/// A program running in a pseudo-terminal, its keys pressed and its screen read by a test.
///
/// Nothing here sleeps: a test waits for text, for the end, or for the output to fall quiet.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int)
    case killed(signal: Int32)
    case stillRunning
  }

  /// What a test waited for in vain, with the screen as it was then.
  package struct NeverShown: Error, CustomStringConvertible {
    package let description: String
  }

  private let handle: OpaquePointer
  package private(set) var size: Size

  /// Starts a program; its environment is a UTF-8 xterm unless told otherwise, and nothing else.
  package init(
    running program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    let usual = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
      "PATH": "/usr/bin:/bin",
      // because Swift's own crash reporter writes to the terminal that is being given back.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let all = usual.merging(environment) { _, given in given }
    let started = withCStrings([program] + arguments) { arguments in
      withCStrings(all.map { "\($0.key)=\($0.value)" }) { environment in
        pseudo_terminal_start(arguments, environment, Int32(size.rows), Int32(size.columns))
      }
    }
    guard let started else { throw NeverShown(description: "\(program) could not be started") }
    handle = started
    self.size = size
  }

  deinit { pseudo_terminal_free(handle) }

  /// The program's process number.
  package var process: Int32 { pseudo_terminal_process(handle) }
  /// Everything the program has written so far, as it was written.
  package var output: [UInt8] {
    var count: Int64 = 0
    let start = pseudo_terminal_output(handle, &count)
    return Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
  }
  /// How many bytes the program has written so far.
  package var bytes: Int {
    var count: Int64 = 0
    pseudo_terminal_output(handle, &count)
    return Int(count)
  }
  /// How long a processor worked for the program, once it has ended.
  package var processorMilliseconds: Int { Int(pseudo_terminal_processor_milliseconds(handle)) }

  /// How often the program has called the system to write; 0 when it cannot be told.
  package var writes: Int {
    guard let file = fopen("/proc/\(process)/io", "r") else { return 0 }
    defer { fclose(file) }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 80) { line in
      while let text = fgets(line.baseAddress, Int32(line.count), file) {
        let words = String(cString: text).split { $0 == ":" || $0.isWhitespace }
        if words.first == "syscw" { return words.last.flatMap { Int($0) } ?? 0 }
      }
      return 0
    }
  }
}

extension PseudoTerminal {
  /// Types text as it is.
  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes as they are.
  package func send(bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      pseudo_terminal_write(handle, start, Int32(buffer.count))
    }
  }

  /// Presses keys in the notation of `KeyNotation`: `3 enter up ctrl-c`.
  package func press(_ notation: String) throws {
    guard let keys = KeyNotation.keys(notation) else {
      throw NeverShown(description: "not keys: \(notation)")
    }
    for key in keys { send(bytes: key.bytes) }
  }

  /// Gives the window a new size, which the program is told.
  package func resize(to size: Size) {
    self.size = size
    pseudo_terminal_resize(handle, Int32(size.rows), Int32(size.columns))
  }

  /// Puts text on the screen that the program knows nothing of, as another program would.
  package func scribble(_ text: String) { pseudo_terminal_scribble(handle, text) }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Closes the window.
  package func hangUp() { pseudo_terminal_hang_up(handle) }
}

extension PseudoTerminal {
  /// Waits until the screen shows a text.
  package func wait(for text: String, seconds: Double = 10) throws {
    try wait("\"\(text)\"", seconds: seconds) { rows.contains { $0.contains(text) } }
  }

  /// Waits until something holds, looked at again after each piece of output.
  package func wait(_ wish: String, seconds: Double = 10, until holds: () -> Bool) throws {
    let end = MonotonicClock.milliseconds + Int(seconds * 1000)
    while !holds() {
      let left = end - MonotonicClock.milliseconds
      if left <= 0 || read(milliseconds: left) < 0 {
        if holds() { return }
        throw NeverShown(description: "never shown: \(wish)\n\(rows.joined(separator: "\n"))")
      }
    }
  }

  /// Takes in output until none has come for a moment.
  package func settle(quietMilliseconds: Int = 60) {
    while read(milliseconds: quietMilliseconds) > 0 {}
  }

  /// Waits for the program's end, and takes in what it still writes.
  package func ending(seconds: Double = 10) -> Ending {
    let outcome = Int(pseudo_terminal_exit(handle, Int32(seconds * 1000)))
    switch outcome {
    case Int(PSEUDO_TERMINAL_RUNS): return .stillRunning
    case Int(PSEUDO_TERMINAL_KILLED)...:
      return .killed(signal: Int32(outcome - Int(PSEUDO_TERMINAL_KILLED)))
    default: return .exited(outcome)
    }
  }

  private func read(milliseconds: Int) -> Int {
    Int(pseudo_terminal_read(handle, Int32(milliseconds)))
  }
}

extension PseudoTerminal {
  /// The screen's rows, without the blanks at their ends.
  package var rows: [String] {
    (0..<size.rows).map { row in
      // Up to six scalars of up to four bytes in a cell.
      let room = size.columns * 24 + 1
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: room) { buffer in
        guard let text = buffer.baseAddress else { return "" }
        pseudo_terminal_row(handle, Int32(row), text, Int32(room))
        return String(cString: text)
      }
    }
  }

  /// Where the real cursor is.
  package var cursor: Point { cursorState.place }
  package var cursorIsVisible: Bool { cursorState.isVisible }

  private var cursorState: (place: Point, isVisible: Bool) {
    var (row, column, visible): (Int32, Int32, Int32) = (0, 0, 0)
    pseudo_terminal_cursor(handle, &row, &column, &visible)
    return (Point(column: Int(column), row: Int(row)), visible != 0)
  }

  /// How a cell is set apart.
  package func attributes(at point: Point) -> Style.Attributes {
    Style.Attributes(rawValue: UInt8(cellState(at: point) & 7))
  }

  /// Whether a cell has a colour of its own.
  package func isColoured(at point: Point) -> Bool { cellState(at: point) & 8 != 0 }

  private func cellState(at point: Point) -> Int32 {
    pseudo_terminal_attributes(handle, Int32(point.row), Int32(point.column))
  }

  /// Whether the program draws on the screen that is thrown away when it ends.
  package var isOnAlternateScreen: Bool { pseudo_terminal_is_alternate(handle) != 0 }
  /// Whether the program is told about the mouse.
  package var reportsMouse: Bool { pseudo_terminal_wants_mouse(handle) != 0 }
  /// Whether text from the clipboard is marked as such.
  package var marksPastes: Bool { pseudo_terminal_wants_paste(handle) != 0 }
  /// Whether the terminal is as it was before the program.
  package var isGivenBack: Bool {
    echoes && cursorIsVisible && !isOnAlternateScreen && !reportsMouse && !marksPastes
  }

  /// Whether keys are echoed and lines edited, as at a shell's prompt.
  package var echoes: Bool { pseudo_terminal_echoes(handle) != 0 }
}

extension Key {
  /// What a terminal sends for the key.
  package var bytes: [UInt8] {
    switch self {
    case .character(let character): Array(String(character).utf8)
    case .up: Array("\u{1B}[A".utf8)
    case .down: Array("\u{1B}[B".utf8)
    case .right: Array("\u{1B}[C".utf8)
    case .left: Array("\u{1B}[D".utf8)
    case .enter: [0x0D]
    case .backspace: [0x7F]
    case .escape: [0x1B]
    case .tab: [0x09]
    case .control(let letter): letter.asciiValue.map { [$0 & 0x1F] } ?? []
    case .other: Array("\u{1B}[24~".utf8)
    }
  }
}

/// Lends strings to C as an array that ends with nil.
private func withCStrings<Outcome>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Outcome
) -> Outcome {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
}
