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

  /// The finished assessments that can be read in a damaged file, newest first, without what was
  /// logged of their flags, and how many cannot be read.
  package func readableHistory() throws(StoreError) -> (past: [PastAssessment], lost: Int) {
    try read { db in
      let ids = try String.fetchAll(
        db,
        sql: """
          SELECT id FROM assessment WHERE json IS NOT NULL AND \(AssessmentRow.isNewestVersion)
          ORDER BY authoredAt DESC, finishedAt DESC, rowid DESC
          """)
      var past: [PastAssessment] = []
      for id in ids {
        // because of one that cannot be read the others still can, and the count tells of it.
        let row = try? AssessmentRow.fetchOne(
          db, sql: "\(AssessmentRow.selection) WHERE assessment.id = ?", arguments: [id])
        if let row, let one = try? self.pastAssessments(from: [row], in: db, flags: false) {
          past += one
        }
      }
      return (past, ids.count - past.count)
    }
  }
}
