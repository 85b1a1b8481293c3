import Testing

@testable import FHIRPath

struct PatternTests {
  @Test(arguments: [
    ("abc", "abc", true), ("abc", "abcd", false), ("a.c", "a\nc", true), ("a|bc", "bc", true),
    ("(a|ab)(c|bcd)", "abcd", true), ("a*", "", true), ("a+", "", false), ("a?b", "b", true),
    ("a{2}", "aa", true), ("a{2}", "aaa", false), ("a{2,}", "aaaa", true), ("a{1,2}", "aaa", false),
    ("a{,2}", "a{,2}", true), ("x{a}", "x{a}", true), ("a*?b", "aab", true),
    ("[a-c]+", "abc", true),
    ("[^a-c]+", "xyz", true), ("[]a]+", "a]", true), ("[a\\-z]+", "-", true), ("[-a]", "-", true),
    ("\\d{3}", "123", true), ("\\D", "1", false), ("\\w+", "a_1", true), ("\\w", "é", false),
    ("\\s\\S", " x", true), ("[\\d\\s]+", "1 2", true), ("[^\\s@]+", "a b", false),
    ("[()\\h-]*", "( )-\t", true), ("\\p{L}+", "éß", true), ("\\P{L}", "1", true),
    ("\\p{Lu}", "a", false), ("[[:alpha:]]+", "ab", true), ("\\x41\\u0042\\x{43}", "ABC", true),
    ("^a$", "a", true), ("(?:ab)+", "abab", true), ("(?<n>a)b", "ab", true),
    ("(?i)aB[c]", "AbC", true),
    ("a\\.b", "axb", false), ("\\bword\\b", "word", true), ("(?=a)\\w", "a", true),
    ("(?!a)\\w", "a", false), ("^(?!.*[DFIOQU])[A-Z]{2}$", "AB", true),
    ("^(?!.*[DFIOQU])[A-Z]{2}$", "AD", false), ("\\Aa\\z", "a", true), ("", "", true),
    ("()", "", true),
    ("(a*)*", "aaa", true), ("(|a)+", "aa", true), ("é", "é", true), ("[æøå]+", "åæ", true),
    ("^[\\x00-\\x7F\\xA0-\\xFF]+$", "aé", true), ("^[\\x00-\\x7F\\xA0-\\xFF]+$", "€", false),
  ])
  func `a pattern stands for a whole text or not`(
    _ pattern: String, _ text: String, _ matches: Bool
  ) throws {
    #expect(try Pattern(pattern).matchesWhole(text) == matches)
  }

  @Test(arguments: [
    ("b", "abc", true), ("^b", "abc", false), ("c$", "abc", true), ("\\bb", "a b", true),
    ("x*", "abc", true), ("b(?=c)", "abc", true), ("b(?!c)", "abc", false), ("a\\Z", "a\n", true),
  ])
  func `a pattern is found somewhere or not`(
    _ pattern: String, _ text: String, _ isFound: Bool
  ) throws {
    #expect(try Pattern(pattern).found(in: text) == isFound)
  }

  @Test(arguments: [
    ("(", PatternError.Fault.unclosedGroup, 0), ("a)", .unopenedGroup, 1),
    ("[a", .unclosedClass, 0),
    ("([", .unclosedClass, 1), ("*a", .nothingToRepeat, 0), ("a**", .nothingToRepeat, 2),
    ("^*", .nothingToRepeat, 0), ("a{3,1}", .badRange("{3,1}"), 1), ("[z-a]", .badRange("z-a"), 1),
    ("\\", .badEscape("\\"), 0), ("\\y", .badEscape("\\y"), 0), ("\\x", .badEscape("\\x"), 0),
    ("(a)\\1", .unsupported("\\1"), 3), ("(?<=a)b", .unsupported("(?<="), 0),
    ("(?<!a)b", .unsupported("(?<!"), 0), ("a++", .unsupported("++"), 1),
    ("(?>a)", .unsupported("(?"), 0), ("\\p{Greek}", .unsupported("\\p{Greek}"), 0),
    ("(?<a>x)(?<a>y)", .badGroupName("a"), 10), ("a{99999}", .tooLarge(limit: 10_000), 1),
    ("(?:a{1000}){1000}", .tooLarge(limit: 20_000), 0),
  ])
  func `a pattern that is not understood is told with its place`(
    _ text: String, _ fault: PatternError.Fault, _ offset: Int
  ) {
    let error = #expect(throws: PatternError.self) { try Pattern(text) }
    #expect(error == PatternError(offset: offset, fault: fault))
  }

  @Test func `a pattern that nests too deeply is refused`() {
    let text = String(repeating: "(", count: 200) + "a" + String(repeating: ")", count: 200)
    #expect(throws: PatternError.self) { try Pattern(text) }
  }

  @Test func `repeating nothing very often takes no time`() throws {
    #expect(try Pattern("(?:(?:(?:){9999}){9999}){9999}").matchesWhole(""))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("(a+)+$", "a", 26), ("(a|a)*b", "a", 5000), ("(a*)*c", "a", 5000), ("(.*a){12}", "b", 5000),
      ("(x+x+)+y", "x", 5000),
    ])
  func `patterns that make others hang are answered at once`(
    _ pattern: String, _ letter: String, _ count: Int
  ) throws {
    let text = String(repeating: letter, count: count) + "!"
    #expect(try !Pattern(pattern).found(in: text))
    #expect(try !Pattern(pattern).matchesWhole(text))
  }

  @Test func `a text that is too long for its pattern is given up`() {
    let text = String(repeating: "a", count: 100_000)
    let error = #expect(throws: PatternError.self) {
      try Pattern(".{0,300}b").found(in: text)
    }
    #expect(error?.fault == .tooMuchWork(limit: 5_000_000))
  }
}
