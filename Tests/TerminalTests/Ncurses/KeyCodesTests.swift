import Terminal
import TestSupport
import Testing

struct KeyCodesTests {
  @Test(arguments: [
    ("\u{1B}[A\u{1B}OA", ["key up", "key up"]), ("\u{1B}[B\u{1B}OB", ["key down", "key down"]),
    ("\u{1B}[C\u{1B}OC", ["key right", "key right"]),
    ("\u{1B}[D\u{1B}OD", ["key left", "key left"]),
    ("\r\n", ["key enter", "key enter"]), ("\u{7F}\u{8}", ["key backspace", "key backspace"]),
    ("\t 3", ["key tab", "key space", "key 3"]), ("\u{C}\u{0}", ["key ctrl-l", "key other"]),
    ("\u{1B}Op\u{1B}Oy\u{1B}Oj", ["key 0", "key 9", "key *"]),
    ("\u{1B}OM\u{1B}Ok\u{1B}Oo", ["key enter", "key +", "key /"]), ("\u{1B}", ["key escape"]),
    ("\u{1B}3", ["key escape", "key 3"]), ("é漢👍", ["key é", "key 漢", "key 👍"]),
  ])
  func `keys are told apart`(typed: String, events: [String]) throws {
    let terminal = try startProbe()
    terminal.send(typed)
    #expect(try terminal.events(events.count) == events)
  }

  @Test func `keys by which a line is held or quoted hold nothing and swallow no key`() throws {
    let terminal = try startProbe()
    terminal.send("\u{13}\u{16}3\u{F}4")
    #expect(
      try terminal.events(5) == ["key ctrl-s", "key ctrl-v", "key 3", "key ctrl-o", "key 4"])
  }

  @Test func `a number pad is understood where the terminal's entry has none`() throws {
    let terminal = try startProbe(environment: ["TERM": "linux"])
    terminal.send("\u{1B}Ot\u{1B}OM")
    #expect(try terminal.events(2) == ["key 4", "key enter"])
  }

  @Test(arguments: ["\u{1B}[1;6A", "\u{1B}[27;5;49~", "\u{1B}[24~", "\u{1B}[57414u", "\u{1B}OS"])
  func `a sequence that nobody knows is one key and answers nothing`(typed: String) throws {
    let terminal = try startProbe()
    terminal.send(typed + "3")
    #expect(try terminal.events(2) == ["key other", "key 3"])
  }

  @Test func `an arrow whose bytes come slowly is still an arrow`() throws {
    // A longer delay than usual, so that a slow machine cannot spoil the test.
    let terminal = try startProbe(environment: ["ESCDELAY": "3000"])
    for byte in ["\u{1B}", "[", "A"] {
      terminal.send(byte)
      terminal.settle()
    }
    #expect(try terminal.events(1) == ["key up"])
  }

  @Test func `a letter whose bytes come apart is still a letter`() throws {
    let terminal = try startProbe(environment: ["ESCDELAY": "3000"])
    for byte in Array("é".utf8) {
      terminal.send(bytes: [byte])
      terminal.settle(quietMilliseconds: 20)
    }
    #expect(try terminal.events(1) == ["key é"])
  }

  private static let strays: [[UInt8]] = [
    [0xFF], [0x80], [0xC3], [0xE6, 0xBC], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0xC3, 0xE6],
  ]

  @Test(arguments: strays)
  func `known keys count after stray bytes`(stray: [UInt8]) throws {
    let terminal = try startProbe()
    terminal.send(bytes: stray)
    terminal.send("3\r\u{1B}[A4")
    terminal.send(bytes: stray)
    terminal.send("é")
    #expect(try terminal.events(5) == ["key 3", "key enter", "key up", "key 4", "key é"])
  }

  @Test func `a paste is one event and presses no key`() throws {
    let terminal = try startProbe()
    terminal.send("\u{1B}[200~3 q\ré\u{1B}[A漢\u{1B}[201~5")
    #expect(try terminal.events(2) == ["paste 6 [3 q é漢]", "key 5"])
  }

  @Test func `a letter cut short by a key does not come back`() throws {
    let terminal = try startProbe()
    terminal.send(bytes: [0xC3, 0x33, 0xA9, 0x34])
    #expect(try terminal.events(2) == ["key 3", "key 4"])
  }

  @Test func `a paste without end is kept up to twenty thousand characters`() throws {
    let terminal = try startProbe()
    terminal.send("\u{1B}[200~" + String(repeating: "0123456789\r", count: 3000) + "\u{1B}[201~")
    terminal.send("5")
    let events = try terminal.events(2)
    #expect(events[0].hasPrefix("paste 20000 [0123456789 0123456789 "))
    #expect(events[1] == "key 5")
  }

  @Test func `a paste whose end is lost does not hold the program`() throws {
    let terminal = try startProbe()
    terminal.send("\u{1B}[200~abc")
    #expect(try terminal.events(1) == ["paste 3 [abc]"])
    terminal.send("\u{1B}[201~5")
    #expect(try terminal.events(2).last == "key 5")
  }

  @Test func `the mouse is reported when pressed and when released`() throws {
    let terminal = try startProbe()
    terminal.send("\u{1B}[<0;11;6M")
    #expect(try terminal.events(1) == ["pressed 10,5"])
    terminal.send("\u{1B}[<0;301;8m")
    #expect(try terminal.events(2).last == "released 300,7")
  }

  @Test func `a click that arrives at once is released`() throws {
    let terminal = try startProbe()
    terminal.send("\u{1B}[<0;11;6M\u{1B}[<0;11;6m5")
    try terminal.wait(for: "key 5")
    #expect(terminal.rows.contains("released 10,5"))
  }

  @Test func `wheel and other buttons do nothing`() throws {
    let terminal = try startProbe()
    terminal.send("\u{1B}[<64;1;1M\u{1B}[<2;1;1M\u{1B}[<2;1;1m5")
    #expect(try terminal.events(1) == ["key 5"])
  }

  @Test func `the older way of reporting the mouse is understood`() throws {
    let terminal = try startProbe(environment: ["TERM": "screen"])
    terminal.send("\u{1B}[M +&")
    #expect(try terminal.events(1) == ["pressed 10,5"])
    terminal.send("\u{1B}[M#+&")
    #expect(try terminal.events(2).last == "released 10,5")
  }

  @Test func `keys can be forgotten`() throws {
    let terminal = try startProbe()
    terminal.send("D345")
    _ = try terminal.events(1)
    terminal.send("6")
    #expect(try terminal.events(2) == ["key D", "key 6"])
  }

  @Test func `a watched descriptor and the end of the time are events`() throws {
    let terminal = try startProbe()
    terminal.send("W")
    #expect(try terminal.events(2) == ["key W", "readable"])
    terminal.send("N")
    #expect(try terminal.events(4).suffix(2) == ["key N", "timeout"])
  }
}
