import Terminal
import Testing

struct StyleTests {
  private static let looks: [(Style, Style.Attributes)] = [
    (Style.text, []), (.quiet, []), (.focus, .reverse), (.stored, .bold), (.warning, .bold),
    (.problem, [.bold, .reverse]), (.strong, .bold), (Style(.focus, .bold), [.bold, .reverse]),
  ]

  @Test(arguments: looks)
  func `without colour a meaning is reverse or bold`(style: Style, looks: Style.Attributes) {
    #expect(style.withoutColour == looks)
  }

  @Test func `a style is described by its meaning and attributes`() {
    #expect(Style.quiet.description == "quiet")
    #expect(
      Style(.text, [.bold, .reverse, .underline]).description == "text reverse bold underline")
  }
}
