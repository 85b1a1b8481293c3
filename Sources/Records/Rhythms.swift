package import Assessment
import GRDB

extension Store {
  /// Keeps the rhythm of one sitting beside its assessment.
  ///
  /// Nothing is kept where nothing was answered, so that there is no such assessment.
  package func keep(_ rhythm: PressRhythm, of assessmentID: String) throws(StoreError) {
    try write { try RhythmRow.insert(rhythm, of: assessmentID, in: $0) }
  }

  /// The rhythms of an assessment, one for each sitting, in their order.
  package func rhythms(of assessmentID: String) throws(StoreError) -> [PressRhythm] {
    try read { try RhythmRow.fetch(of: assessmentID, in: $0) }
  }
}

/// A row of `rhythm`: the presses of one sitting.
struct RhythmRow: FetchableRecord {
  let value: PressRhythm

  init(row: Row) throws {
    value = PressRhythm(
      at: try row.decode(forColumn: "at"), profile: try row.decode(forColumn: "profile"),
      pressesJSON: try row.decode(forColumn: "presses"),
      answers: try row.decode(forColumn: "answers"))
  }

  /// The rhythms of one assessment, in their order.
  static func fetch(of assessmentID: String, in db: Database) throws -> [PressRhythm] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM rhythm WHERE assessmentId = ? ORDER BY id")
    return try RhythmRow.fetchAll(statement, arguments: [assessmentID]).map(\.value)
  }

  /// Keeps a rhythm where there is such an assessment.
  static func insert(_ rhythm: PressRhythm, of assessmentID: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO rhythm (assessmentId, at, profile, presses, answers)
        SELECT id, ?, ?, ?, ? FROM assessment WHERE id = ?
        """,
      arguments: [
        rhythm.at, rhythm.profile, rhythm.pressesJSON, rhythm.answers, assessmentID,
      ])
  }
}
