package import Assessment
import GRDB

extension Store {
  /// Everybody who was not put away, the one asked last first.
  package func people() throws(StoreError) -> [Person] {
    try read { try PersonRow.fetch(in: $0) }
  }

  /// Everybody who was put away, the one asked last first.
  package func peoplePutAway() throws(StoreError) -> [Person] {
    try read { try PersonRow.fetch(putAway: true, in: $0) }
  }

  /// The person of that name, and birth if it is said, who is kept, else this one, who is kept from now on.
  ///
  /// In one transaction, so that two programs that begin at once know one person.
  package func findOrAdd(_ person: Person) throws(StoreError) -> Person {
    try write { db in
      // Compared here, as SQLite knows the case of ASCII letters only.
      if let known = try PersonRow.fetch(in: db).first(where: person.isMeant) { return known }
      try PersonRow.makeIfMissing(person, in: db)
      return person
    }
  }

  /// How far each of some people is, in their order.
  package func standings(of personIDs: [String]) throws(StoreError) -> [Standing] {
    var standings: [Standing] = []
    for id in personIDs {
      let finishedAt = try read { db in
        try String.fetchOne(
          db,
          sql: """
            SELECT max(finishedAt) FROM assessment
            WHERE personId = ? AND role = 'interview' AND json IS NOT NULL
            """,
          arguments: [id])
      }
      standings.append(
        Standing(personID: id, drafts: try drafts(of: id), finishedAt: finishedAt))
    }
    return standings
  }

  /// Keeps a person, though another one may have that name.
  package func add(_ person: Person) throws(StoreError) {
    try write { try PersonRow.makeIfMissing(person, in: $0) }
  }

  /// Keeps another name, date of birth or note of a person.
  ///
  /// What was finished before keeps the name it was finished with.
  package func update(_ person: Person) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE person SET name = ?, born = ?, note = ? WHERE id = ?",
        arguments: [person.name, person.born, person.note, person.id])
    }
  }

  /// Takes a person off the list of people from an instant on, or puts them back with nil.
  package func putAway(_ personID: String, at instant: String?) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE person SET putAwayAt = ? WHERE id = ?", arguments: [instant, personID])
    }
  }

  /// Gives everything of a person who was kept twice to the other entry, and takes this one away.
  ///
  /// The log stays as it is; the date of birth and the note go over where the other has none.
  /// - Throws: `openElsewhere` while another process has a draft of the double open.
  package func merge(_ doubleID: String, into personID: String) throws(StoreError) {
    guard doubleID != personID else { return }
    try write { db in
      try self.checkFree(doubleID, in: db)
      for table in ["assessment", "score"] {
        try db.execute(
          sql: "UPDATE \(table) SET personId = ? WHERE personId = ?",
          arguments: [personID, doubleID])
      }
      // because who is gone must not be whom a response refers to; a quotation mark within an
      // answer has a stroke before it.
      try db.execute(
        sql: "UPDATE assessment SET json = replace(json, ?, ?) WHERE personId = ?",
        arguments: ["\"Patient/\(doubleID)\"", "\"Patient/\(personID)\"", personID])
      try db.execute(
        sql: """
          UPDATE person SET born = coalesce(person.born, double.born),
            note = coalesce(person.note, double.note)
          FROM person AS double WHERE person.id = ? AND double.id = ?
          """,
        arguments: [personID, doubleID])
      try db.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [doubleID])
    }
  }

  /// Deletes a person with everything that was ever answered about them, for good.
  ///
  /// No byte of it stays in the file (`secure_delete`), nor beside it.
  /// - Throws: `openElsewhere` while another process has a draft of the person open.
  package func delete(_ personID: String) throws(StoreError) {
    try write { db in
      try self.checkFree(personID, in: db)
      let theirs = "WHERE assessmentId IN (SELECT id FROM assessment WHERE personId = :id)"
      let statements = [
        "INSERT INTO deletion (personId) VALUES (:id)", "DELETE FROM entry \(theirs)",
        "DELETE FROM rhythm \(theirs)", "DELETE FROM lease \(theirs)",
        "DELETE FROM score WHERE personId = :id", "DELETE FROM assessment WHERE personId = :id",
        // Whoever answers alone has an operator of the same identifier.
        """
        DELETE FROM operator WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM assessment WHERE operatorId = :id)
        AND NOT EXISTS (SELECT 1 FROM entry WHERE operatorId = :id)
        """,
        "DELETE FROM person WHERE id = :id",
        "DELETE FROM deletion WHERE personId = :id",
      ]
      for sql in statements { try db.execute(sql: sql, arguments: ["id": personID]) }
    }
    // What stays in the log for want of room or of quiet goes when the store is closed.
    do throws(StoreError) { try emptyLog() } catch {}
  }

  /// Passes when no other process that is running has anything of the person open.
  private func checkFree(_ personID: String, in db: Database) throws {
    let drafts = try String.fetchAll(
      db, sql: "SELECT id FROM assessment WHERE personId = ? AND status = 'in-progress'",
      arguments: [personID])
    for id in drafts { try LeaseRow.check(id, for: holder, in: db) }
  }
}
