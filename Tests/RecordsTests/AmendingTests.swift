import Assessment
import GRDB
import Testing

@testable import Records

struct AmendingTests {
  let folder = TemporaryFolder()
  private let later = header("a2", replaces: "a1")

  /// A finished version, and the beginning of another one.
  private func begun() throws -> Store {
    let store = try folder.open()
    try store.complete(header("a1"), at: 5, scores: [score("gait", "19")])
    try store.append(
      [entry("", at: 20, kind: .amend, new: nil, reason: "misread"), entry(at: 21, new: "4")],
      to: later)
    return store
  }

  @Test func `a version that is begun is a draft, and the earlier one counts`() throws {
    let store = try begun()
    #expect(try store.drafts().map(\.header.replaces) == ["a1"])
    #expect(try store.history(of: "p1").map(\.header.id) == ["a1"])
    #expect(try store.earlierVersions(of: "p1").isEmpty)
  }

  @Test func `the new version stands where the earlier one stood, which stays whole`() throws {
    let store = try begun()
    let before = try store.history(of: "p1")
    try store.complete(later, at: 30, status: .amended, scores: [score("gait", "17")])
    let now = try store.history(of: "p1")
    #expect(now.map(\.status) == [.amended])
    #expect(now.map(\.authoredAt) == [minute(5)])
    #expect(now.map(\.finishedAt) == [minute(30)])
    #expect(try store.earlierVersions(of: "p1") == before)
    #expect(try store.entries(of: "a1").map(\.kind) == [.answer, .finish])
    #expect(try store.header(of: "a2") == later)
    #expect(try store.earlierVersions(of: "p2").isEmpty)
    #expect(now.map { $0.scores.map(\.value) } == [["17"]])
    #expect(try store.readableHistory().past.map(\.header.id) == ["a2"])
  }

  @Test func `a check-in is due by when its answers were given, not when they were changed`() throws
  {
    let store = try begun()
    let url = later.questionnaireURL
    #expect(try store.checkInTimes(url).map(\.last) == [minute(5)])
    try store.complete(later, at: 30, status: .amended)
    #expect(try store.checkInTimes(url).map(\.last) == [minute(5)])
  }

  @Test func `a version of a version stands where the first one stood`() throws {
    let store = try begun()
    try store.complete(later, at: 30, status: .amended)
    try store.keep(entry("", at: 40, kind: .amend, new: nil), to: header("a3", replaces: "a2"))
    try store.complete(header("a3", replaces: "a2"), at: 41, status: .amended)
    #expect(try store.history(of: "p1").map(\.header.id) == ["a3"])
    #expect(try store.history(of: "p1").map(\.authoredAt) == [minute(5)])
    #expect(try store.earlierVersions(of: "p1").map(\.header.id) == ["a2", "a1"])
  }

  @Test func `a version that cannot be finished changes nothing`() throws {
    let store = try begun()
    let before = try store.history(of: "p1")
    try store.queue.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER breaking BEFORE INSERT ON score WHEN NEW.code = 'torn'
          BEGIN SELECT RAISE(ABORT, 'torn'); END
          """)
    }
    #expect(throws: StoreError.self) {
      try store.finish(
        later, at: minute(30), status: .amended, responseJSON: "{}",
        scores: [score("gait", "17"), score("torn")],
        entry: entry("", at: 30, kind: .finish, new: nil))
    }
    #expect(try store.history(of: "p1") == before)
    #expect(try store.draft("a2")?.entries.map(\.kind) == [.amend, .answer])
    #expect(try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM score") } == 1)
  }

  @Test func `taken back, the new version is a draft and the earlier one counts again`() throws {
    let store = try begun()
    try store.complete(later, at: 30, status: .amended)
    try store.reopen(later, entry: entry("", at: 31, kind: .reopen, new: nil))
    #expect(try store.history(of: "p1").map(\.header.id) == ["a1"])
    try store.complete(later, at: 32, status: .amended)
    #expect(try store.history(of: "p1").map(\.authoredAt) == [minute(5)])
  }

  @Test func `of two versions of the same answers only one is finished`() throws {
    let store = try begun()
    let other = header("a3", replaces: "a1")
    try store.keep(entry(at: 22), to: other)
    try store.complete(other, at: 30, status: .amended)
    #expect(throws: StoreError.notInProgress(id: "a2")) {
      try store.complete(later, at: 31, status: .amended)
    }
    #expect(try store.history(of: "p1").map(\.header.id) == ["a3"])
  }

  @Test func `a draft moved to another folder replaces nothing there`() throws {
    let store = try folder.open()
    try store.keep(entry("", kind: .amend, new: nil, reason: "misread"), to: later)
    #expect(try store.drafts().map(\.header.replaces) == [nil])
  }

  @Test func `what was set aside is listed for its person`() throws {
    let store = try begun()
    try store.stop("a2", at: minute(22))
    #expect(try store.stopped(of: "p1").map(\.header.id) == ["a2"])
    #expect(try store.stopped(of: "p1").first?.entries.count == 2)
    #expect(try store.stopped(of: "p2").isEmpty)
    #expect(try store.history(of: "p1").map(\.header.id) == ["a1"])
  }
}
