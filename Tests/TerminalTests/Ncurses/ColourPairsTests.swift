import Foundation
import TestSupport
import Testing

@testable import Terminal

struct ColourPairsTests {
  private let focus = Point(column: 0, row: 5)
  private let label = Point(column: 5, row: 5)
  private let empty = Point(column: 70, row: 20)

  @Test func `without a theme nothing is coloured`() throws {
    let terminal = try startList()
    #expect([focus, label, empty].allSatisfy { !terminal.isColoured(at: $0) })
  }

  @Test func `a theme colours the whole screen and can be left again`() throws {
    let terminal = try startList()
    try terminal.press("K")
    try terminal.wait("colours") { terminal.isColoured(at: label) }
    #expect([focus, empty].allSatisfy { terminal.isColoured(at: $0) })
    #expect(terminal.attributes(at: focus) == [])
    #expect(terminal.rows[5] == "> 4  As well as before.")
    try terminal.press("L")
    try terminal.wait("no colours") { !terminal.isColoured(at: label) }
    #expect([focus, empty].allSatisfy { !terminal.isColoured(at: $0) })
    #expect(terminal.attributes(at: focus) == .reverse)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "linux"]])
  func `a theme is not used where it is refused or cannot be shown`(
    environment: [String: String]
  ) throws {
    let terminal = try startList(environment: environment)
    try terminal.press("K down")
    try terminal.wait("cursor on the second row") { terminal.cursor.row == 7 }
    #expect([focus, label, empty].allSatisfy { !terminal.isColoured(at: $0) })
    #expect(terminal.attributes(at: Point(column: 0, row: 7)) == .reverse)
  }

  @Test func `a terminal of red, green and blue shows the same colours`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("direct.ti")
    try """
    direct|takes red, green and blue, colors#0x1000000, pairs#0x10000, RGB,
      setaf=\\E[38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm,
      setab=\\E[48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm, use=xterm,

    """.write(to: file, atomically: true, encoding: .utf8)
    let compiler = try PseudoTerminal(
      running: "/usr/bin/tic", ["-x", "-o", folder.path, file.path])
    #expect(compiler.ending() == .exited(0))
    let terminal = try startList(environment: ["TERM": "direct", "TERMINFO": folder.path])
    try terminal.press("K")
    try terminal.wait("colours") { terminal.isColoured(at: label) }
    let sent = String(decoding: terminal.output, as: UTF8.self)
    // 253 on 234, and the focus in 16, with the least red there is, on 221.
    for colour in ["38;2;218;218;218", "48;2;28;28;28", "38;2;1;0;0", "48;2;255;215;95"] {
      #expect(sent.contains(colour))
    }
  }

  @Test func `an empty NO_COLOR refuses nothing`() throws {
    let terminal = try startList(environment: ["NO_COLOR": ""])
    try terminal.press("K")
    try terminal.wait("colours") { terminal.isColoured(at: label) }
  }
}
