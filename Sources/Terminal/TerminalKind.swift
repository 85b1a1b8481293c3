/// Whether the full screen can be used, or plain lines are needed, and why.
package enum TerminalKind: Equatable, Sendable {
  /// Why lines are printed instead of a screen.
  package enum Reason: Equatable, Sendable {
    /// `ACCESSIBLE` asks for it.
    case wished
    /// Input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is unset, empty or `dumb`, or its terminal has no way to place the cursor.
    case cannotPlaceTheCursor
    /// The terminal named in `TERM` could not be used, nor a usual one in its place.
    case unusable(String)
  }

  case full
  case plain(Reason)

  /// What the surroundings ask for, before a display is opened.
  package init(environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool) {
    let terminal = environment["TERM"] ?? ""
    // A wish is granted wherever output goes, so it comes first. "0" is how people switch it off.
    if !["", "0"].contains(environment["ACCESSIBLE"] ?? "") {
      self = .plain(.wished)
    } else if !inputIsTerminal || !outputIsTerminal {
      self = .plain(.notATerminal)
    } else if terminal.isEmpty || terminal == "dumb" {
      self = .plain(.cannotPlaceTheCursor)
    } else {
      self = .full
    }
  }

  /// What is left when a display could not be opened.
  package init(after error: DisplayError) {
    switch error {
    case .notATerminal: self = .plain(.notATerminal)
    case .cannotPlaceTheCursor: self = .plain(.cannotPlaceTheCursor)
    case .unusable(let name): self = .plain(.unusable(name))
    }
  }
}
