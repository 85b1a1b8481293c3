import Terminal
import Testing

@testable import Interface

struct KeymapTests {
  @Test func `no key has two meanings`() {
    let keys = Keymap.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `no key needs Shift, and none is held with another but Ctrl-L`() {
    for key in Keymap.bindings.flatMap(\.keys) {
      if case .character(let character) = key {
        #expect(character.isLowercase || character == " ")
      }
      if case .control = key { #expect(key == .control("l")) }
    }
  }

  @Test(arguments: ["M", "m"])
  func `capitals mean the same`(letter: Character) {
    #expect(Keymap.command(for: .character(letter)) == .row(.menu))
  }

  @Test func `every key that a row prints can be pressed`() {
    let names = EveryPage.names.flatMap { EveryPage.rehearsal($0).page.rows.map(\.key) }
    let keys: [Key] = [.enter, .up, .down, .left, .right, .backspace, .escape, .tab]
    let known = Set(keys.compactMap(\.rowKey))
    for name in Set(names) where name.count > 1 { #expect(known.contains(name)) }
  }
}
