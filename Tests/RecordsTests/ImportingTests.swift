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
    try store.append(entry(), to: header("a0"))
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
    try store.append(entry(at: 2), to: header("a0"))
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
}
