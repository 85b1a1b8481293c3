import Assessment
import GRDB

/// A row of `entry`: one thing that happened to an assessment, never changed again.
struct EntryRow: FetchableRecord {
  let entry: LogEntry

  /// The columns in the order in which they are read: by place, because a draft has many entries
  /// and the search for names would take most of the time.
  private static let columns =
    "at, offsetMinutes, kind, path, old, new, role, operatorId, reason"

  init(row: Row) throws {
    entry = LogEntry(
      at: try row.decode(atIndex: 0), offsetMinutes: try row.decode(atIndex: 1),
      kind: try row.decode(atIndex: 2), path: try row.decode(atIndex: 3),
      old: try row.decode(atIndex: 4), new: try row.decode(atIndex: 5),
      role: try row.decode(atIndex: 6), operatorID: try row.decode(atIndex: 7),
      reason: try row.decode(atIndex: 8))
  }

  /// The entries of one assessment, oldest first.
  static func fetch(of assessmentID: String, in db: Database) throws -> [LogEntry] {
    // Cached, because an export asks for one assessment after another.
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM entry WHERE assessmentId = ? ORDER BY id")
    return try EntryRow.fetchAll(statement, arguments: [assessmentID]).map(\.entry)
  }

  /// What counts of the flags of one assessment, oldest first.
  static func fetchOfFlags(of assessmentID: String, in db: Database) throws -> [LogEntry] {
    // Cached, because a history asks for one assessment after another.
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM entry WHERE assessmentId = ?
        AND kind IN ('flagShown', 'flagAcknowledged', 'reopen') ORDER BY id
        """)
    return try EntryRow.fetchAll(statement, arguments: [assessmentID]).map(\.entry).ofFlags
  }

  /// Adds the entry behind all others.
  static func append(_ entry: LogEntry, to assessmentID: String, in db: Database) throws {
    try OperatorRow.makeIfMissing(entry.operatorID, role: entry.role, in: db)
    // Cached, because this one statement runs at every press.
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (assessmentId, at, offsetMinutes, kind, path, old, new, role, operatorId,
          reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      assessmentID, entry.at, entry.offsetMinutes, entry.kind, entry.path, entry.old, entry.new,
      entry.role, entry.operatorID, entry.reason,
    ])
  }
}
