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

  /// The row is made when it is missing; a name that was changed since is left alone.
  static func makeIfMissing(_ person: Person, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO person (id, name, born, note) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [person.id, person.name, person.born, person.note])
  }
}
