import Assessment
import Testing

@testable import Records

struct RhythmsTests {
  private let folder = TemporaryFolder()
  private let presses = [
    Press(gap: nil, kind: .choose, row: 0, outcome: .counted),
    Press(gap: 620, kind: .move, row: nil, outcome: .held),
    Press(gap: 30, kind: .undo, row: 8, outcome: .dropped),
  ]

  @Test func `the rhythm of each sitting is kept beside its response`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    let first = PressRhythm(
      at: "2026-11-22T09:47:54.120Z", profile: "gentle", presses: presses, answers: 2)
    let second = PressRhythm(at: "2026-11-23T09:47:54.120Z", profile: "one-key", presses: [])
    try store.keep(first, of: header().id)
    try store.keep(second, of: header().id)
    #expect(try store.rhythms(of: header().id) == [first, second])
    #expect(try store.rhythms(of: "other") == [])
  }

  @Test func `nothing is kept of what nobody answered`() throws {
    let store = try folder.open()
    try store.keep(
      PressRhythm(at: "2026-11-22T09:47:54.120Z", profile: "gentle", presses: presses),
      of: "nothing")
    #expect(try store.rhythms(of: "nothing") == [])
  }

  @Test func `presses are short texts without a key in them`() {
    #expect(
      PressRhythm(at: "", profile: "", presses: presses).pressesJSON
        == #"[[null,"choose",0,"counted"],[620,"move",null,"held"],[30,"undo",8,"dropped"]]"#)
  }
}
