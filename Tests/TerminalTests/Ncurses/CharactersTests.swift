import Terminal
import TestSupport
import Testing

/// Text of all scripts on a real screen: it stands where the canvas thinks that it stands.
struct CharactersTests {
  /// Letters and marks by script; those that Unicode has had for long, as libvterm's table is old.
  private static let scripts: [[ClosedRange<UInt32>]] = [
    [0x20...0x7E, 0xA1...0x17F, 0x300...0x36F],
    [0x4E00...0x9FA5, 0x3041...0x3096, 0xFF21...0xFF3A],
    [0xAC00...0xD7A3, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2],
    [0x904...0x939, 0x93C...0x93C, 0x93E...0x94D, 0x200C...0x200D],
    [0x621...0x63A, 0x641...0x652, 0x660...0x669], [0x5D0...0x5EA, 0x5B0...0x5BD],
    [0xE01...0xE3A, 0xE40...0xE4E],
    [0x1F600...0x1F640, 0x1F466...0x1F469, 0x1F3FB...0x1F3FF, 0x200D...0x200D, 0xFE0F...0xFE0F],
    [0x1...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069],
  ]

  private static func text(_ dice: inout Dice) -> String {
    let scripts = [dice.pick(Self.scripts), dice.pick(Self.scripts)]
    var text = String.UnicodeScalarView()
    for _ in 0..<(1 + dice.next() % 24) {
      let range = dice.pick(dice.pick(scripts))
      let value = range.lowerBound + UInt32(dice.next() % UInt64(range.count))
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `any text ends on the screen in the column where the canvas says`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let texts = (0..<23).map { _ in Self.text(&dice) }
    let terminal = try PseudoTerminal(
      running: builtProgram("TerminalProbe"), ["lines"] + texts)
    try terminal.wait(for: "(end)")
    var canvas = Canvas(size: terminal.size)
    for (row, text) in texts.enumerated() {
      let end = canvas.write(text, at: Point(column: 0, row: row))
      canvas.write("|", at: Point(column: end, row: row), style: .focus)
      #expect(
        Array(terminal.rows[row].unicodeScalars) == Array(canvas.text(ofRow: row).unicodeScalars))
      #expect(
        terminal.attributes(at: Point(column: end, row: row)) == .reverse,
        "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test func `the Linux console gets its letters, and no shape that its font lacks`() throws {
    let terminal = try PseudoTerminal(
      running: builtProgram("TerminalProbe"), ["lines", "¿Añadió Zoë? · “A” – B… ⟨c⟩ █▀ ⣿"],
      environment: ["TERM": "linux"])
    try terminal.wait(for: "(end)")
    #expect(terminal.rows[0] == "¿Añadió Zoë? · \"A\" - B. <c> ## ?|")
  }

  @Test(.enabled(if: Latin1.isAvailable, "no localedef"))
  func `a locale that is not UTF-8 gets bytes of its own, and letters like those it lacks`() throws
  {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      running: builtProgram("TerminalProbe"),
      ["lines", "¿Añadió? é e\u{301} ő · “A” – B… 漢 \u{202E}"],
      environment: try Latin1.environment(in: folder))
    try terminal.wait(for: "(end)")
    let line = "¿Añadió? é e o · \"A\" - B. ? ?".unicodeScalars.map { UInt8($0.value) }
    #expect(terminal.output.contains(line))
    #expect(terminal.output.allSatisfy { $0 != 0xC3 })
    #expect(terminal.attributes(at: Point(column: line.count, row: 0)) == .reverse)
  }

  @Test(.enabled(if: Latin1.isAvailable, "no localedef"))
  func `keys are read in the bytes of the locale`() throws {
    let folder = try TemporaryFolder()
    let terminal = try startProbe(environment: try Latin1.environment(in: folder))
    terminal.send(bytes: [0xE9, 0xF1])
    terminal.send("3")
    try terminal.wait(for: "key 3")
    #expect(terminal.output.contains(Array("key ".utf8) + [0xE9]))
    #expect(terminal.output.contains(Array("key ".utf8) + [0xF1]))
  }
}
