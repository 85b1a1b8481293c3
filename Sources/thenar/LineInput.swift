import Glibc
import Interface

/// Standard input or a text, line by line, through one buffer for the whole run.
final class LineInput {
  private var waiting: [UInt8] = []
  /// How many of those hold no end of a line.
  private var searched = 0
  /// What a line has beyond this is dropped, so that input without lines takes no memory.
  private static let longest = 65536
  private var isAtEnd = false
  private let descriptor: Int32

  /// Standard input; from now on a signal ends the input.
  init() {
    descriptor = STDIN_FILENO
    Interruption.watch()
  }

  /// Lines that are there already.
  init(text: String) {
    waiting = Array(text.utf8)
    isAtEnd = true
    descriptor = -1
  }

  /// The next line without its end; nil at the end of input or when a signal came.
  func next() -> String? {
    while true {
      if let end = waiting[searched...].firstIndex(of: 10) {
        let line = waiting[..<end]
        waiting.removeSubrange(...end)
        searched = 0
        return String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
      }
      if isAtEnd {
        guard !waiting.isEmpty else { return nil }
        defer { (waiting, searched) = ([], 0) }
        return String(decoding: waiting, as: UTF8.self)
      }
      if waiting.count > Self.longest { waiting.removeSubrange(Self.longest...) }
      searched = waiting.count
      fill()
    }
  }

  private func fill() {
    guard Interruption.awaitInput() else {
      // because half a line was not meant to be taken.
      (waiting, searched) = ([], 0)
      isAtEnd = true
      return
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count < 0 && errno == EINTR { return }
    if count > 0 { waiting += buffer[..<count] } else { isAtEnd = true }
  }
}

/// Where plain lines are written.
final class Console {
  private let output: Int32
  /// Whether nobody can read any more what is written.
  private(set) var isBroken = false

  init(output: Int32) { self.output = output }

  /// Writes a line, or a prompt, which ends its line where no person's answer will.
  func write(_ text: String, isPrompt: Bool) {
    guard !isBroken else { return }
    let written = isPrompt ? (isTerminal ? text : text + "\n") : wrapped(text)
    let isWritten = Interruption.whileWriting { isOver in
      Output.write(written, to: output, until: isOver)
    }
    if !isWritten { isBroken = true }
  }

  /// A line laid out at spaces, as a terminal would break it amid words; whole everywhere else.
  private func wrapped(_ line: String) -> String {
    guard isTerminal else { return line }
    var window = winsize()
    // because a serial console may not know how wide it is.
    let isKnown = ioctl(output, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    let columns = isKnown ? Int(window.ws_col) : 80
    // because some terminals go to the next line at once when the last cell of one is filled.
    return TextWrap.lines(String(line.dropLast()), width: columns - 1).joined(separator: "\n")
      + "\n"
  }

  /// Ends the line of a prompt that no answer will end.
  func endPrompt() {
    if isTerminal { write("\n", isPrompt: false) }
  }

  private var isTerminal: Bool { isatty(output) == 1 }
}
