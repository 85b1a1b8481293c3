import Assessment
import Foundation
import GRDB
import Testing

@testable import Records

/// What can be read of a damaged file, and of one whose folder cannot be written.
struct DamagedFileTests {
  let folder = TemporaryFolder()

  private func filled() throws -> Store {
    let store = try folder.open()
    for number in 0..<400 { try store.keep(entry("q\(number)"), to: header("a3")) }
    try store.complete(header("a1"), at: 3)
    try store.complete(header("a2", of: ben), at: 9)
    try store.complete(header("a4", of: ben, replaces: "a2"), at: 12, status: .amended)
    return store
  }

  @Test func `of a damaged log the results can still be read`() throws {
    let store = try filled()
    let past = try store.history(of: nil)
    try store.close()
    try damagePages(of: "entryOfAssessment", in: folder.file)
    let damaged = try folder.open()
    #expect(throws: StoreError.damaged) { try damaged.history(of: nil) }
    let readable = try damaged.readableHistory()
    #expect(readable.past == past)
    #expect(readable.damage == Damage())
  }

  @Test(arguments: ["person", "sqlite_autoindex_person_1"])
  func `without the people results are nobody's or everybody's, and can be read`(
    _ part: String
  ) throws {
    try filled().close()
    try damagePages(of: part, in: folder.file)
    let readable = try folder.open().readableHistory()
    #expect(readable.past.map(\.header.id) == ["a4", "a1"])
    #expect(readable.past.map(\.scores.count) == [1, 1])
    #expect(readable.damage == Damage())
    #expect(try folder.open().readableHistory(of: "p2").past.map(\.header.id) == ["a4"])
  }

  @Test func `without the scores answers can be read, and it is told how many lack them`() throws {
    try filled().close()
    try damagePages(of: "score", in: folder.file)
    try damagePages(of: "scoreOfAssessment", in: folder.file)
    let readable = try folder.open().readableHistory()
    #expect(readable.past.map(\.header.id) == ["a4", "a1"])
    #expect(readable.past.map(\.responseJSON) == [#"{"id":"a4"}"#, #"{"id":"a1"}"#])
    #expect(readable.damage?.scores == 2 && readable.damage?.results == 0)
  }

  @Test(arguments: ["assessmentOfPerson", "assessmentReplacing", "sqlite_autoindex_assessment_1"])
  func `no index is needed`(_ index: String) throws {
    let store = try filled()
    let past = try store.history(of: nil)
    try store.close()
    try damagePages(of: index, in: folder.file)
    #expect(try folder.open().readableHistory().past == past)
  }

  @Test func `a whole file has no damage`() throws {
    let store = try filled()
    #expect(try store.readableHistory().past == store.history(of: nil))
    #expect(try store.readableHistory().damage == nil)
  }

  @Test func `a copy that is read has what is in the log alone, and leaves no name behind`() throws
  {
    let store = try filled()
    let before = try Set(FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory()))
    let queue = try ReadOnlyFile.openCopy(of: folder.file)
    let count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") }
    #expect(count == 406)
    let after = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
    #expect(!after.contains { $0.hasPrefix("thenar-") && $0.count == 13 && !before.contains($0) })
    try queue.close()
    try store.close()
  }
}
