import Assessment
import GRDB

/// A row of `person`: somebody whose answers are kept.
struct PersonRow: FetchableRecord {
  let record: PersonRecord

  var person: Person { record.person }

  init(row: Row) throws {
    record = PersonRecord(
      person: Person(
        id: try row.decode(forColumn: "id"), name: try row.decode(forColumn: "name"),
        born: try row.decode(forColumn: "born")),
      language: try row.decode(forColumn: "language"), note: try row.decode(forColumn: "note"),
      putAwayAt: try row.decode(forColumn: "putAwayAt"))
  }

  /// Everybody who was not put away, the one asked last first.
  static func fetchPresent(in db: Database) throws -> [Person] {
    try PersonRow.fetchAll(
      db,
      sql: """
        SELECT * FROM person WHERE putAwayAt IS NULL
        ORDER BY (SELECT max(startedAt) FROM assessment WHERE personId = person.id) DESC, name
        """
    ).map(\.person)
  }

  /// The row is made when it is missing; a name that was changed since is left alone.
  static func makeIfMissing(_ person: Person, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO person (id, name, born) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
      arguments: [person.id, person.name, person.born])
  }
}
