import Terminal
import TestSupport
import Testing

struct KeyNotationTests {
  @Test func `keys are written apart by spaces`() {
    let keys: [Key] = [
      .character("3"), .enter, .up, .control("l"), .character(" "), .character("é"),
    ]
    #expect(KeyNotation.keys("3 enter  up ctrl-l space é") == keys)
    #expect(KeyNotation.keys("") == [])
  }

  @Test(arguments: [
    Key.up, .down, .left, .right, .enter, .backspace, .escape, .tab, .other, .character(" "),
    .character("-"), .character("漢"), .control("a"),
  ])
  func `a key is read back from its word`(key: Key) {
    #expect(KeyNotation.key(KeyNotation.word(for: key)) == key)
  }

  @Test(arguments: ["return", "ctrl-", "ctrl-ab", "3enter", "F1", "ctrl"])
  func `words that are no keys are refused`(word: String) {
    #expect(KeyNotation.keys("3 \(word)") == nil)
  }
}
