package import Assessment
import GRDB

extension Store {
  /// When everybody who was not put away last answered the questionnaire with this canonical URL
  /// themselves, as the answers of the family are another line (decision 11);
  /// whoever never answered anything is left out.
  package func checkInTimes(_ url: String) throws(StoreError) -> [CheckInTime] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT person.id, person.name, person.born,
            (SELECT max(authoredAt) FROM assessment WHERE personId = person.id
              AND json IS NOT NULL AND role != 'proxy'
              AND questionnaireHash IN (SELECT hash FROM questionnaire WHERE url = ?)) AS last,
            (SELECT min(startedAt) FROM assessment WHERE personId = person.id) AS first
          FROM person WHERE putAwayAt IS NULL AND first IS NOT NULL ORDER BY name, id
          """,
        arguments: [url])
      return try rows.map { row in
        CheckInTime(
          person: Person(
            id: try row.decode(forColumn: "id"), name: try row.decode(forColumn: "name"),
            born: try row.decode(forColumn: "born")),
          last: try row.decode(forColumn: "last"), first: try row.decode(forColumn: "first"))
      }
    }
  }

  /// Everybody who is kept, those who were put away behind the others.
  package func everyone() throws(StoreError) -> [Person] {
    try read { db in
      try PersonRow.fetchAll(
        db, sql: "SELECT \(PersonRow.columns) FROM person ORDER BY putAwayAt IS NOT NULL, name, id"
      ).map(\.person)
    }
  }
}
