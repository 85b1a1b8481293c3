package import Assessment
import GRDB

extension Store {
  /// Everybody who ever pressed the keys, by name.
  package func operators() throws(StoreError) -> [Operator] {
    try read { db in
      try OperatorRow.fetchAll(db, sql: "SELECT * FROM operator ORDER BY name, id").map(\.value)
    }
  }

  /// The operator of that name or those initials; nil when there is none.
  ///
  /// Case does not count.
  package func `operator`(named name: String) throws(StoreError) -> Operator? {
    try operators().first { $0.name.lowercased() == name.lowercased() }
  }

  package func addOperator(_ value: Operator) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO operator (id, name, role, settings) VALUES (?, ?, ?, ?)",
        arguments: [value.id, value.name, value.role, value.settingsJSON])
    }
  }

  /// Keeps the operator of this identifier with this name, role and settings, known before or not.
  package func keepOperator(_ value: Operator) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO operator (id, name, role, settings) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, role = excluded.role, settings = excluded.settings
          """,
        arguments: [value.id, value.name, value.role, value.settingsJSON])
    }
  }
}
