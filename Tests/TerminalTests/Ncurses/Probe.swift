import Terminal
import TestSupport

/// Starts the probe, which shows each event it gets, and waits until it does.
func startProbe(
  environment: [String: String] = [:], size: Size = Size(columns: 80, rows: 24)
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    running: builtProgram("TerminalProbe"), environment: environment, size: size)
  try terminal.wait(for: "0 \(size)")
  return terminal
}

/// Starts the probe with its list of answers.
func startList(environment: [String: String] = [:]) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    running: builtProgram("TerminalProbe"), ["list"], environment: environment)
  try terminal.wait(for: "Not able.")
  return terminal
}

extension PseudoTerminal {
  /// The events that the probe shows once it has counted so many.
  func events(_ count: Int) throws -> [String] {
    try wait("\(count) events") { rows[0].hasPrefix("\(count) ") }
    return rows.dropFirst().prefix(count).map(\.self)
  }
}
