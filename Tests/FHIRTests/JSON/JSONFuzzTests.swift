import FHIR
import Foundation
import Testing

/// Changes texts at random, always in the same way.
struct JSONFuzzTests {
  /// Numbers that look random and are the same in every run (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// How many texts are tried; the variable THENAR_FUZZ raises it.
  static let count = ProcessInfo.processInfo.environment["THENAR_FUZZ"].flatMap(Int.init) ?? 2_000

  static let seeds = [
    """
    {"resourceType": "Questionnaire", "item": [{"linkId": "g1", "type": "choice", "required": true,
      "text": "¿Cómo está? 😀", "answerOption": [{"valueCoding": {"code": "a", "extension": [
      {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1.50}]}}]}]}
    """,
    #"[1, -0.5e+10, "\u00e9\ud83d\ude00\\\"", null, false, [[[]]], {}, {"a": 1, "a": 2}, "€"]"#,
    #"{"":{"\n":"\/"},"k":[true,{"x":[0,1.0,10e-2]}]}"#,
  ].map { Array($0.utf8) }

  static let telling = Array("{}[]\",:\\u0019-+.eEtfn \n\t\u{1}é😀".utf8) + [0x80, 0xFF, 0xED, 0xF4]

  /// A seed with a few bytes changed, taken away, put in or doubled.
  private func mutation(_ generator: inout Generator) -> [UInt8] {
    var text = Self.seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !text.isEmpty {
      let at = Int.random(in: 0..<text.count, using: &generator)
      let byte = Self.telling.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: text[at] = byte
      case 1: text.insert(byte, at: at)
      case 2: text.remove(at: at)
      case 3: text.removeSubrange(at...)
      case 4: text.insert(contentsOf: text[at..<min(text.count, at + 9)], at: at)
      default: text[at] = UInt8.random(in: 0...255, using: &generator)
      }
    }
    return text
  }

  private func look(at text: [UInt8]) throws -> Bool {
    guard let tree = try? JSONTree(reading: text) else { return false }
    var writer = JSONWriter()
    writer.copy(tree.root)
    let again = try JSONTree(reading: writer.bytes)
    #expect(isEquivalent(tree.root, again.root))
    #expect(tree.repeatedKeys.map(\.source) == again.repeatedKeys.map(\.source))
    var second = JSONWriter()
    second.copy(again.root)
    #expect(second.bytes == writer.bytes)
    return true
  }

  private func isEquivalent(_ left: JSONNode, _ right: JSONNode) -> Bool {
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .object:
      return left.members.elementsEqual(right.members) {
        $0.key.string == $1.key.string && isEquivalent($0.value, $1.value)
      }
    case .array: return left.elements.elementsEqual(right.elements, by: isEquivalent)
    case .string: return left.string == right.string && left.string != nil
    default: return left.source == right.source
    }
  }

  @Test func `changed texts never trap and are copied to equivalent ones`() throws {
    var generator = Generator(state: 2026)
    var accepted = 0
    for _ in 0..<Self.count where try look(at: mutation(&generator)) { accepted += 1 }
    #expect(accepted > Self.count / 50)
    #expect(accepted < Self.count)
  }

  @Test func `random bytes never trap`() throws {
    var generator = Generator(state: 1848)
    for _ in 0..<Self.count {
      let length = Int.random(in: 0..<40, using: &generator)
      _ = try look(at: (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
      let tokens = (0..<length).map { _ in Self.telling.randomElement(using: &generator) ?? 0 }
      _ = try look(at: tokens)
    }
  }

  @Test func `a text cut off anywhere is refused and never read past its end`() throws {
    for seed in Self.seeds {
      for length in 0..<seed.count { #expect(try !look(at: Array(seed[..<length]))) }
      #expect(try look(at: seed))
    }
  }
}
