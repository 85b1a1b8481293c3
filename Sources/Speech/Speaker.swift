/// Says texts aloud: through speech-dispatcher where it runs, else with espeak-ng
/// (interaction.md 4.9).
///
/// Nothing here ever waits. How a text ended shows on `descriptor`, which the loop watches.
package final class Speaker {
  /// What became of the text that is being said.
  package enum Outcome: Sendable {
    case ended
    /// Whoever said it is gone, or talks nonsense.
    case lost
  }

  private let variable: (String) -> String?
  private var server: SpeechServer?
  private var program: SpeechProgram?
  /// Programs that have ended or were stopped, as long as the system has not let go of them.
  private var ended: [SpeechProgram] = []

  /// - Parameter variable: the value of an environment variable.
  package init(variable: @escaping (String) -> String?) { self.variable = variable }

  /// What can be read once there is something to hear about the text.
  package var descriptor: Int32? { program?.descriptor ?? server?.descriptor }

  /// Says a text in place of the one before; false where nobody can.
  package func say(_ text: String, in language: String) -> Bool {
    hush()
    if server?.drain() == false { server = nil }
    // because a server may have come back since it was lost without a word, it is tried once more.
    for _ in 0..<2 {
      if server == nil { server = socket.flatMap(SpeechServer.init) }
      if server?.say(text, in: language) == true { return true }
      server = nil
    }
    program = SpeechProgram(saying: text, in: language, searching: variable("PATH") ?? "")
    return program != nil
  }

  /// Stops what is being said.
  package func hush() {
    server?.hush()
    letGo()
  }

  /// Takes in what can be read; nil where the text is still being said, or none is.
  package func listen() -> Outcome? {
    if let program {
      guard program.hasEnded() else { return nil }
      letGo()
      return .ended
    }
    guard let server, let outcome = server.listen() else { return nil }
    if outcome == .ended { return .ended }
    self.server = nil
    return server.isSaying ? .lost : nil
  }

  private func letGo() {
    if let program {
      program.stop()
      ended.append(program)
    }
    program = nil
    ended.removeAll { $0.isGone() }
  }

  private var socket: String? {
    let scheme = "unix_socket:"
    if let address = variable("SPEECHD_ADDRESS"), address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return variable("XDG_RUNTIME_DIR").map { $0 + "/speech-dispatcher/speechd.sock" }
  }
}
