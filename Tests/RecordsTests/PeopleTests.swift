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
    try store.keep(entry(), to: header("a1", of: ben))
    let later = AssessmentHeader(
      id: "a2", person: ana, questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .interview, startedAt: minute(59))
    try store.keep(entry(), to: later)
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

  @Test func `a person put away is on no list until taken back`() throws {
    let store = try folder.open()
    for person in [ana, ben] { try store.add(person) }
    try store.putAway(ana.id, at: minute(5))
    #expect(try store.people() == [ben])
    #expect(try store.peoplePutAway() == [ana])
    try store.putAway(ana.id, at: nil)
    #expect(try Set(store.people()) == [ana, ben])
    #expect(try store.peoplePutAway().isEmpty)
  }

  @Test func `who was put away is found where nobody else has the name, and stays put away`() throws
  {
    let store = try folder.open()
    try store.add(ana)
    try store.putAway(ana.id, at: minute(5))
    #expect(try store.findOrAdd(Person(id: "p9", name: "ana ríos")) == ana)
    #expect(try store.people().isEmpty && store.peoplePutAway() == [ana])
    let other = Person(id: "p8", name: "Ana Ríos", born: "1980")
    #expect(try store.findOrAdd(other) == other)
    #expect(try store.findOrAdd(Person(id: "p9", name: "Ana Ríos")) == other)
  }

  @Test func `who was deleted by another program does not come back with their answers`() throws {
    let (store, other) = (try folder.open(), try folder.openAsOther())
    try store.add(ana)
    try store.complete(header("a0"), at: 1)
    try other.delete(ana.id)
    let gone = StoreError.personGone(id: ana.id)
    #expect(throws: gone) { try store.append(entry(), to: header()) }
    #expect(throws: gone) {
      try store.finish(
        header(), at: minute(5), status: .completed, responseJSON: "{}", scores: [],
        entry: entry("", kind: .finish))
    }
    #expect(throws: gone) { try store.reopen(header("a0"), entry: entry("", kind: .reopen)) }
    #expect(throws: gone) { try store.append(entry(kind: .flagShown), to: header("a0")) }
    #expect(throws: gone) { try store.update(ana) }
    #expect(throws: gone) { try store.putAway(ana.id, at: nil) }
    #expect(throws: gone) { try store.delete(ana.id) }
    #expect(throws: gone) { try store.current(ana) }
    #expect(try store.people().isEmpty && store.history(of: nil).isEmpty)
  }

  @Test func `what is answered about a double goes to who they were merged into`() throws {
    let (store, other) = (try folder.open(), try folder.openAsOther())
    let carl = Person(id: "p3", name: "Carl")
    for person in [ana, ben, carl] { try store.add(person) }
    try other.merge(ana.id, into: ben.id)
    try other.merge(ben.id, into: carl.id)
    try store.append(entry(), to: header())
    try store.finish(
      header(), at: minute(5), status: .completed,
      responseJSON: #"{"subject":{"reference":"Patient/p1"}}"#, scores: [score()],
      entry: entry("", at: 5, kind: .finish))
    #expect(try store.people().map(\.id) == ["p3"])
    let past = try #require(try store.history(of: "p3").first)
    #expect(past.header.person.name == "Carl" && past.scores == [score()])
    #expect(past.responseJSON == #"{"subject":{"reference":"Patient/p3"}}"#)
    #expect(try store.current(ana).name == "Carl")
    try other.delete(carl.id)
    #expect(throws: StoreError.personGone(id: "p1")) { try store.append(entry(), to: header("a9")) }
  }

  @Test func `nobody is merged with somebody who is gone`() throws {
    let store = try folder.open()
    for person in [ana, ben] { try store.add(person) }
    #expect(throws: StoreError.personGone(id: "p9")) { try store.merge("p9", into: ana.id) }
    #expect(throws: StoreError.personGone(id: "p9")) { try store.merge(ana.id, into: "p9") }
    #expect(try store.people().count == 2)
  }

  @Test(arguments: [(true, false), (false, true), (true, true)])
  func `two who are merged are off the list only where both were`(
    isDoubleAway: Bool, isAway: Bool
  ) throws {
    let store = try folder.open()
    for person in [ana, ben] { try store.add(person) }
    if isDoubleAway { try store.putAway(ana.id, at: minute(1)) }
    if isAway { try store.putAway(ben.id, at: minute(2)) }
    try folder.raw().write { try $0.execute(sql: "UPDATE person SET language = id") }
    try folder.raw().write {
      try $0.execute(sql: "UPDATE person SET language = NULL WHERE id = 'p2'")
    }
    try store.merge(ana.id, into: ben.id)
    #expect(try store.peoplePutAway().count == (isDoubleAway && isAway ? 1 : 0))
    var languages: [String?] = []
    try store.export(.everything) {
      if case .person(let record) = $0 { languages.append(record.language) }
      return true
    }
    #expect(languages == ["p1"])
  }

  @Test func `a name, a date of birth and a note can be changed`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    let changed = Person(id: ana.id, name: "Ana R.", born: "1962", note: "left hand first")
    try store.update(changed)
    #expect(try store.people() == [changed])
    #expect(try store.draft("a1")?.header.person == changed)
  }

  @Test func `two may have one name`() throws {
    let store = try folder.open()
    try store.add(ana)
    try store.add(Person(id: "p9", name: ana.name, born: "1980"))
    #expect(try store.people().count == 2)
  }

  @Test func `a double gives everything to the other, and its log stays`() throws {
    let store = try folder.open()
    let double = Person(id: "p9", name: "Ana", born: "1961", note: "by phone")
    try store.add(ben)
    try store.complete(header("a1", of: double), at: 5)
    try store.keep(entry(), to: header("a2", of: double))
    try store.complete(header("a3", of: ben), at: 9)
    let log = try store.entries(of: "a1")
    try store.merge(double.id, into: ben.id)
    let merged = Person(id: ben.id, name: "Ben", born: "1961", note: "by phone")
    #expect(try store.people() == [merged])
    #expect(try store.history(of: ben.id).map(\.header.id) == ["a3", "a1"])
    #expect(try store.drafts(of: ben.id).map(\.header.id) == ["a2"])
    #expect(try store.entries(of: "a1") == log)
    let owners = try folder.raw().read {
      try String.fetchAll($0, sql: "SELECT DISTINCT personId FROM score")
    }
    #expect(owners == [ben.id])
  }

  @Test func `a double's responses refer to the other from then on, whatever was answered`() throws
  {
    let store = try folder.open()
    let note = #""item":[{"reference":"Patient/p9"}]"#
    try store.add(ben)
    try store.complete(
      header("a1", of: Person(id: "p9", name: "Ana")), at: 5,
      json: #"{"subject":{"reference":"Patient/p9"},"source":{"reference":"Patient/p9"},\#(note)}"#)
    try store.merge("p9", into: ben.id)
    let subject = #"{"reference":"Patient/\#(ben.id)"}"#
    #expect(
      try store.history(of: ben.id).map(\.responseJSON)
        == [#"{"subject":\#(subject),"source":\#(subject),\#(note)}"#])
  }

  @Test func `nobody is merged into themselves`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    try store.merge(ana.id, into: ana.id)
    #expect(try store.people() == [ana])
  }

  @Test func `what another program has open is neither merged nor deleted`() throws {
    let (store, other) = (try folder.open(), try folder.openAsOther())
    try other.keep(entry(), to: header())
    try store.add(ben)
    #expect(throws: StoreError.openElsewhere(pid: getppid())) {
      try store.merge(ana.id, into: ben.id)
    }
    #expect(throws: StoreError.openElsewhere(pid: getppid())) { try store.delete(ana.id) }
    #expect(try store.people().count == 2)
    #expect(try store.entries(of: "a1") == [entry()])
  }

  @Test func `who is deleted leaves no byte behind, and everybody else stays`() throws {
    let store = try folder.open()
    let gone = Person(id: "p9", name: "Zacharias", note: "Zacharias")
    try store.keepOperator(Operator(id: gone.id, name: ""))
    try store.complete(header("a1", of: gone), at: 5, json: #"{"note":"Zacharias"}"#)
    try store.keep(entry("Zacharias"), to: header("a2", of: gone, replaces: "a1"))
    try store.complete(header("a3", of: ben), at: 9)
    try store.delete(gone.id)
    #expect(try store.people() == [ben])
    #expect(try store.operators().isEmpty)
    #expect(try store.history(of: nil).map(\.header.id) == ["a3"])
    #expect(try store.entries(of: "a1").isEmpty && store.drafts().isEmpty)
    #expect(try store.entries(of: "a3").count == 2)
    for name in try folder.names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
      #expect(bytes.range(of: Data("Zacharias".utf8)) == nil, "\(name)")
    }
    // Entries are guarded again from here on.
    #expect(throws: (any Error).self) {
      try folder.raw().write { try $0.execute(sql: "DELETE FROM entry") }
    }
  }

  @Test func `who pressed for nobody but who is deleted goes too, and a nurse stays`() throws {
    let store = try folder.open()
    let roles: [(String, Role)] = [("eva", .proxy), ("kim", .interview), ("max", .proxy)]
    for (id, role) in roles { try store.addOperator(Operator(id: id, name: id, role: role)) }
    try store.complete(header("a1", role: .proxy, operatorID: "eva"), at: 5)
    try store.complete(header("a2", role: .interview, operatorID: "kim"), at: 6)
    try store.keep(entry(operatorID: "max"), to: header("a3"))
    try store.keep(entry(operatorID: "max"), to: header("a4", of: ben))
    try store.delete(ana.id)
    #expect(try store.operators().map(\.id) == ["kim", "max"])
    try store.delete(ben.id)
    #expect(try store.operators().map(\.id) == ["kim"])
  }

  @Test func `ten thousand people are listed in their order within a hundred milliseconds`() throws
  {
    let store = try folder.open()
    try store.queue.write { db in
      for number in 0..<10_000 {
        try db.execute(
          sql: "INSERT INTO person (id, name) VALUES (?, ?)",
          arguments: ["n\(number)", "Name\(number)"])
      }
    }
    try store.keep(entry(), to: header())
    let clock = ContinuousClock()
    let best = try (0..<3).map { _ in try clock.measure { _ = try store.people() } }.min()
    #expect(try store.people().first == ana)
    #expect(best ?? .seconds(1) < .milliseconds(100))
  }
}
