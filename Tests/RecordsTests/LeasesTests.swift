import Assessment
import GRDB
import Testing

@testable import Records

struct LeasesTests {
  let folder = TemporaryFolder()

  @Test func `the second program may only look, until the first gives up`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.keep(entry(), to: header())
    #expect(try one.take("a1") == .mine)
    #expect(try one.take("a1") == .mine)
    #expect(try two.take("a1") == .heldBy(one.holder.pid))
    #expect(try two.drafts().map(\.openIn) == [one.holder.pid])
    #expect(try two.draft("a1")?.openIn == one.holder.pid)
    #expect(try one.drafts().map(\.openIn) == [nil])
    try two.release("a1")
    #expect(try two.take("a1") == .heldBy(one.holder.pid), "only the holder can give up")
    try one.release("a1")
    #expect(try two.take("a1") == .mine)
  }

  @Test func `an assessment can be taken before its first entry`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    #expect(try one.take("new") == .mine)
    #expect(try two.take("new") == .heldBy(one.holder.pid))
    #expect(try two.take("newer") == .mine)
  }

  @Test func `closing gives up everything that is held, and nothing else`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    for id in ["a1", "a2"] { #expect(try one.take(id) == .mine) }
    #expect(try two.take("a3") == .mine)
    try one.close()
    let left = try two.queue.read { try String.fetchAll($0, sql: "SELECT assessmentId FROM lease") }
    #expect(left == ["a3"])
  }

  @Test(arguments: [
    LeaseHolder(pid: 4_194_305, bootID: nil, startTicks: nil),
    LeaseHolder(pid: 1, bootID: "another boot", startTicks: nil),
    LeaseHolder(pid: 1, bootID: LeaseHolder.current.bootID, startTicks: "another start"),
    LeaseHolder(
      pid: LeaseHolder.current.pid, bootID: LeaseHolder.current.bootID, startTicks: "-1"),
  ])
  func `what a process that is gone had open is free`(gone: LeaseHolder) throws {
    let before = try folder.open(as: gone)
    try before.keep(entry(), to: header())
    #expect(try before.take("a1") == .mine)
    let store = try folder.open()
    #expect(try store.drafts().map(\.openIn) == [nil])
    #expect(try store.take("a1") == .mine)
    let other = try folder.openAsOther()
    #expect(try other.take("a1") == .heldBy(store.holder.pid))
  }

  @Test func `the first entry opens a new assessment, which leaves no gap`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.keep(entry(), to: header())
    #expect(try two.take("a1") == .heldBy(one.holder.pid))
  }

  @Test func `a further entry opens nothing that was given up`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.keep(entry(), to: header())
    try one.release("a1")
    try one.keep(entry("q2"), to: header())
    #expect(try two.take("a1") == .mine)
  }

  @Test func `the first entry opens what a program that is gone had taken`() throws {
    _ = try folder.open(as: LeaseHolder(pid: 4_194_305, bootID: nil, startTicks: nil)).take("a1")
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.keep(entry(), to: header())
    #expect(try two.take("a1") == .heldBy(one.holder.pid))
  }

  @Test(arguments: Write.allCases)
  func `what another program has open is not written to`(write: Write) throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    if write.needsFinished {
      try one.complete(header(), at: 1)
    } else {
      try one.keep(entry(), to: header())
    }
    let before = try one.entries(of: "a1")
    #expect(throws: StoreError.openElsewhere(pid: one.holder.pid)) { try write.run(on: two) }
    #expect(try one.entries(of: "a1") == before)
    #expect(try one.drafts().count == (write.needsFinished ? 0 : 1))
    try one.release("a1")
    try write.run(on: two)
  }

  @Test func `an assessment that was taken before its first entry is the taker's`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    #expect(try one.take("a1") == .mine)
    #expect(throws: StoreError.openElsewhere(pid: one.holder.pid)) {
      try two.keep(entry(), to: header())
    }
    #expect(try one.drafts().isEmpty)
    try one.keep(entry(), to: header())
  }

  @Test(arguments: Write.allCases)
  func `a program that is gone keeps nobody from writing`(write: Write) throws {
    let gone = try folder.open(as: LeaseHolder(pid: 4_194_305, bootID: nil, startTicks: nil))
    try gone.keep(entry(), to: header())
    if write.needsFinished { try gone.complete(header(), at: 1) }
    try write.run(on: folder.open())
  }

  @Test func `after taking, the draft has what another program wrote meanwhile`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.keep(entry("q1"), to: header())
    let stale = try #require(try two.drafts().first)
    try one.keep(entry("q2"), to: header())
    try one.release("a1")
    #expect(try two.take("a1") == .mine)
    #expect(try two.draft("a1") == Draft(header: header(), entries: [entry("q1"), entry("q2")]))
    #expect(stale.entries == [entry("q1")])
  }

  @Test func `after taking, what another program finished meanwhile is no draft`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.complete(header(), at: 1)
    try one.release("a1")
    #expect(try two.take("a1") == .mine)
    #expect(try two.draft("a1") == nil)
    #expect(throws: StoreError.notInProgress(id: "a1")) {
      try two.keep(entry(), to: header())
    }
  }
}

/// One way of writing to the assessment `a1`.
enum Write: CaseIterable {
  case append, finish, stop, reopen, flag

  /// Whether it is done to a finished assessment.
  var needsFinished: Bool { self == .reopen || self == .flag }

  func run(on store: Store) throws(StoreError) {
    switch self {
    case .append: try store.keep(entry("q2"), to: header())
    case .finish:
      try store.finish(
        header(), at: minute(2), status: .completed, responseJSON: "{}", scores: [],
        entry: entry("", kind: .finish))
    case .stop: try store.stop("a1", at: minute(2))
    case .reopen: try store.reopen(header(), entry: entry("", kind: .reopen))
    case .flag: try store.keep(entry(kind: .flagShown), to: header())
    }
  }
}
