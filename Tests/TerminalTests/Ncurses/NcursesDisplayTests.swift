import Terminal
import TestSupport
import Testing

struct NcursesDisplayTests {
  private let firstRow = Point(column: 0, row: 5)
  private let secondRow = Point(column: 0, row: 7)

  @Test func `the screen shows the canvas and the cursor sits on the focus`() throws {
    let terminal = try startList()
    #expect(terminal.rows[2] == "How well could you do up buttons? é 漢")
    #expect(terminal.rows[5] == "> 4  As well as before.")
    #expect(terminal.rows[7] == " *3  Slow or fumbly.")
    #expect(terminal.attributes(at: Point(column: 2, row: 2)) == .bold)
    #expect(terminal.attributes(at: Point(column: 2, row: 5)) == .reverse)
    #expect(terminal.attributes(at: Point(column: 3, row: 5)) == [])
    #expect(terminal.cursor == firstRow && terminal.cursorIsVisible)
    #expect(terminal.isOnAlternateScreen && !terminal.echoes)
    #expect(terminal.reportsMouse && terminal.marksPastes)
    try terminal.press("q")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(terminal.rows.contains("ended with 0"))
  }

  @Test func `the first canvas comes in a few writes`() throws {
    let terminal = try startList()
    terminal.settle()
    #expect(terminal.bytes < 330)
    // Marking pastes, the alternate screen, the picture, the mode of the keys, and five writes into
    // nothing on the way there.
    #expect(terminal.writes <= 9)
  }

  @Test func `a move costs at most sixty bytes in one write`() throws {
    let terminal = try startList()
    terminal.settle()
    for (key, place) in [("down", secondRow), ("up", firstRow)] {
      let (bytes, writes) = (terminal.bytes, terminal.writes)
      try terminal.press(key)
      terminal.settle()
      #expect(terminal.cursor == place)
      #expect(terminal.attributes(at: place) == .reverse)
      #expect(terminal.bytes - bytes <= 60)
      #expect(terminal.writes - writes == 1)
    }
  }

  @Test func `a canvas that did not change costs nothing`() throws {
    let terminal = try startList()
    terminal.settle()
    let bytes = terminal.bytes
    try terminal.press("up")
    terminal.settle()
    #expect(terminal.bytes == bytes)
  }

  @Test func `a hidden cursor is placed all the same`() throws {
    let terminal = try startList()
    try terminal.press("C down")
    try terminal.wait("cursor on the second row") { terminal.cursor == secondRow }
    #expect(!terminal.cursorIsVisible)
    try terminal.press("q")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func `a canvas larger than the screen is cut`() throws {
    let terminal = try startList()
    try terminal.press("B")
    let question = terminal.rows[2]
    try terminal.wait("the end of the row") { terminal.rows[2].hasSuffix("y") }
    #expect(terminal.rows[2].hasPrefix(question) && terminal.rows[3].isEmpty)
  }

  @Test func `many keys at once are drawn together`() throws {
    let terminal = try startList()
    terminal.settle()
    let bytes = terminal.bytes
    terminal.send(String(repeating: "\u{1B}[B\u{1B}[A", count: 50) + "\u{1B}[B")
    try terminal.wait("cursor on the second row") { terminal.cursor == secondRow }
    terminal.settle()
    #expect(terminal.cursor == secondRow)
    #expect(terminal.bytes - bytes < 600)
  }

  @Test func `a display that never showed anything leaves no trace`() throws {
    let terminal = try PseudoTerminal(running: builtProgram("TerminalProbe"), ["nothing"])
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(terminal.rows[0] == "ended with 0")
  }

  @Test(arguments: ["xterm-256color", "xterm", "linux", "screen", "tmux-256color", "vt100"])
  func `usual terminals show focus and give the screen back`(name: String) throws {
    let terminal = try startList(environment: ["TERM": name])
    #expect(terminal.attributes(at: firstRow) == .reverse)
    terminal.send("\u{1B}OB")
    try terminal.wait("cursor on the second row") { terminal.cursor == secondRow }
    try terminal.press("q")
    #expect(terminal.ending() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func `an unknown terminal is taken for an xterm and this can be told`() throws {
    let terminal = try startProbe(environment: ["TERM": "unheard-of"])
    #expect(terminal.rows[0] == "0 80x24 for unheard-of")
  }

  @Test(arguments: ["dumb", ""])
  func `a terminal that cannot place the cursor is left untouched`(name: String) throws {
    let terminal = try PseudoTerminal(
      running: builtProgram("TerminalProbe"), environment: ["TERM": name])
    #expect(terminal.ending() == .exited(2))
    #expect(terminal.rows[0] == "plain: plain(Terminal.TerminalKind.Reason.cannotPlaceTheCursor)")
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: ["</dev/null", "|cat"])
  func `a pipe at either end is not a terminal`(redirection: String) throws {
    let command = "\(builtProgram("TerminalProbe")) \(redirection)"
    let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", command])
    _ = terminal.ending()
    #expect(terminal.rows[0] == "plain: plain(Terminal.TerminalKind.Reason.notATerminal)")
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: ["C", "POSIX", "de_XX.UTF-8", ""])
  func `letters of all languages are shown in a locale that lacks them`(name: String) throws {
    let terminal = try startList(environment: ["LC_ALL": name])
    #expect(terminal.rows[2] == "How well could you do up buttons? é 漢")
  }
}
