import Assessment
import GRDB
import Testing

@testable import Records

struct ImportingTests {
  let folder = TemporaryFolder()

  private func record(_ id: String, new: String = "1") -> KeptRecord {
    .assessment(
      AssessmentRecord(header: header(id), status: .inProgress, entries: [entry(new: new)]))
  }

  @Test func `a disk that is full in the middle leaves what was there, and nothing else`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header("a0"))
    try store.queue.inDatabase { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let long = String(repeating: "x", count: 200_000)
    #expect(throws: StoreError.full) {
      try store.takeIn { keep in
        _ = try keep(record("a1"))
        _ = try keep(record("a2", new: long))
        return true
      }
    }
    #expect(try store.drafts().map(\.header.id) == ["a0"])
    try store.keep(entry(at: 2), to: header("a0"))
  }

  @Test func `whoever comes in is somebody here only by a name, and no two are one`() throws {
    let store = try folder.open()
    _ = try store.findOrAdd(Person(id: "here", name: "Ana"))
    _ = try store.findOrAdd(Person(id: "unnamed", name: ""))
    _ = try store.takeIn { keep in
      for (id, name, born) in [("1", "ana", nil), ("2", "Ana", "1960"), ("3", "", nil)] {
        _ = try keep(.person(PersonRecord(person: Person(id: id, name: name, born: born))))
      }
      return true
    }
    #expect(try Set(store.people().map(\.id)) == ["here", "unnamed", "2", "3"])
  }

  @Test func `what is not wished in the end is undone`() throws {
    let store = try folder.open()
    var arrivals: [Arrival] = []
    let dangling = try store.takeIn { keep in
      arrivals = [
        try keep(record("a1")), try keep(record("a1")), try keep(record("a1", new: "2")),
      ]
      return false
    }
    #expect(arrivals == [.added, .known, .differs])
    #expect(dangling == [])
    #expect(try store.people() == [])
  }

  @Test func `a log is here already as far as it goes, and goes on where it is longer`() throws {
    let store = try folder.open()
    func record(_ count: Int, _ other: String = "x") -> KeptRecord {
      .assessment(
        AssessmentRecord(
          header: header("a1"), status: .inProgress,
          entries: (0..<count).map { entry(at: $0, new: $0 == 2 ? other : "\($0)") }))
    }
    var arrivals: [Arrival] = []
    for one in [record(2), record(1), record(3), record(2), record(3, "y"), record(0)] {
      _ = try store.takeIn { keep in
        arrivals.append(try keep(one))
        return true
      }
    }
    #expect(arrivals == [.added, .known, .added, .known, .differs, .differs])
    #expect(try store.entries(of: "a1").map(\.new) == ["0", "1", "x"])
  }

  @Test func `a draft that another program has open is left alone`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header("a1"))
    let other = try folder.openAsOther()
    let longer = AssessmentRecord(
      header: header("a1"), status: .inProgress, entries: [entry(), entry(at: 1)])
    #expect(throws: StoreError.self) {
      try other.takeIn { keep in
        _ = try keep(.assessment(longer))
        return true
      }
    }
    #expect(try store.entries(of: "a1").count == 1)
  }
}
