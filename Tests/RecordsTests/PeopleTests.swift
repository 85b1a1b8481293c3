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
      try store.addPerson(Person(id: id, name: name))
    }
    try store.append(entry(), to: header("a1", of: ben))
    let later = AssessmentHeader(
      id: "a2", person: ana, questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .interview, startedAt: minute(59))
    try store.append(entry(), to: later)
    #expect(try store.people().map(\.id) == ["p1", "p2", "p4", "p3"])
  }

  @Test func `several people may bear one name, whatever its case`() throws {
    let store = try folder.open()
    let twin = Person(id: "p9", name: "ANA RÍOS", born: "1990")
    try store.addPerson(ana)
    try store.addPerson(ben)
    try store.addPerson(twin)
    #expect(try store.people(named: "ana ríos") == [twin, ana])
    #expect(try store.people(named: "ana").isEmpty)
  }

  @Test func `a person can be given another name`() throws {
    let store = try folder.open()
    try store.append(entry(), to: header())
    let renamed = Person(id: "p1", name: "Ana", born: "1961")
    try store.changePerson(renamed)
    #expect(try store.people() == [renamed])
    #expect(try store.draft("a1")?.header.person == renamed)
  }

  @Test func `a person who was put away is off the list, and can come back`() throws {
    let store = try folder.open()
    try store.addPerson(ana)
    try store.addPerson(ben)
    try store.putAway("p1", at: minute(1))
    #expect(try store.people() == [ben])
    #expect(try store.peoplePutAway() == [ana])
    #expect(try store.people(named: "Ana Ríos") == [ana])
    try store.putAway("p1", at: nil)
    #expect(try store.people().count == 2)
  }

  @Test func `deleting a person leaves no byte behind, and others untouched`() throws {
    let store = try folder.open()
    let secret = Person(id: "p-secret-id", name: "Secretissima")
    let long = String(repeating: "secret-answer ", count: 2000)
    for number in 0..<20 {
      let id = "s\(number)"
      try store.append(entry(new: long), to: header(id, of: secret))
      try store.complete(header(id, of: secret), at: number, json: "[\"\(long)\"]")
    }
    try store.append(entry(kind: .amend), to: header("s20", of: secret), replacing: "s19")
    _ = try store.take("s20")
    try store.complete(header("a1", of: ben), at: 5)
    try store.deletePerson(secret.id)
    for suffix in ["", "-wal"] {
      let bytes = try #require(FileManager.default.contents(atPath: folder.file + suffix))
      #expect(bytes.range(of: Data("ecret".utf8)) == nil, "\(suffix)")
    }
    #expect(try store.people() == [ben])
    #expect(try store.history(of: nil).map(\.header.id) == ["a1"])
    #expect(try store.entries(of: "a1").count == 2)
    let leases = try store.queue.read {
      try String.fetchAll($0, sql: "SELECT assessmentId FROM lease")
    }
    #expect(leases == ["a1"])
    #expect(try store.scoreTrend(of: secret.id, line: .own, code: "gait").isEmpty)
    try store.close()
    let bytes = try #require(FileManager.default.contents(atPath: folder.file))
    #expect(bytes.range(of: Data("ecret".utf8)) == nil)
  }

  @Test func `after deleting a person entries are guarded as before`() throws {
    let store = try folder.open()
    try store.append(entry(), to: header())
    try store.deletePerson("p1")
    try store.append(entry(), to: header())
    #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: "DELETE FROM entry") }
    }
  }

  @Test func `a person whose draft is open elsewhere is not deleted`() throws {
    let (store, other) = (try folder.open(), try folder.openAsOther())
    try other.append(entry(), to: header())
    _ = try other.take("a1")
    #expect(throws: StoreError.openElsewhere(pid: other.holder.pid)) {
      try store.deletePerson("p1")
    }
    #expect(try store.drafts().map(\.entries.count) == [1])
    try other.release("a1")
    try store.deletePerson("p1")
    #expect(try other.drafts().isEmpty)
  }

  @Test func `a person whose draft was open in a program that is gone is deleted`() throws {
    let gone = try folder.open(as: LeaseHolder(pid: 4_194_305, bootID: nil, startTicks: nil))
    try gone.append(entry(), to: header())
    _ = try gone.take("a1")
    let store = try folder.open()
    try store.deletePerson("p1")
    #expect(try store.people().isEmpty)
  }
}
