import Terminal
import TestSupport
import Testing

@testable import Interface

/// Words that are typed in any script: the caret, rubbing out, and the edges of the field.
struct ScriptsTests {
  static let words = [
    "山田太郎は元気です", "हिन्दी में लिखा", "e\u{301}te\u{301} a\u{308}\u{304}", "محمد علي", "กำลังดีขึ้น",
    "한국어 \u{1112}\u{1161}\u{11AB}", "👩‍👩‍👧 ok 👍🏽 🇩🇪", "ＷＩＤＥ", "a\u{200B}b\u{AD}c",
  ]

  @Test(arguments: words, [Size.roomy, .narrow, .tiny])
  func `the caret stands where the text ends, and no edge of the field is moved`(
    text: String, size: Size
  ) {
    var app = Rehearsal.asked("kind.note")
    app.resize(to: size)
    for _ in 0..<4 {
      for scalar in text.unicodeScalars { app.press(.character(Character(scalar))) }
      expectField(of: app.app.fitted)
    }
    #expect(app.page.body.first == .field(String(repeating: text, count: 4), range: ""))
  }

  private func expectField(of page: FittedPage) {
    let canvas = Painter.canvas(of: page)
    #expect(canvas.texts == page.lines.map(\.text))
    #expect(page.lines.allSatisfy { $0.width <= page.size.columns })
    #expect(canvas[page.cursor]?.text == "_" || page.parts > 1)
    let edges = page.lines.filter { $0.text.drop { $0 == " " }.first.map("+|".contains) == true }
    #expect(Set(edges.map(\.width)).count <= 1)
  }

  @Test(arguments: words)
  func `rubbing out takes a letter with its marks, and never half of one`(text: String) {
    var app = Rehearsal.asked("kind.note")
    for scalar in text.unicodeScalars { app.press(.character(Character(scalar))) }
    var left = text
    for _ in 0..<text.count {
      left.removeLast()
      app.press(.backspace)
      #expect(app.page.body.first == .field(left, range: ""))
    }
  }

  @Test(arguments: words, 1...12)
  func `no line is wider than asked, and no letter is parted from its marks`(
    text: String, width: Int
  ) {
    let shown = visible(text)
    let lines = TextWrap.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width || $0.count == 1 })
    #expect(lines.joined().filter { $0 != " " } == shown.filter { $0 != " " })
    #expect(lines.reduce(0) { $0 + $1.filter { $0 != " " }.count } == shown.count { $0 != " " })
  }
}
