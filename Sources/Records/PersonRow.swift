import Assessment
import GRDB

/// A row of `person`: somebody whose answers are kept.
struct PersonRow: FetchableRecord {
  let record: PersonRecord

  var person: Person { record.person }

  /// Read by place, because there may be ten thousand.
  static let columns = "id, name, born, note, language, putAwayAt"

  init(row: Row) throws {
    record = PersonRecord(
      person: Person(
        id: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1),
        born: try row.decode(atIndex: 2), note: try row.decode(atIndex: 3)),
      language: try row.decode(atIndex: 4), putAwayAt: try row.decode(atIndex: 5))
  }

  /// Everybody who was put away or was not, the one asked last first.
  static func fetch(putAway: Bool = false, in db: Database) throws -> [Person] {
    try PersonRow.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM person WHERE putAwayAt IS \(putAway ? "NOT NULL" : "NULL")
        ORDER BY (SELECT max(startedAt) FROM assessment WHERE personId = person.id) DESC, name
        """
    ).map(\.person)
  }

  /// Who goes by an identifier now: that person, or whom they were merged into.
  ///
  /// - Throws: `personGone` where they were deleted, or never kept.
  static func current(of id: String, in db: Database) throws -> String {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM person WHERE id = :id
        UNION ALL SELECT personId FROM merged WHERE id = :id LIMIT 1
        """)
    guard let current = try String.fetchOne(statement, arguments: ["id": id]) else {
      throw StoreError.personGone(id: id)
    }
    return current
  }

  /// Passes where somebody is still kept under this very identifier.
  static func check(_ id: String, in db: Database) throws {
    guard try current(of: id, in: db) == id else { throw StoreError.personGone(id: id) }
  }

  /// The row is made when it is missing; a name that was changed since is left alone.
  static func makeIfMissing(_ person: Person, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO person (id, name, born, note) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [person.id, person.name, person.born, person.note])
  }
}
