package import Assessment
import GRDB

extension Store {
  /// Everybody who was not put away, the one asked last first.
  package func people() throws(StoreError) -> [Person] {
    try people(where: "putAwayAt IS NULL")
  }

  /// Everybody who was put away, the one asked last first.
  package func peoplePutAway() throws(StoreError) -> [Person] {
    try people(where: "putAwayAt IS NOT NULL")
  }

  /// Everybody of that name, put away or not; several people may bear one.
  ///
  /// Case does not count.
  package func people(named name: String) throws(StoreError) -> [Person] {
    // Compared here, as SQLite knows the case of ASCII letters only.
    try people(where: "TRUE").filter { $0.name.lowercased() == name.lowercased() }
  }

  package func addPerson(_ person: Person) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO person (id, name, born) VALUES (?, ?, ?)",
        arguments: [person.id, person.name, person.born])
    }
  }

  /// Gives the person of this identifier another name and date of birth.
  package func changePerson(_ person: Person) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE person SET name = ?, born = ? WHERE id = ?",
        arguments: [person.name, person.born, person.id])
    }
  }

  /// Takes a person off the list of people, or with nil puts the person back; nothing is lost.
  package func putAway(_ personID: String, at instant: String?) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE person SET putAwayAt = ? WHERE id = ?", arguments: [instant, personID])
    }
  }

  /// Deletes a person and everything about the person for good, so that no byte of it is left in
  /// the file.
  ///
  /// - Throws: `openElsewhere` while another process has one of the assessments open.
  package func deletePerson(_ personID: String) throws(StoreError) {
    try write { db in
      let theirs = "(SELECT id FROM assessment WHERE personId = :person)"
      let leases = try LeaseRow.fetchAll(
        db, sql: "SELECT * FROM lease WHERE assessmentId IN \(theirs)",
        arguments: ["person": personID])
      for lease in leases where lease.holder != self.holder && lease.holder.isRunning {
        throw StoreError.openElsewhere(pid: lease.holder.pid)
      }
      // Between the first line and the last the triggers let these entries go.
      for statement in [
        "INSERT INTO deletion (personId) VALUES (:person)",
        "DELETE FROM score WHERE personId = :person",
        "DELETE FROM lease WHERE assessmentId IN \(theirs)",
        "DELETE FROM entry WHERE assessmentId IN \(theirs)",
        "DELETE FROM assessment WHERE personId = :person",
        "DELETE FROM person WHERE id = :person",
        "DELETE FROM deletion WHERE personId = :person",
      ] {
        try db.execute(sql: statement, arguments: ["person": personID])
      }
    }
    // The log still has the pages as they were.
    try emptyLog()
  }

  private func people(where condition: String) throws(StoreError) -> [Person] {
    try read { db in
      try PersonRow.fetchAll(
        db,
        sql: """
          SELECT * FROM person WHERE \(condition)
          ORDER BY (SELECT max(startedAt) FROM assessment WHERE personId = person.id) DESC, name
          """
      ).map(\.person)
    }
  }
}
