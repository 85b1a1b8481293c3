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

  /// Those who ever pressed the keys about a person.
  static func ids(of personID: String, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT operatorId FROM assessment WHERE personId = :id AND operatorId IS NOT NULL
        UNION SELECT entry.operatorId FROM entry JOIN assessment ON assessment.id = assessmentId
        WHERE personId = :id AND entry.operatorId IS NOT NULL
        """,
      arguments: ["id": personID])
  }

  /// Deletes somebody who pressed no key that is still kept, and who does not lead interviews.
  static func deleteUnused(_ id: String, in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM operator WHERE id = :id AND role IS NOT 'interview'
        AND NOT EXISTS (SELECT 1 FROM assessment WHERE operatorId = :id)
        AND NOT EXISTS (SELECT 1 FROM entry WHERE operatorId = :id)
        """,
      arguments: ["id": id])
  }
}

// The enums of Assessment are stored as their raw values.
extension Role: DatabaseValueConvertible {}
extension RoleLine: DatabaseValueConvertible {}
extension LogEntry.Kind: DatabaseValueConvertible {}
extension PastAssessment.Status: DatabaseValueConvertible {}
