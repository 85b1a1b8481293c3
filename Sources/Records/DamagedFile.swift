package import Assessment
import GRDB

extension Store {
  /// Copies a file that is damaged as it is, with its log, into a new one.
  package static func copyAsItIs(_ folder: String, to path: String) throws(StoreError) {
    let damaged = folder + "/thenar.sqlite"
    try PrivateFile.copy(damaged, to: path)
    guard PrivateFile.exists(damaged + "-wal") else { return }
    try PrivateFile.copy(damaged + "-wal", to: path + "-wal")
  }

  /// What is wrong with the file in a folder, in SQLite's words; nothing where that cannot be told.
  package static func damage(in folder: String) -> [String] {
    do {
      let queue = try ReadOnlyFile.open(folder + "/thenar.sqlite")
      return try queue.read(damage)
    } catch {
      return (error as? DatabaseError)?.message.map { [$0] } ?? []
    }
  }

  /// What is finished, newest first; of a damaged file what can be read of it, and what is lost.
  ///
  /// Of a damaged file nothing is read that was logged of flags, and no index is trusted.
  /// - Throws: `damaged` where not even the list of assessments can be read.
  package func readableHistory(
    of personID: String? = nil
  ) throws(StoreError) -> (past: [PastAssessment], damage: Damage?) {
    do throws(StoreError) { return (try history(of: personID), nil) } catch {
      guard error == .damaged else { throw error }
    }
    // because after a page that cannot be read no transaction ends well, there is none.
    return try readOutsideOfTransaction { db in
      var damage = Damage()
      var past: [PastAssessment] = []
      for id in try Self.newestVersions(in: db) {
        guard let row = Self.readableRow(id, in: db) else {
          damage.results += 1
          continue
        }
        guard personID == nil || row.person.id == personID else { continue }
        // because of one that cannot be read the others still can, and the count tells of it.
        if let whole = try? self.pastAssessments(from: [row], in: db, flags: false) {
          past += whole
        } else if let answers = try? self.pastAssessments(
          // because the answers are worth more than what was made of them.
          from: [row], in: db, flags: false, scores: false)
        {
          damage.scores += 1
          past += answers
        } else {
          damage.results += 1
        }
      }
      return (past, damage)
    }
  }

  /// The identifiers of the finished versions that count, newest first, by the table alone.
  private static func newestVersions(in db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, replaces FROM assessment NOT INDEXED WHERE json IS NOT NULL
        ORDER BY authoredAt DESC, finishedAt DESC, rowid DESC
        """)
    let replaced = Set(rows.compactMap { $0["replaces"] as String? })
    return rows.compactMap { $0["id"] as String? }.filter { !replaced.contains($0) }
  }

  /// The row of an assessment, without who it is about where that cannot be read.
  private static func readableRow(_ id: String, in db: Database) -> AssessmentRow? {
    let nameless = """
      SELECT assessment.*, '' AS personName, NULL AS personBorn, NULL AS personNote
      FROM assessment NOT INDEXED
      """
    for selection in [AssessmentRow.selection, nameless] {
      // because what one way cannot read the next one may.
      let row = try? AssessmentRow.fetchOne(
        db, sql: "\(selection) WHERE assessment.id = ?", arguments: [id])
      if let row { return row }
    }
    return nil
  }
}

/// How much of a damaged file cannot be read.
package struct Damage: Equatable, Sendable {
  /// How many finished results.
  package fileprivate(set) var results = 0
  /// Of how many more the scores alone.
  package fileprivate(set) var scores = 0
}
