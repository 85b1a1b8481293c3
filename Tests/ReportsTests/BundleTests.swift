import Assessment
import FHIR
import Records
import Reports
import Testing

struct BundleTests {
  @Test func `what is exported, imported and exported again is the same to the last byte`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.fill()
    let first = try here.export()
    let came = try there.takeIn(first)
    #expect(came.faults == [])
    #expect(came.counts == [.added: 7])
    #expect(try there.export() == first)
    #expect(try there.store.drafts().map(\.header.id) == here.store.drafts().map(\.header.id))
    #expect(try there.store.drafts().map(\.header.id) == ["a5", "a7"])
    #expect(try there.store.entries(of: "a5") == here.store.entries(of: "a5"))
    #expect(try there.store.history(of: nil) == here.store.history(of: nil))
    #expect(try there.store.rhythms(of: "a1") == here.store.rhythms(of: "a1"))
    #expect(try there.store.operators() == here.store.operators())
    #expect(try there.store.people().first { $0.id == "p1" } == ana)
  }

  @Test func `what is here already is passed over and counted`() throws {
    let here = try KeptStore()
    try here.fill()
    let before = try here.export()
    let came = try here.takeIn(before)
    #expect(came.counts == [.known: 7])
    #expect(try here.export() == before)
  }

  @Test func `something else under the same identifier keeps everything out`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.fill()
    try there.answer("speech", id: "a1", at: 3)
    let before = try there.export()
    let text = try here.export()
    let came = try there.takeIn(text)
    #expect(came.faults.map(\.reason) == [.differs])
    let line = try #require(came.faults.first?.line)
    #expect(text.split(separator: "\n")[line - 1].contains(#""id":"a1""#))
    #expect(try there.export() == before)
  }

  @Test func `one record that cannot be read keeps everything out`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.fill()
    let text = try here.export().replacing(#""valueCode":"undo""#, with: #""valueCode":"und""#)
    let came = try there.takeIn(text)
    #expect(came.faults.map(\.reason) == [.unreadable(part: "kind")])
    #expect(try there.store.people() == [])
    #expect(try there.store.drafts() == [])
  }

  @Test func `an instant of another width is refused`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.answer(id: "a1")
    let text = try here.export().replacing(
      #""url":"started","valueInstant":"2026-11-22T09:00:00.000Z""#,
      with: #""url":"started","valueInstant":"2026-11-22T09:00Z""#)
    #expect(try there.takeIn(text).faults.map(\.reason) == [.unreadable(part: "started")])
    #expect(try there.store.people() == [])
  }

  @Test func `a version that replaces what is nowhere keeps everything out`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.fill()
    let text = try here.export().replacing(
      #""url":"replaces","valueString":"a1""#, with: #""url":"replaces","valueString":"a0""#)
    #expect(try there.takeIn(text).faults.map(\.reason) == [.replacesNothing])
    #expect(try there.store.history(of: nil) == [])
  }

  @Test func `a person, and a range of days, can be chosen`() throws {
    let here = try KeptStore()
    try here.fill()
    let ben = try here.export(Selection(personID: "p2"))
    #expect(ben.contains("Patient/p2") && !ben.contains("p1") && !ben.contains("o1"))
    #expect(try here.store.count(of: Selection(to: "2026-11-21")) == 0)
    #expect(try here.store.count(of: Selection(from: "2026", to: "2026-11-22")) == 7)
    let early = Selection(from: "2026-11-22", to: "2026-11", operatorIDs: ["o1", "o2"])
    #expect(try here.store.count(of: early) == 2)
    let there = try KeptStore()
    #expect(try there.takeIn(here.export(early)).counts == [.added: 2])
  }

  @Test func `without names nobody is named`() throws {
    let here = try KeptStore()
    try here.fill()
    let named = try here.export()
    let nameless = try here.export(isNameless: true)
    for name in ["Ana", "Ben", "Eva", "Kim", "1961-04"] {
      #expect(named.contains(name))
      #expect(!nameless.contains(name), "\(name)")
    }
    #expect(nameless.contains(#""birthDate":"1961""#))
    // Identifiers that are not ours may tell who it is.
    for id in ["p1", "p2", "o1", "o2"] {
      #expect(named.contains(#"\#(id)""#) && !nameless.contains(#"\#(id)""#), "\(id)")
    }
    #expect(nameless.split(separator: "pseudonym-1\"").count > 5)
    #expect(try KeptStore().takeIn(nameless).faults == [])
  }

  @Test func `a score stands with all that belongs to it`() throws {
    let here = try KeptStore()
    try here.fill()
    let text = try here.export()
    let lines = text.split(separator: "\n").filter { $0.contains("Observation") }
    #expect(lines.contains { $0.contains(#""status":"entered-in-error""#) && $0.contains("/a1") })
    #expect(lines.contains { $0.contains(#""status":"amended""#) && $0.contains("/a4") })
    let score = try #require(lines.first { $0.contains("/a3") })
    #expect(score.contains("dataAbsentReason") && !score.contains("valueQuantity"))
    for part in [
      #""code":"answered""#, #""code":"of""#, #""code":"estimated""#, #""code":"range""#,
    ] {
      #expect(lines.allSatisfy { $0.contains(part) })
    }
  }

  @Test func `a score tells what each item counted, and what followed from another answer`() throws
  {
    let here = try KeptStore()
    try here.answer("cramping", id: "a1")
    let lines = try here.export().split(separator: "\n")
    let score = try #require(lines.first { $0.contains("Observation") })
    let tree = try JSONTree(#"{"entry":\#(score.last == "," ? score.dropLast() : score)}"#)
    let parts = tree.root["entry"]?["resource"]?["component"]?.elements.map { $0 } ?? []
    let weights = parts.filter { $0["valueQuantity"] != nil }
    #expect(weights.count == 6)
    #expect(weights.allSatisfy { $0["valueQuantity"]?["value"]?.integer == 4 })
    // Whoever has no cramps is asked nothing more about them.
    #expect(weights.count { $0.extensionValue(ExtensionURL.implied)?.boolean == true } == 5)
  }

  @Test func `an empty store is a Bundle without entries`() throws {
    #expect(try KeptStore().export() == "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}\n")
  }

  @Test func `who is here by name stays one person`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.answer(id: "a1")
    try there.answer("speech", id: "b1", Person(id: "other", name: "ana ríos"))
    #expect(try there.takeIn(here.export()).faults == [])
    #expect(try there.store.people().map(\.id) == ["other"])
    #expect(try there.store.history(of: "other").count == 2)
    #expect(try there.takeIn(here.export()).counts == [.known: 1])
  }

  @Test func `our own identifiers stay in an export without names`() throws {
    let here = try KeptStore()
    let ours = "0f8fad5b-d9cb-469f-a165-70867728950e"
    try here.answer(id: "a1", Person(id: ours, name: "Ana"))
    #expect(try here.export(isNameless: true).contains("Patient/\(ours)"))
  }

  @Test func `an export of before is here already, though it was finished and made one since`()
    throws
  {
    let here = try KeptStore()
    try here.answer(id: "a1", Person(id: "p2", name: "Anna"))
    let draft = try here.answer("speech", id: "a2", at: 5, status: nil, count: 2)
    let text = try here.export()
    try here.store.stop(draft.id, at: try moment(9).utc)
    try here.store.merge("p2", into: "p1")
    let before = try here.export()
    #expect(try here.takeIn(text) == ([.known: 2], []))
    #expect(try here.export() == before)
  }

  @Test func `what went on elsewhere goes on here, and is the same then`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    let draft = try here.answer(id: "a1", status: nil, count: 3)
    try there.takeIn(here.export())
    try there.finish(draft)
    let finished = try there.export()
    #expect(try here.takeIn(finished) == ([.added: 1], []))
    #expect(try here.export() == finished)
    #expect(try here.store.history(of: "p1").map(\.header.id) == ["a1"])
  }

  @Test func `what went on differently on both sides is refused`() throws {
    let (here, there) = (try KeptStore(), try KeptStore())
    let draft = try here.answer(id: "a1", status: nil, count: 3)
    try there.takeIn(here.export())
    try there.finish(draft)
    try here.finish(draft, at: 9)
    let before = try here.export()
    #expect(try here.takeIn(there.export()).faults.map(\.reason) == [.differs])
    #expect(try here.export() == before)
  }

  @Test func `a disk that takes nothing is told, and asked no more`() throws {
    let here = try KeptStore()
    try here.fill()
    var asked = 0
    var writer = BundleWriter { _ in
      asked += 1
      return false
    }
    try here.store.export(.everything) { writer.write($0) }
    let isWhole = writer.end()
    #expect(!isWhole)
    #expect(asked == 1)
  }
}
