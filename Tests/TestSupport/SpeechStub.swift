import Foundation
import Glibc

/// A speech server that says nothing: it keeps what it is told, and ends texts when a test says so.
package final class SpeechStub: @unchecked Sendable {
  /// How it answers.
  package enum Manner: Sendable {
    case likeAServer
    /// Takes everything in, and never says a word.
    case silent
    case nonsense
    /// Lets anybody connect, and reads nothing.
    case deaf
    /// Hangs up in the middle of the first text.
    case dying
  }

  package let path: String
  /// Kept because its socket goes with it.
  private let folder: TemporaryFolder
  private let manner: Manner
  private let listener: Int32
  private let changed = NSCondition()
  private var client: Int32 = -1
  private var lines: [String] = []
  private var told: [String] = []
  private var count = 0

  /// Listens on a socket in a folder.
  package init(in folder: TemporaryFolder, _ manner: Manner = .likeAServer) throws {
    path = folder.path + "/speechd.sock"
    self.manner = manner
    self.folder = folder
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let bound = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(listener, 5) == 0 else { throw CocoaError(.fileWriteUnknown) }
    if manner != .deaf { Thread.detachNewThread { [self] in serve() } }
  }

  /// Stops listening, and hangs up.
  package func stop() {
    changed.withLock {
      if client >= 0 { shutdown(client, Int32(SHUT_RDWR)) }
      shutdown(listener, Int32(SHUT_RDWR))
    }
  }

  /// What it was told, in order: `en: Who is answering?`, `cancel`; other commands as they are.
  package var heard: [String] { changed.withLock { told } }

  /// Waits until it was told something; false where that does not come.
  package func waits(seconds: Double = 20, until holds: ([String]) -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    changed.lock()
    defer { changed.unlock() }
    while !holds(told) { if !changed.wait(until: end) { return holds(told) } }
    return true
  }

  /// Tells that the text with a number has been said, or was cancelled; the last one if none is given.
  package func end(_ number: Int? = nil, with event: String = "702 END") {
    changed.withLock {
      let number = number ?? count
      answer("\(event.prefix(3))-\(number)\r\n\(event.prefix(3))-1\r\n\(event)\r\n")
    }
  }

  private func serve() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return }
      changed.withLock { self.client = client }
      if manner == .nonsense { changed.withLock { answer("HTTP/1.1 400 Bad Request\r\n") } }
      var language = ""
      var text: [String]?
      var waiting: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      var count = read(client, &buffer, buffer.count)
      while count > 0 {
        waiting += buffer[..<count]
        while let end = waiting.firstIndex(of: 10) {
          let line = String(decoding: waiting[..<end], as: UTF8.self).replacing("\r", with: "")
          waiting.removeSubrange(...end)
          changed.withLock { take(line, &text, &language) }
        }
        count = read(client, &buffer, buffer.count)
      }
      changed.withLock { self.client = -1 }
      close(client)
    }
  }

  private func take(_ line: String, _ text: inout [String]?, _ language: inout String) {
    if let lines = text {
      if line != "." { return text = lines + [line] }
      text = nil
      if lines.allSatisfy(\.isEmpty) { return answer("227 OK MESSAGE CANCELED\r\n") }
      count += 1
      tell("\(language): " + lines.joined(separator: "\n"))
      return answer("225-\(count)\r\n225 OK MESSAGE QUEUED\r\n")
    }
    switch line {
    case "SPEAK":
      text = []
      answer("230 OK RECEIVING DATA\r\n")
      if manner == .dying { shutdown(client, Int32(SHUT_RDWR)) }
    case "CANCEL SELF":
      tell("cancel")
      answer("213 OK MESSAGE CANCELED\r\n")
    default:
      let words = line.split(separator: " ")
      if words.dropLast().last == "LANGUAGE" { language = words.last.map(String.init) ?? "" }
      lines.append(line)
      answer("208 OK SET\r\n")
    }
  }

  /// The commands beside those that say and cancel.
  package var commands: [String] { changed.withLock { lines } }

  private func tell(_ what: String) {
    told.append(what)
    changed.broadcast()
  }

  private func answer(_ text: String) {
    guard manner != .silent, client >= 0 else { return }
    _ = send(client, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }
}
