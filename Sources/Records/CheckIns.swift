package import Assessment
import GRDB

extension Store {
  /// When everybody who was not put away last answered the questionnaire with this canonical URL
  /// themselves, as the answers of the family are another line (decision 11);
  /// whoever never answered anything is left out.
  ///
  /// The codes are those of the scores of that questionnaire: taken singly they count as well, where
  /// they are all of one time.
  package func checkInTimes(
    _ url: String, madeOf codes: Set<String> = []
  ) throws(StoreError) -> [CheckInTime] {
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
        let person = Person(
          id: try row.decode(forColumn: "id"), name: try row.decode(forColumn: "name"),
          born: try row.decode(forColumn: "born"))
        let last: String? = try row.decode(forColumn: "last")
        let singles = try Self.ownScores(of: person.id, after: last ?? "", in: db)
        return CheckInTime(
          person: person, last: CheckInTime.together(singles, of: codes) ?? last,
          first: try row.decode(forColumn: "first"))
      }
    }
  }

  private static func ownScores(
    of personID: String, after instant: String, in db: Database
  ) throws -> [(code: String, at: String)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT code, authoredAt FROM score
        WHERE personId = ? AND roleLine = 'own' AND authoredAt > ? ORDER BY authoredAt
        """)
    return try Row.fetchAll(statement, arguments: [personID, instant]).map { row in
      (try row.decode(atIndex: 0), try row.decode(atIndex: 1))
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
