import Assessment
import GRDB

/// A row of `operator`: somebody who presses the keys.
struct OperatorRow: FetchableRecord {
  let value: Operator

  init(row: Row) throws {
    value = Operator(
      id: try row.decode(forColumn: "id"), name: try row.decode(forColumn: "name"),
      role: try row.decode(forColumn: "role"),
      settingsJSON: try row.decode(forColumn: "settings"))
  }

  /// The row is made, without a name, when it is missing: an answer never waits for one.
  static func makeIfMissing(_ id: String?, role: Role, in db: Database) throws {
    guard let id else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO operator (id, name, role, settings) VALUES (?, '', ?, '{}')
        ON CONFLICT (id) DO NOTHING
        """
    ).execute(arguments: [id, role])
  }
}

// The enums of Assessment are stored as their raw values.
extension Role: DatabaseValueConvertible {}
extension RoleLine: DatabaseValueConvertible {}
extension LogEntry.Kind: DatabaseValueConvertible {}
extension PastAssessment.Status: DatabaseValueConvertible {}
