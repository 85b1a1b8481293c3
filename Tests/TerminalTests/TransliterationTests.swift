import Testing

@testable import Terminal

struct TransliterationTests {
  @Test(arguments: [
    ("áéíóúüñÁÑ", "aeiouunAN"), ("¿¡", ""), ("äöß", "aos"), ("“”‘’«»", "\"\"''\"\""),
    ("–—·…×≤", "---.x<"), ("█│┼─", "#|+-"), ("\u{301}\u{94D}", ""), ("漢字", "??"),
    ("\u{A0}", " "), ("\u{FFFD}", "?"),
  ])
  func `what cannot be shown has the nearest of ASCII in its place`(text: String, near: String) {
    let scalars = text.unicodeScalars.compactMap(Transliteration.of)
    #expect(String(String.UnicodeScalarView(scalars)) == near)
  }
}
