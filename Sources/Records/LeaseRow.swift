import GRDB

/// A row of `lease`: which process has an assessment open.
struct LeaseRow: FetchableRecord {
  let assessmentID: String
  let holder: LeaseHolder

  init(row: Row) throws {
    assessmentID = try row.decode(forColumn: "assessmentId")
    holder = LeaseHolder(
      pid: try row.decode(forColumn: "pid"), bootID: try row.decode(forColumn: "bootId"),
      startTicks: try row.decode(forColumn: "startTicks"))
  }

  /// Passes when nobody but `holder` has the assessment open.
  ///
  /// Asked in the transaction that writes, so that nobody can take it in between.
  /// - Throws: `openElsewhere` while another process, which is running, has it open.
  static func check(_ assessmentID: String, for holder: LeaseHolder, in db: Database) throws {
    // Cached, because it is asked at every press.
    let statement = try db.cachedStatement(sql: "SELECT * FROM lease WHERE assessmentId = ?")
    let lease = try LeaseRow.fetchOne(statement, arguments: [assessmentID])
    guard let other = lease?.holder, other != holder else { return }
    guard !other.isRunning else { throw StoreError.openElsewhere(pid: other.pid) }
    // What a process that ended left behind would stand in the way of the next lease.
    try delete(assessmentID, of: other, in: db)
  }

  static func insert(_ assessmentID: String, for holder: LeaseHolder, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO lease (assessmentId, pid, bootId, startTicks) VALUES (?, ?, ?, ?)
        ON CONFLICT (assessmentId) DO NOTHING
        """,
      arguments: [assessmentID, holder.pid, holder.bootID, holder.startTicks])
  }

  /// Removes the lease of one assessment, or all of them, but only this holder's.
  static func delete(
    _ assessmentID: String? = nil, of holder: LeaseHolder, in db: Database
  ) throws {
    try db.execute(
      sql: """
        DELETE FROM lease WHERE pid = ? AND bootId IS ? AND startTicks IS ?
          AND assessmentId = coalesce(?, assessmentId)
        """,
      arguments: [holder.pid, holder.bootID, holder.startTicks, assessmentID])
  }
}
