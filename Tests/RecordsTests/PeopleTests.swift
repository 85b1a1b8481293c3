import Assessment
import Foundation
import GRDB
import Testing

@testable import Records

struct PeopleTests {
  let folder = TemporaryFolder()

  @Test func `the person asked last comes first, and the unasked by name`() throws {
    let store = try folder.open()
    for (id, name) in [("p3", "Zoe"), ("p4", "Carl")] {
      _ = try store.findOrAdd(Person(id: id, name: name))
    }
    try store.append(entry(), to: header("a1", of: ben))
    let later = AssessmentHeader(
      id: "a2", person: ana, questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .interview, startedAt: minute(59))
    try store.append(entry(), to: later)
    #expect(try store.people().map(\.id) == ["p1", "p2", "p4", "p3"])
  }

  @Test func `who is kept under a name is found, whatever its case and spaces`() throws {
    let store = try folder.open()
    #expect(try store.findOrAdd(ana) == ana)
    #expect(try store.findOrAdd(Person(id: "p9", name: " ANA  RÍOS")) == ana)
    #expect(try store.findOrAdd(ben) == ben)
    #expect(try store.people().count == 2)
  }

  @Test func `two programs that begin at once know one person without a name`() throws {
    let (one, other) = (try folder.open(), try folder.openAsOther())
    #expect(try one.people().isEmpty && other.people().isEmpty)
    let first = try one.findOrAdd(Person(id: "p3", name: ""))
    #expect(try other.findOrAdd(Person(id: "p4", name: "")) == first)
    #expect(try one.people() == [first])
  }
}
