import Glibc

/// A connection to speech-dispatcher, which is spoken to in SSIP, its own protocol.
///
/// Commands are sent without waiting for the replies to those before: the server takes them one by
/// one, and its replies are only looked at for what goes wrong and for the end of a text.
final class SpeechServer {
  /// Longer than any line that the server has reason to say.
  private static let longestLine = 4096

  let descriptor: Int32
  /// Whether a text was sent whose end has not been told.
  private(set) var isSaying = false
  /// How many texts the server has not given their number yet, and the number it gave last.
  private var unnumbered = 0
  private var number: String?
  /// What came of a line, and the first line of a reply that goes on.
  private var received: [UInt8] = []
  private var opening: String?

  /// Connects to the socket of a server; nil where none listens.
  init?(at path: String) {
    let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    descriptor = socket(AF_UNIX, Int32(kind), 0)
    guard descriptor >= 0 else { return nil }
    guard connect(to: path),
      send([
        "SET SELF CLIENT_NAME user:thenar:main", "SET SELF PRIORITY text",
        "SET SELF NOTIFICATION END on", "SET SELF NOTIFICATION CANCEL on",
      ])
    else { return nil }
  }

  deinit { close(descriptor) }

  private func connect(to path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        // because the socket is local, this succeeds or fails at once.
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  /// Sends a text; false where the server is gone, or reads so little that it is as good as gone.
  func say(_ text: String, in language: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      // > a line starting with . gets a second dot
      line.utf8.first == UInt8(ascii: ".") ? ".\(line)" : String(line)
    }
    let tag = language.filter { $0.isLetter || $0 == "-" }
    unnumbered += 1
    isSaying = send(["SET SELF LANGUAGE \(tag)", "SPEAK"] + lines + ["."])
    return isSaying
  }

  /// Stops the text that is being said.
  func hush() {
    if isSaying { _ = send(["CANCEL SELF"]) }
    isSaying = false
  }

  private func send(_ lines: [String]) -> Bool {
    let bytes = Array(lines.map { $0 + "\r\n" }.joined().utf8)
    let flags = Int32(MSG_NOSIGNAL)
    // because the system holds far more than a page, what it does not take nobody reads.
    return Glibc.send(descriptor, bytes, bytes.count, flags) == bytes.count
  }

  /// Takes in what was said since somebody listened; false where the server is gone.
  ///
  /// A server whose replies are never read waits for that one day, and with it everybody else whom
  /// it speaks for.
  func drain() -> Bool {
    var byte: UInt8 = 0
    for _ in 0..<1000 where recv(descriptor, &byte, 1, Int32(MSG_PEEK)) > 0 {
      if listen() == .lost { return false }
    }
    return true
  }

  /// Takes in what the server said; nil where it does not matter.
  func listen() -> Speaker.Outcome? {
    var buffer = [UInt8](repeating: 0, count: Self.longestLine)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == EAGAIN || errno == EINTR { return nil }
    guard count > 0 else { return .lost }
    received += buffer[..<count]
    var outcome: Speaker.Outcome?
    while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: received[..<end], as: UTF8.self)
      received.removeSubrange(...end)
      guard let heard = understand(line) else { return .lost }
      outcome = heard ? .ended : outcome
    }
    return received.count < Self.longestLine ? outcome : .lost
  }

  /// Whether a line tells that the text has ended; nil where it is no line of a server that can
  /// speak.
  private func understand(_ line: String) -> Bool? {
    let code = line.prefix(3)
    // > 1xx to 2xx went well, 7xx is told without being asked; 3xx to 6xx did not (SSIP)
    guard Int(code).map({ 100..<300 ~= $0 || 700..<800 ~= $0 }) == true else { return nil }
    // because the reply goes on after a dash, and its first line has the number of the text.
    if line.dropFirst(3).first == "-" {
      opening = opening ?? String(line.dropFirst(4).filter(\.isNumber))
      return false
    }
    defer { opening = nil }
    switch code {
    case "225":
      unnumbered -= 1
      number = opening
      return false
    // > 227 OK MESSAGE CANCELED: it is not said, and nothing more is told of it.
    case "227":
      unnumbered -= 1
      guard isSaying, unnumbered == 0 else { return false }
      isSaying = false
      return true
    case "702", "703":
      // because a text that was cut short ends late, its end must not be taken for that of the next.
      guard isSaying, unnumbered == 0, opening == number else { return false }
      isSaying = false
      return true
    default: return false
    }
  }
}
