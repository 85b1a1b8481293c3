import Terminal
import Testing

struct TerminalKindTests {
  @Test(arguments: [
    (["TERM": "xterm"], TerminalKind.full), (["TERM": "unheard-of"], .full),
    (["TERM": "xterm", "ACCESSIBLE": ""], .full), (["TERM": "xterm", "ACCESSIBLE": "0"], .full),
    (["TERM": "xterm", "ACCESSIBLE": "1"], .plain(.wished)), ([:], .plain(.cannotPlaceTheCursor)),
    (["TERM": ""], .plain(.cannotPlaceTheCursor)),
    (["TERM": "dumb"], .plain(.cannotPlaceTheCursor)),
  ])
  func `the environment decides between screen and lines`(
    environment: [String: String], kind: TerminalKind
  ) {
    let found = TerminalKind(
      environment: environment, inputIsTerminal: true, outputIsTerminal: true)
    #expect(found == kind)
  }

  @Test(arguments: [(true, false), (false, true), (false, false)])
  func `a pipe at either end needs lines`(input: Bool, output: Bool) {
    let found = TerminalKind(
      environment: ["TERM": "xterm"], inputIsTerminal: input, outputIsTerminal: output)
    #expect(found == .plain(.notATerminal))
  }

  @Test func `a wish for lines is known as a wish even in a pipe`() {
    let found = TerminalKind(
      environment: ["ACCESSIBLE": "1"], inputIsTerminal: false, outputIsTerminal: false)
    #expect(found == .plain(.wished))
  }

  @Test(arguments: [
    (DisplayError.notATerminal, TerminalKind.Reason.notATerminal),
    (.cannotPlaceTheCursor, .cannotPlaceTheCursor), (.unusable("x"), .unusable("x")),
  ])
  func `a display that does not open leaves lines`(
    error: DisplayError, reason: TerminalKind.Reason
  ) {
    #expect(TerminalKind(after: error) == .plain(reason))
  }
}
