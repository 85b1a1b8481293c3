import Assessment
import Foundation
import GRDB
import Testing

@testable import Records

struct StoreTests {
  let folder = TemporaryFolder()

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `the folder and its files are open to their owner only`() throws {
    let inner = folder.path + "/above/thenar"
    let store = try Store(folder: inner)
    try store.keep(entry(), to: header())
    #expect(try mode(folder.path) == 0o700)
    #expect(try mode(folder.path + "/above") == 0o700)
    #expect(try mode(inner) == 0o700)
    for name in ["thenar.sqlite", "thenar.sqlite-wal", "thenar.sqlite-shm"] {
      #expect(try mode(inner + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test func `a file that others could read is closed to them`() throws {
    try folder.open().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file)
    let store = try folder.open()
    #expect(try mode(folder.file) == 0o600)
    try store.close()
  }

  @Test func `the mode of a folder that was there is left alone`() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try folder.open().close()
    #expect(try mode(folder.path) == 0o755)
  }

  @Test(arguments: [
    ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"),
    ("recursive_triggers", "1"), ("busy_timeout", "2000"),
  ])
  func `the connection is set up to lose nothing`(pragma: String, value: String) throws {
    let store = try Store(folder: folder.path)
    let found = try store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
    #expect(found == value)
  }

  @Test func `closing leaves a single file with everything in it`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    #expect(try folder.names.count == 3)
    try store.close()
    #expect(try folder.names == ["thenar.sqlite"])
    #expect(try folder.open().draft("a1")?.entries == [entry()])
  }

  @Test func `a program that ends without closing leaves everything behind`() throws {
    let copy = TemporaryFolder()
    let store = try folder.open()
    try store.keep(entry(), to: header())
    // What the disk has at this moment is what a kill would leave.
    try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
    try FileManager.default.removeItem(atPath: copy.file + "-shm")
    #expect(try copy.open().draft("a1")?.entries == [entry()])
  }

  @Test func `closing twice is closing once`() throws {
    let store = try folder.open()
    try store.close()
    try store.close()
    #expect(throws: StoreError.failed(code: 21, message: "closed")) { try store.people() }
    #expect(throws: StoreError.failed(code: 21, message: "closed")) {
      try store.keep(entry(), to: header())
    }
  }

  @Test func `closing while another program is idle still empties the log`() throws {
    let (store, other) = (try folder.open(), try folder.openAsOther())
    try store.keep(entry(), to: header())
    try store.close()
    let log = try FileManager.default.attributesOfItem(atPath: folder.file + "-wal")
    #expect(log[.size] as? Int == 0)
    #expect(try other.draft("a1")?.entries == [entry()])
  }

  @Test func `closing while another program reads leaves the file to that program`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    let other = try folder.openAsOther()
    try other.queue.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
      try store.close()
    }
    #expect(try other.draft("a1")?.entries == [entry()])
    try other.close()
    #expect(try folder.names == ["thenar.sqlite"])
  }

  @Test func `two programs on one folder see each other's answers`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.keep(entry("q1"), to: header())
    try two.keep(entry("q2"), to: header("a2", of: ben))
    #expect(try one.drafts().map(\.header.id) == ["a2", "a1"])
    #expect(try two.drafts().map(\.header.id) == ["a2", "a1"])
  }

  @Test func `a program that waits too long for another says so`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.queue.write { _ in
      _ = #expect(throws: StoreError.busy) { try two.keep(entry(), to: header()) }
    }
    try two.keep(entry(), to: header())
  }
}
