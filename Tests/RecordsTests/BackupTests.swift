import Assessment
import Foundation
import GRDB
import Testing

@testable import Records

struct BackupTests {
  let folder = TemporaryFolder()
  let other = TemporaryFolder()

  private var copy: String { folder.path + "/copy.sqlite" }

  /// One draft and one finished assessment.
  private func filled(_ folder: TemporaryFolder) throws -> Store {
    let store = try folder.open()
    try store.complete(header("a1"), at: 3)
    try store.keep(entry(), to: header("a2", of: ben))
    return store
  }

  /// Overwrites all pages but the first, so that opening still succeeds.
  private func damage(_ path: String) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 4096)
    file.write(Data(repeating: 0xA5, count: Int(size) - 4096))
    try file.close()
  }

  @Test func `a copy is one file, the owner's own, with everything in it`() throws {
    let store = try filled(folder)
    let holding = try store.backUp(to: copy)
    #expect(holding.people == 2 && holding.assessments == 2 && holding.entries == 3)
    let facts = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(facts[.posixPermissions] as? Int == 0o600)
    #expect(try folder.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    _ = try Store.restore(copy, in: other.path, on: "2026-11-24")
    #expect(try other.open().history(of: nil) == store.history(of: nil))
    #expect(try other.open().drafts().map(\.header) == [header("a2", of: ben)])
  }

  @Test func `a file that is there is never written over`() throws {
    let store = try filled(folder)
    try "mine".write(toFile: copy, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.fileUnusable(path: copy, code: EEXIST)) {
      try store.backUp(to: copy)
    }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "mine")
  }

  @Test func `of a damaged file there is no copy that claims to be whole`() throws {
    let store = try filled(folder)
    for number in 0..<200 { try store.keep(entry("q\(number)"), to: header("a3")) }
    try store.close()
    try damage(folder.file)
    #expect(throws: StoreError.damaged) { try folder.open().backUp(to: copy) }
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(Store.damage(in: folder.path) != [])
    try Store.copyAsItIs(folder.path, to: copy)
    #expect(
      FileManager.default.contents(atPath: copy)
        == FileManager.default.contents(atPath: folder.file))
  }

  /// Overwrites the pages of one index or table of a file that nobody has open.
  private func damage(_ name: String, of path: String) throws {
    let queue = try DatabaseQueue(path: path)
    let pages = try queue.read { db in
      try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name = ?", arguments: [name])
    }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    for page in pages {
      try file.seek(toOffset: UInt64((page - 1) * 4096))
      file.write(Data(repeating: 0xA5, count: 4096))
    }
    try file.close()
  }

  @Test func `of a damaged log the results can still be read`() throws {
    let store = try filled(folder)
    for number in 0..<400 { try store.keep(entry("q\(number)"), to: header("a3")) }
    try store.complete(header("a4"), at: 9)
    let past = try store.history(of: nil)
    try store.close()
    try damage("entryOfAssessment", of: folder.file)
    let damaged = try folder.open()
    #expect(throws: StoreError.damaged) { try damaged.history(of: nil) }
    let readable = try damaged.readableHistory()
    #expect(readable.past == past && readable.lost == 0)
  }

  @Test func `damage where nobody reads is found before a copy is called whole`() throws {
    try filled(folder).close()
    try damage("assessmentInProgress", of: folder.file)
    let store = try folder.open()
    #expect(throws: StoreError.damaged) { try store.backUp(to: copy) }
  }

  @Test func `what was kept stays beside what is put back, each time under another name`() throws {
    let store = try filled(folder)
    try store.backUp(to: copy)
    try store.keep(entry(), to: header("a9"))
    try store.close()
    for number in 1...2 {
      let restored = try Store.restore(copy, in: folder.path, on: "2026-11-24")
      let end = number == 1 ? "" : "-2"
      #expect(
        restored.before == "\(folder.path)/thenar-before-restore-2026-11-24\(end).sqlite")
    }
    #expect(try folder.open().draft("a9") == nil)
    let before = try DatabaseQueue(path: folder.path + "/thenar-before-restore-2026-11-24.sqlite")
    #expect(try before.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM assessment") } == 3)
  }

  @Test func `nothing is put back while another has the file open`() throws {
    let store = try filled(folder)
    try store.backUp(to: copy)
    try store.keep(entry(), to: header("a9"))
    #expect(throws: StoreError.busy) {
      try Store.restore(copy, in: folder.path, on: "2026-11-24")
    }
    try store.keep(entry(at: 2), to: header("a9"))
    #expect(try store.draft("a9")?.entries.count == 2)
    #expect(try folder.names.filter { $0.contains("before") || $0.contains("arriving") } == [])
  }

  @Test func `what is no copy of ours is refused, and nothing is changed`() throws {
    try filled(folder).close()
    let before = FileManager.default.contents(atPath: folder.file)
    func refused(_ reason: UnusableCopy) throws {
      #expect(throws: StoreError.unusableCopy(reason)) {
        try Store.restore(copy, in: folder.path, on: "2026-11-24")
      }
      #expect(FileManager.default.contents(atPath: folder.file) == before)
      #expect(try folder.names == ["copy.sqlite", "thenar.sqlite"])
      try FileManager.default.removeItem(atPath: copy)
    }
    try String(repeating: "no database ", count: 99)
      .write(toFile: copy, atomically: true, encoding: .utf8)
    try refused(.damaged)
    try "".write(toFile: copy, atomically: true, encoding: .utf8)
    try refused(.notOurs)
    try DatabaseQueue(path: copy).write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try refused(.notOurs)
    let store = try filled(other)
    for number in 0..<200 { try store.keep(entry("q\(number)"), to: header("a3")) }
    try store.close()
    try FileManager.default.copyItem(atPath: other.file, toPath: copy)
    try damage(copy)
    try refused(.damaged)
    try DatabaseQueue(path: other.file).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = 900; PRAGMA journal_mode = DELETE")
    }
    try FileManager.default.copyItem(atPath: other.file, toPath: copy)
    try refused(.newer(found: 900, known: Migrations.steps.count))
  }

  @Test func `a damaged file makes room for a copy, and is kept with its log`() throws {
    try filled(folder).backUp(to: copy)
    let damaged = String(repeating: "no database ", count: 999)
    try damaged.write(toFile: folder.file, atomically: true, encoding: .utf8)
    try "a log".write(toFile: folder.file + "-wal", atomically: true, encoding: .utf8)
    let restored = try Store.restore(copy, in: folder.path, on: "2026-11-24")
    let before = try #require(restored.before)
    #expect(try String(contentsOfFile: before, encoding: .utf8) == damaged)
    #expect(try String(contentsOfFile: before + "-wal", encoding: .utf8) == "a log")
    #expect(try folder.open().history(of: nil).count == 1)
  }

  @Test func `what a copy made by hand has in its log comes with it`() throws {
    let store = try filled(folder)
    for end in ["", "-wal"] {
      try FileManager.default.createDirectory(
        atPath: other.path, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: folder.file + end, toPath: other.path + "/by-hand" + end)
    }
    try Store.restore(other.path + "/by-hand", in: other.path, on: "2026-11-24")
    #expect(try other.open().history(of: nil) == store.history(of: nil))
  }

  @Test func `a store that only reads changes nothing and leaves nothing`() throws {
    try filled(folder).close()
    let before = FileManager.default.contents(atPath: folder.file)
    let store = try Store(reading: folder.path)
    #expect(try store.history(of: nil).count == 1)
    #expect(throws: StoreError.readOnly) { try store.keep(entry(), to: header("a3")) }
    try store.close()
    #expect(FileManager.default.contents(atPath: folder.file) == before)
    #expect(throws: StoreError.cannotOpen) { try Store(reading: other.path) }
  }

  @Test func `when somebody last did it is told of everybody who answered anything`() throws {
    let store = try filled(folder)
    let url = header().questionnaireURL
    #expect(
      try store.checkInTimes(url) == [
        CheckInTime(person: ana, last: minute(3), first: minute(0)),
        CheckInTime(person: ben, last: nil, first: minute(0)),
      ])
    #expect(try store.checkInTimes("another").map(\.last) == [nil, nil])
  }
}
