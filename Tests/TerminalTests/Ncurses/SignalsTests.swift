import Glibc
import Terminal
import TestSupport
import Testing

struct SignalsTests {
  @Test(arguments: ["\u{3}", "\u{1C}"])
  func `Ctrl-C is an event and more may follow`(typed: String) throws {
    let terminal = try startProbe()
    terminal.send(typed)
    #expect(try terminal.events(1) == ["ended interrupted"])
    terminal.send("3")
    #expect(try terminal.events(2).last == "key 3")
    terminal.send("N")
    #expect(try terminal.events(4).last == "timeout")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `when the system asks, the program ends and gives the terminal back`(number: Int32) throws {
    let terminal = try startProbe()
    terminal.signal(number)
    #expect(terminal.ending() == .exited(3))
    #expect(terminal.isGivenBack)
  }

  @Test func `keys right before Ctrl-C are not lost and hold nothing up`() throws {
    let terminal = try startProbe()
    for time in 1...10 {
      terminal.send("3\u{3}")
      #expect(Set(try terminal.events(2 * time).suffix(2)) == ["key 3", "ended interrupted"])
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `Ctrl-S does not hold up the end`(number: Int32) throws {
    let terminal = try startProbe()
    terminal.send("\u{13}")
    terminal.settle()
    terminal.signal(number)
    #expect(terminal.ending() == .exited(3))
    #expect(terminal.isGivenBack)
  }

  @Test func `a closed window ends the program`() throws {
    let terminal = try startProbe()
    terminal.hangUp()
    #expect(terminal.ending() == .exited(3))
  }

  @Test func `a terminal that is gone without a signal ends the program`() throws {
    // The shell leads the session and is told alone; it does not pass it on.
    let command = "trap '' HUP; \(builtProgram("TerminalProbe")); exit $?"
    let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", command])
    try terminal.wait(for: "0 80x24")
    terminal.hangUp()
    #expect(terminal.ending() == .exited(3))
  }

  @Test(arguments: [("T", [SIGILL, SIGTRAP]), ("O", [SIGSEGV])])
  func `a crash gives the terminal back and dies of its own signal`(
    key: String, signals: [Int32]
  ) throws {
    let terminal = try startProbe()
    terminal.send(key)
    #expect(signals.map { .killed(signal: $0) }.contains(terminal.ending()))
    #expect(terminal.isGivenBack)
  }

  @Test func `a crash sends an old terminal no marks of padding`() throws {
    let terminal = try startProbe(environment: ["TERM": "vt100"])
    terminal.signal(SIGABRT)
    #expect(terminal.ending() == .killed(signal: SIGABRT) && terminal.echoes)
    #expect(terminal.rows.allSatisfy { !$0.contains("<") })
  }

  @Test func `a program that exits in the middle gives the terminal back`() throws {
    let terminal = try startProbe()
    try terminal.press("X")
    #expect(terminal.ending() == .exited(5))
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: [SIGABRT, SIGBUS, SIGFPE])
  func `a fatal signal gives the terminal back`(number: Int32) throws {
    let terminal = try startProbe()
    try terminal.press("C x")
    _ = try terminal.events(2)
    terminal.signal(number)
    #expect(terminal.ending() == .killed(signal: number))
    #expect(terminal.isGivenBack)
  }

  @Test func `twenty resizes in a row lose no key and leave the right screen`() throws {
    let terminal = try startProbe()
    for step in 1...20 {
      terminal.resize(to: Size(columns: 1 + step * 37 % 120, rows: 1 + step * 11 % 50))
      terminal.send("\(step % 10)")
    }
    terminal.resize(to: Size(columns: 60, rows: 30))
    #expect(try terminal.events(20).count == 20)
    try terminal.wait(for: "20 60x30")
    terminal.settle()
    let keys = terminal.rows.filter { $0.hasPrefix("key ") }
    #expect(keys == (1...20).map { "key \($0 % 10)" }.suffix(keys.count))
    #expect(!keys.isEmpty && terminal.rows.allSatisfy { !$0.contains("20 ") || $0 == "20 60x30" })
  }

  @Test func `word of a resize draws everything again, even at the same size`() throws {
    let terminal = try startProbe()
    terminal.scribble("\u{1B}[10;10Hrubbish")
    #expect(terminal.rows[9].hasSuffix("rubbish"))
    terminal.signal(SIGWINCH)
    try terminal.wait("no rubbish") { terminal.rows[9].isEmpty }
    #expect(terminal.rows[0] == "0 80x24" && terminal.rows[1] == "resized")
  }

  @Test func `Ctrl-Z stops the program and fg brings its screen back`() throws {
    let shell = try PseudoTerminal(
      running: "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "ready> "])
    try shell.wait(for: "ready>")
    shell.send("\(builtProgram("TerminalProbe"))\r")
    try shell.wait(for: "0 80x24")
    shell.send("3")
    _ = try shell.events(1)
    shell.send("\u{1A}")
    try shell.wait(for: "Stopped")
    try shell.wait("the prompt") { shell.rows.contains { $0.hasSuffix("ready>") } }
    #expect(!shell.isOnAlternateScreen && !shell.reportsMouse && shell.cursorIsVisible)
    shell.resize(to: Size(columns: 70, rows: 20))
    shell.send("fg\r")
    try shell.wait(for: "continued")
    #expect(shell.rows[1...4] == ["key 3", "stopping", "resized", "continued"])
    #expect(shell.isOnAlternateScreen && shell.reportsMouse && shell.marksPastes)
    shell.send("4")
    _ = try shell.events(4)
    shell.send("q")
    try shell.wait(for: "ended with 0")
    shell.send("exit\r")
    #expect(shell.ending() == .exited(0))
  }

  @Test func `a program stopped from outside draws again when continued`() throws {
    let terminal = try startProbe()
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    #expect(try terminal.events(1) == ["continued"])
  }
}
