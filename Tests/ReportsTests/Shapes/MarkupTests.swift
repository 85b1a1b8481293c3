import Testing

@testable import Reports

/// Texts within markup stay texts, whatever they look like.
@Suite struct MarkupTests {
  @Test func `a text and an attribute hold no markup`() {
    var page = Markup()
    page.element("p", ["title": "\"><script>"], "<script>alert('x')</script> & more")
    #expect(
      page.text
        == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; "
        + "&amp; more</p>\n")
  }

  @Test func `control signs and signs that turn the direction are not written`() {
    #expect(Markup.escaped("a\u{1B}[31m\u{0}b\u{202E}c\nd") == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}c\nd")
  }

  @Test func `an attribute without a value is left out, and an empty element of SVG is closed`() {
    var page = Markup()
    page.empty("rect", ["class": nil, "width": "3"])
    page.empty("meta", ["charset": "utf-8"])
    #expect(page.text == "<rect width=\"3\"/><meta charset=\"utf-8\">")
  }
}
