import Terminal
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("\u{1112}\u{1161}", 2),
    ("ｱ", 1), ("Ａ", 2), ("עברית", 5), ("ก็", 1), ("👍", 2), ("👨\u{200D}👩", 4), ("\u{AD}", 0),
    ("\t", 1), ("\u{7}", 1), ("\u{202E}", 1), ("\u{378}", 1), ("\u{FE0F}", 0),
    ("a\u{200B}b", 2),
  ])
  func `text takes as many cells as the C library says`(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test(arguments: [
    ("plain text ~", "plain text ~"), ("Zoë 漢字 e\u{301}", "Zoë 漢字 e\u{301}"), ("a\tb", "a b"),
    ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\rb\u{2028}c\u{85}d", "a b c d"),
    ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\u{0}b\u{7F}c\u{9B}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("a\u{202E}b\u{2066}c\u{200F}d", "a\u{FFFD}b\u{FFFD}cd"), ("a\u{200D}b\u{AD}c", "abc"),
    ("\u{FEFF}a\u{200C}", "a"), ("\u{378}", "\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"),
  ])
  func `text that could drive a terminal is replaced`(text: String, shown: String) {
    #expect(Array(visible(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `making visible twice changes nothing more`() {
    let once = visible("a\u{1B}\t\u{202E}漢\u{200D}\u{301}")
    #expect(visible(once) == once)
  }
}
