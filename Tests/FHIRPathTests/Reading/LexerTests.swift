import Testing

@testable import FHIRPath

struct LexerTests {
  private func kinds(_ text: String) throws -> [Token.Kind] {
    try Lexer.tokens(of: text).map(\.kind)
  }

  @Test func `words, signs and the end are told apart`() throws {
    #expect(
      try kinds("a.b(1) != 'x'") == [
        .name("a"), .symbol(.dot), .name("b"), .symbol(.openingParenthesis), .number("1"),
        .symbol(.closingParenthesis), .symbol(.unequal), .string("x", pattern: "x"), .end,
      ])
  }

  @Test func `a token knows the bytes it was read from`() throws {
    let tokens = try Lexer.tokens(of: "é'.é'".replacing("é'", with: "'é'"))
    #expect(tokens[0].bytes == 0..<4)
    #expect(tokens[1].bytes == 4..<5)
  }

  @Test func `a point after a number begins a step unless a digit follows`() throws {
    #expect(
      try kinds("1.5.abs") == [.number("1.5"), .symbol(.dot), .name("abs"), .end])
    #expect(try kinds("2.abs") == [.number("2"), .symbol(.dot), .name("abs"), .end])
  }

  @Test func `comments and blanks are left out`() throws {
    #expect(try kinds(" 1 // one\n /* two */\t\u{A0}2") == [.number("1"), .number("2"), .end])
  }

  @Test(arguments: [
    ("@2020", Token.Kind.date("2020")), ("@2020-02-03", .date("2020-02-03")),
    ("@2020T", .dateTime("2020")), ("@2020-02-03T10:00-05:00", .dateTime("2020-02-03T10:00-05:00")),
    ("@2020-02-03T10Z", .dateTime("2020-02-03T10Z")), ("@T10:30:00.5", .time("10:30:00.5")),
  ])
  func `dates and times are read without their sign`(_ text: String, _ kind: Token.Kind) throws {
    #expect(try kinds(text) == [kind, .end])
  }

  @Test func `a step after a time is no part of it`() throws {
    #expect(try kinds("@T10:30.x") == [.time("10:30"), .symbol(.dot), .name("x"), .end])
  }

  @Test func `escapes are read, and a backslash before another letter is kept for patterns`()
    throws
  {
    #expect(
      try kinds(#"'\n\'\u00e9\\d\d'"#) == [
        .string("\n'é\\dd", pattern: "\n'é\\d\\d"), .end,
      ])
    #expect(try kinds(#"'\uD83D\uDE00'"#) == [.string("😀", pattern: "😀"), .end])
  }

  @Test func `a name between backquotes is no keyword`() throws {
    #expect(try kinds("`div`") == [.quotedName("div"), .end])
  }

  @Test(arguments: [
    ("'abc", SyntaxError.Fault.unfinished(.string), 0), ("a.`b", .unfinished(.quotedName), 2),
    ("1 /* 2", .unfinished(.comment), 2), ("'é' + ☃", .unknownCharacter("☃"), 6),
    (#"'\u12'"#, .badEscape, 1), (#"'\uD83D'"#, .badEscape, 1), ("1 + @", .badDate("@"), 4),
  ])
  func `what is no token is told with its place`(
    _ text: String, _ fault: SyntaxError.Fault, _ offset: Int
  ) {
    let error = #expect(throws: SyntaxError.self) { try Lexer.tokens(of: text) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
  }

  @Test func `a text that is too long is not read`() {
    let text = String(repeating: "1", count: Lexer.lengthLimit + 1)
    let error = #expect(throws: SyntaxError.self) { try Lexer.tokens(of: text) }
    #expect(error?.fault == .tooLong(limit: Lexer.lengthLimit))
  }
}
