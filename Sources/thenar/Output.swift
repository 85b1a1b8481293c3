import Glibc

/// Standard output and standard error, written whole.
enum Output {
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // because nobody reads on the other side any more, there is nobody to tell.
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
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
