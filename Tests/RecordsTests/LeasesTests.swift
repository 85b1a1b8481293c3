import Assessment
import GRDB
import Testing

@testable import Records

struct LeasesTests {
  let folder = TemporaryFolder()

  @Test func `the second program may only look, until the first gives up`() throws {
    let (one, two) = (try folder.open(), try folder.openAsOther())
    try one.append(entry(), to: header())
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
    try before.append(entry(), to: header())
    #expect(try before.take("a1") == .mine)
    let store = try folder.open()
    #expect(try store.drafts().map(\.openIn) == [nil])
    #expect(try store.take("a1") == .mine)
    let other = try folder.openAsOther()
    #expect(try other.take("a1") == .heldBy(store.holder.pid))
  }
}
