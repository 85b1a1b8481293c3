import Assessment
import Foundation
import GRDB
import Testing

@testable import Records

struct StoreErrorTests {
  let folder = TemporaryFolder()

  @Test func `a file in the folder's place is told with its path`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path))
    #expect(throws: StoreError.folderUnusable(path: folder.path, code: ENOTDIR)) {
      try folder.open()
    }
  }

  @Test func `a file above the folder is told with the folder's path`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path))
    let inner = folder.path + "/thenar"
    #expect(throws: StoreError.folderUnusable(path: inner, code: ENOTDIR)) {
      try Store(folder: inner)
    }
  }

  @Test(arguments: ["/proc/thenar", "/proc/self/thenar/deeper"])
  func `a folder that cannot be made is told`(path: String) {
    #expect {
      try Store(folder: path)
    } throws: { error in
      if case .folderUnusable(_, let code) = error as? StoreError { code != 0 } else { false }
    }
  }

  // Root may write everywhere, so this says nothing when root runs it.
  @Test(.enabled(if: geteuid() != 0))
  func `a folder that must not be written is told`() throws {
    try folder.open().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    #expect(throws: StoreError.folderUnusable(path: folder.path, code: EACCES)) {
      try folder.open()
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
  }

  @Test func `an empty path is no folder`() {
    #expect(throws: StoreError.folderUnusable(path: "", code: ENOENT)) { try Store(folder: "") }
  }

  @Test func `a folder in the file's place cannot be opened`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file, withIntermediateDirectories: true)
    #expect(throws: StoreError.cannotOpen) { try folder.open() }
  }

  @Test func `a file that is no database is damaged`() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let text = Data(String(repeating: "no database ", count: 200).utf8)
    try text.write(to: URL(fileURLWithPath: folder.file))
    #expect(throws: StoreError.damaged) { try folder.open() }
    #expect(FileManager.default.contents(atPath: folder.file) == text)
  }

  @Test func `a database with overwritten pages is damaged and does not end the program`() throws {
    let store = try folder.open()
    for number in 0..<200 { try store.keep(entry("q\(number)"), to: header()) }
    try store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file))
    let size = try file.seekToEnd()
    // The first page is left as it is, so that opening still succeeds.
    try file.seek(toOffset: 4096)
    file.write(Data(repeating: 0xA5, count: Int(size) - 4096))
    try file.close()
    #expect(throws: StoreError.damaged) { try folder.open().drafts() }
  }

  @Test func `a value that is no value of its column is damage`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    try store.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA ignore_check_constraints = ON;
          UPDATE assessment SET role = 'nobody';
          """)
    }
    #expect(throws: StoreError.damaged) { try store.drafts() }
  }

  @Test func `on a full disk nothing is half stored, and what was stored stays`() throws {
    let store = try folder.open()
    try store.keep(entry("q1"), to: header())
    try store.queue.inDatabase { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = String(repeating: "x", count: 20_000)
    #expect(throws: StoreError.full) { try store.keep(entry("q2", new: long), to: header()) }
    #expect(throws: StoreError.full) {
      try store.keep(entry(new: long), to: header("a2", of: ben))
    }
    #expect(try store.drafts().flatMap(\.entries) == [entry("q1")])
    #expect(try store.drafts(of: ben.id).isEmpty)
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    try store.keep(entry("q2", new: long), to: header())
    #expect(try store.draft("a1")?.entries.count == 2)
  }

  @Test func `a file that must not be written is told apart`() throws {
    let store = try folder.open()
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    #expect(throws: StoreError.readOnly) { try store.keep(entry(), to: header()) }
  }

  @Test func `anything else comes with SQLite's code and message`() throws {
    let store = try folder.open()
    try store.addOperator(Operator(id: "o1", name: ""))
    #expect(
      throws: StoreError.failed(code: 1555, message: "UNIQUE constraint failed: operator.id")
    ) { try store.addOperator(Operator(id: "o1", name: "")) }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StoreError.full), (.SQLITE_IOERR_SHMSIZE, .full),
    (.SQLITE_BUSY_SNAPSHOT, .busy), (.SQLITE_LOCKED, .busy), (.SQLITE_READONLY_DBMOVED, .readOnly),
    (.SQLITE_CORRUPT_INDEX, .damaged), (.SQLITE_NOTADB, .damaged),
    (.SQLITE_CANTOPEN_ISDIR, .cannotOpen), (.SQLITE_IOERR_FSYNC, .failed(code: 1034, message: "")),
  ])
  func `a result code has one meaning`(code: ResultCode, meaning: StoreError) {
    #expect(StoreError(DatabaseError(resultCode: code, message: "")) == meaning)
  }

  @Test func `an error of nobody's knowing is passed on as text`() {
    struct Surprise: Error {}
    #expect(StoreError(Surprise()) == .failed(code: 1, message: "Surprise()"))
  }
}
