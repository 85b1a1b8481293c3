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
  /// Somebody who was put away is found where nobody else is, and stays put away.
  /// In one transaction, so that two programs that begin at once know one person.
  package func findOrAdd(_ person: Person) throws(StoreError) -> Person {
    try write { db in
      // Compared here, as SQLite knows the case of ASCII letters only.
      for isAway in [false, true] {
        let kept = try PersonRow.fetch(putAway: isAway, in: db)
        if let known = kept.first(where: person.isMeant) { return known }
      }
      try PersonRow.makeIfMissing(person, in: db)
      return person
    }
  }

  /// The same person as they are kept by now, or whom they were merged into.
  ///
  /// - Throws: `personGone` where they were deleted.
  package func current(_ person: Person) throws(StoreError) -> Person {
    try read { db in
      let id = try PersonRow.current(of: person.id, in: db)
      return try PersonRow.fetchOne(
        db, sql: "SELECT \(PersonRow.columns) FROM person WHERE id = ?", arguments: [id]
      )?.person ?? person
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
  /// - Throws: `personGone`.
  package func update(_ person: Person) throws(StoreError) {
    try write { db in
      try PersonRow.check(person.id, in: db)
      try db.execute(
        sql: "UPDATE person SET name = ?, born = ?, note = ? WHERE id = ?",
        arguments: [person.name, person.born, person.note, person.id])
    }
  }

  /// Takes a person off the list of people from an instant on, or puts them back with nil.
  ///
  /// - Throws: `personGone`.
  package func putAway(_ personID: String, at instant: String?) throws(StoreError) {
    try write { db in
      try PersonRow.check(personID, in: db)
      try db.execute(
        sql: "UPDATE person SET putAwayAt = ? WHERE id = ?", arguments: [instant, personID])
    }
  }

  /// Gives everything of a person who was kept twice to the other entry, and takes this one away.
  ///
  /// The log stays as it is; what was not known of the other is taken over. Only two who were both
  /// put away stay so. Whoever still has the double's identifier is led to the other by it.
  /// - Throws: `personGone`; `openElsewhere` while another process has a draft of the double open.
  package func merge(_ doubleID: String, into personID: String) throws(StoreError) {
    guard doubleID != personID else { return }
    try write { db in
      for id in [doubleID, personID] { try PersonRow.check(id, in: db) }
      try self.checkFree(doubleID, in: db)
      try Self.redirectResponses(of: doubleID, to: personID, in: db)
      let statements = [
        "UPDATE assessment SET personId = :id WHERE personId = :double",
        "UPDATE score SET personId = :id WHERE personId = :double",
        """
        UPDATE person SET born = coalesce(person.born, double.born),
          note = coalesce(person.note, double.note),
          language = coalesce(person.language, double.language),
          putAwayAt = iif(double.putAwayAt IS NULL, NULL, person.putAwayAt)
        FROM person AS double WHERE person.id = :id AND double.id = :double
        """,
        "UPDATE merged SET personId = :id WHERE personId = :double",
        "INSERT OR REPLACE INTO merged (id, personId) VALUES (:double, :id)",
        "DELETE FROM person WHERE id = :double AND id != :id",
      ]
      for sql in statements {
        try db.execute(sql: sql, arguments: ["id": personID, "double": doubleID])
      }
    }
  }

  /// Who is gone must not be whom a response refers to.
  private static func redirectResponses(
    of doubleID: String, to personID: String, in db: Database
  ) throws {
    let responses = try Row.fetchAll(
      db, sql: "SELECT id, json FROM assessment WHERE personId = ? AND json IS NOT NULL",
      arguments: [doubleID])
    for response in responses {
      let json = ResponseReferences.redirected(response[1], from: doubleID, to: personID)
      try db.execute(
        sql: "UPDATE assessment SET json = ? WHERE id = ?", arguments: [json, response[0]])
    }
  }

  /// Deletes a person with everything that was ever answered about them, for good.
  ///
  /// No byte of it stays in the file (`secure_delete`), nor beside it. Whoever pressed the keys for
  /// nobody else goes, too, but for those who lead interviews.
  /// - Throws: `personGone`; `openElsewhere` while another process has a draft of the person open.
  package func delete(_ personID: String) throws(StoreError) {
    try write { db in
      try PersonRow.check(personID, in: db)
      try self.checkFree(personID, in: db)
      let hands = try OperatorRow.ids(of: personID, in: db)
      let theirs = "WHERE assessmentId IN (SELECT id FROM assessment WHERE personId = :id)"
      let statements = [
        "INSERT INTO deletion (personId) VALUES (:id)", "DELETE FROM entry \(theirs)",
        "DELETE FROM rhythm \(theirs)", "DELETE FROM lease \(theirs)",
        "DELETE FROM score WHERE personId = :id", "DELETE FROM assessment WHERE personId = :id",
        "DELETE FROM merged WHERE personId = :id", "DELETE FROM person WHERE id = :id",
        "DELETE FROM deletion WHERE personId = :id",
      ]
      for sql in statements { try db.execute(sql: sql, arguments: ["id": personID]) }
      // Whoever answers alone has an operator of the same identifier.
      for id in hands + [personID] { try OperatorRow.deleteUnused(id, in: db) }
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
