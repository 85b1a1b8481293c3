import Assessment
import GRDB
import Testing

@testable import Records

struct MigrationsTests {
  let folder = TemporaryFolder()

  @Test func `a new file has the newest version`() throws {
    let store = try folder.open()
    let version = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == Migrations.steps.count)
  }

  @Test(arguments: [Migrations.steps.count + 1, 900, -1])
  func `a file of a later program is refused and left as it is`(version: Int) throws {
    try folder.raw().write { db in
      try db.execute(sql: "CREATE TABLE later (x); PRAGMA user_version = \(version)")
    }
    let found = version < 0 ? Int.max : version
    #expect(throws: StoreError.newer(found: found, known: Migrations.steps.count)) {
      try folder.open()
    }
    let tables = try folder.raw().read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
    }
    #expect(tables == ["later"])
  }

  @Test func `a file of the first release is read whole`() throws {
    try makeFirstRelease()
    let store = try folder.open()
    #expect(try store.people() == [ana])
    #expect(
      try store.operators() == [
        Operator(id: "o1", name: "N", role: .interview, settingsJSON: #"{"scan":1}"#)
      ])
    let draft = try #require(try store.drafts().first)
    #expect(draft.entries.map(\.path) == ["gait.walk"])
    #expect(draft.header.questionnaireJSON == "{}")
    let past = try #require(try store.history(of: "p1").first)
    #expect(past.status == .completed)
    #expect(
      past.scores == [
        KeptScore(
          code: "gait", value: "22.80", answered: 5, of: 6, min: "0", max: "24", estimated: true)
      ])
    #expect(try store.take("a1") == .mine)
    try store.keep(entry(), to: draft.header)
    #expect(try store.draft("a1")?.entries.count == 2)
    let rhythm = PressRhythm(at: "2026-11-22T09:47:54.120Z", profile: "gentle", presses: [])
    try store.keep(rhythm, of: "a1")
    #expect(try store.rhythms(of: "a1") == [rhythm])
  }

  @Test func `what was noted about pressing before answers were counted is forgotten`() throws {
    try makeFirstRelease()
    try folder.raw().writeWithoutTransaction { db in
      try db.execute(sql: Migrations.steps[1] + "PRAGMA user_version = 2;")
      try db.execute(
        sql: """
          INSERT INTO rhythm (assessmentId, at, profile, presses)
          VALUES ('a1', '2026-11-22T09:47:54.120Z', 'two-keys', '[[null,"choose",3,"counted"]]')
          """)
    }
    #expect(try folder.open().rhythms(of: "a1") == [])
  }

  @Test func `a file of an older version is kept beside before it is changed`() throws {
    try makeFirstRelease()
    try folder.open().close()
    let name = try #require(folder.names.first { $0 != "thenar.sqlite" })
    #expect(name.wholeMatch(of: /thenar-version-1-\d{4}-\d\d-\d\d\.sqlite/) != nil)
    let (version, tables) = try DatabaseQueue(path: folder.path + "/" + name).read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA user_version"),
        try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE name = 'rhythm'")
      )
    }
    #expect(version == 1)
    #expect(tables == [])
    try folder.open().close()
    #expect(try folder.names.count == 2)
  }

  @Test func `a file of which no whole copy can be kept is not changed`() throws {
    try makeFirstRelease()
    // An index that lacks a row: reading goes on, only reading through tells.
    try folder.raw().writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET sql = replace(sql, ' WHERE ', ' WHERE 0 AND ')
          WHERE name = 'assessmentInProgress';
          PRAGMA writable_schema = RESET;
          """)
    }
    #expect(throws: StoreError.damaged) { try folder.open() }
    let version = try folder.raw().read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == 1)
    #expect(try folder.names.filter { $0.contains("version") } == [])
  }

  @Test func `a file of the first release ends up as a new one`() throws {
    try makeFirstRelease()
    let fresh = TemporaryFolder()
    let schema = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
    let old = try folder.open().queue.read { try String.fetchAll($0, sql: schema) }
    let new = try fresh.open().queue.read { try String.fetchAll($0, sql: schema) }
    // Layout may differ, words may not.
    #expect(old.map(words) == new.map(words))
  }

  private func words(_ sql: String) -> [Substring] { sql.split { $0 == " " || $0 == "\n" } }

  private func makeFirstRelease() throws {
    try folder.raw().writeWithoutTransaction { try $0.execute(sql: firstRelease) }
  }
}
