import Glibc
import Terminal

/// Standard output and standard error, written whole.
enum Output {
  /// Prints lines for a person; nothing in them can drive the terminal.
  static func print(_ text: String) { write(harmless(text) + "\n", to: STDOUT_FILENO) }

  /// Prints JSON; what could drive the terminal is escaped, so that no value is changed.
  static func printJSON(_ text: String) { write(escaped(text) + "\n", to: STDOUT_FILENO) }

  static func complain(_ text: String) { write(harmless(text) + "\n", to: STDERR_FILENO) }

  /// Whether all of it was written: a closed pipe takes nothing where SIGPIPE is ignored, and a
  /// full disk or a hung up terminal takes nothing either.
  @discardableResult
  static func write(
    _ text: String, to descriptor: Int32, until isOver: () -> Bool = { false }
  ) -> Bool {
    write(Array(text.utf8), to: descriptor, until: isOver)
  }

  @discardableResult
  static func write(
    _ all: [UInt8], to descriptor: Int32, until isOver: () -> Bool = { false }
  ) -> Bool {
    var bytes = all[...]
    while !bytes.isEmpty {
      // because a signal that came before is not told by this write, which may never end.
      if isOver() { return false }
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// The text with each of its lines cleaned by itself, so that the lines stay.
  static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visible(String($0)) }.joined(separator: "\n")
  }

  /// JSON text whose strings hold in escapes what a terminal would not simply show.
  static func escaped(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var text = ""
    for scalar in json.unicodeScalars {
      // because what is no ASCII stands only within the strings of a JSON text.
      if scalar.value < 0x7F || visible(String(scalar)) == String(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return text
  }
}

/// How the program ends, as the shell sees it (decision 28).
enum ExitCode: Int32, Error {
  case fine = 0
  case findings = 1
  case usage = 2
  case cutOff = 3
  case storageFault = 4
}
