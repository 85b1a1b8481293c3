import Assessment
import Testing

@testable import Records

struct ReadingTests {
  let folder = TemporaryFolder()

  @Test func `an empty store has nothing`() throws {
    let store = try folder.open()
    #expect(try store.drafts().isEmpty)
    #expect(try store.history(of: nil).isEmpty)
    #expect(try store.people().isEmpty)
    #expect(try store.operators().isEmpty)
  }

  @Test func `the draft that was touched last comes first`() throws {
    let store = try folder.open()
    try store.keep(entry("q1"), to: header("a1"))
    try store.keep(entry("q1"), to: header("a2"))
    try store.keep(entry("q1"), to: header("a3", of: ben))
    try store.keep(entry("q2"), to: header("a1"))
    #expect(try store.drafts().map(\.header.id) == ["a1", "a3", "a2"])
    #expect(try store.drafts(of: "p1").map(\.header.id) == ["a1", "a2"])
    #expect(try store.drafts(of: "p1").map(\.entries.count) == [2, 1])
  }

  @Test func `history is newest first by when it was finished`() throws {
    let store = try folder.open()
    try store.complete(header("a1"), at: 30)
    try store.complete(header("a2", of: ben), at: 20)
    try store.complete(header("a3"), at: 10)
    try store.complete(header("a4"), at: 30)
    #expect(try store.history(of: nil).map(\.header.id) == ["a4", "a1", "a2", "a3"])
    #expect(try store.history(of: "p1").map(\.header.id) == ["a4", "a1", "a3"])
    #expect(try store.history(of: "p2").map(\.header.person) == [ben])
  }

  @Test(arguments: ["0.1", "1.50", "22.8", "-0", "79228162514264337593543950335.1", "1E+3", nil])
  func `a decimal comes back digit by digit`(value: String?) throws {
    let store = try folder.open()
    let kept = KeptScore(
      code: "c", value: value, answered: 5, of: 6, min: "0.0", max: "24.00", estimated: true)
    try store.complete(header(), at: 1, scores: [kept])
    #expect(try store.history(of: "p1").first?.scores == [kept])
  }
}
