package import Assessment
import GRDB

extension Store {
  /// The assessments in progress, the one touched last first; everybody's without a `personID`.
  package func drafts(of personID: String? = nil) throws(StoreError) -> [Draft] {
    try read { db in
      let rows = try AssessmentRow.fetchAll(
        db,
        sql: """
          \(AssessmentRow.selection) WHERE status = 'in-progress'
          \(personID == nil ? "" : "AND personId = ?")
          ORDER BY (SELECT max(entry.id) FROM entry WHERE assessmentId = assessment.id) DESC
          """,
        arguments: StatementArguments(personID.map { [$0] } ?? []))
      return try self.drafts(from: rows, in: db)
    }
  }

  /// The drafts that were set aside, the newest first.
  package func stopped(of personID: String) throws(StoreError) -> [Draft] {
    try read { db in
      let rows = try AssessmentRow.fetchAll(
        db,
        sql: """
          \(AssessmentRow.selection) WHERE status = 'stopped' AND personId = ?
          ORDER BY finishedAt DESC, assessment.rowid DESC
          """,
        arguments: [personID])
      return try self.drafts(from: rows, in: db)
    }
  }

  /// What stands at the head of an assessment, whatever became of it; nil when there is none.
  package func header(of assessmentID: String) throws(StoreError) -> AssessmentHeader? {
    try read { db in
      let row = try AssessmentRow.fetchOne(
        db, sql: "\(AssessmentRow.selection) WHERE assessment.id = ?", arguments: [assessmentID])
      return try row.flatMap { try self.withHeaders([$0], in: db).first?.1 }
    }
  }

  /// The assessment of that identifier while it is in progress; nil when there is none.
  package func draft(_ assessmentID: String) throws(StoreError) -> Draft? {
    try read { db in
      let row = try AssessmentRow.fetchOne(
        db,
        sql: "\(AssessmentRow.selection) WHERE assessment.id = ? AND status = 'in-progress'",
        arguments: [assessmentID])
      return try row.flatMap { try self.drafts(from: [$0], in: db).first }
    }
  }

  /// What happened to an assessment, whatever became of it, oldest first.
  package func entries(of assessmentID: String) throws(StoreError) -> [LogEntry] {
    try read { try EntryRow.fetch(of: assessmentID, in: $0) }
  }

  /// The finished assessments, newest first; of several versions only the last.
  ///
  /// Everybody's when `personID` is nil. The scores of each stand in the order of their codes.
  package func history(of personID: String?) throws(StoreError) -> [PastAssessment] {
    try finished(of: personID, AssessmentRow.isNewestVersion)
  }

  /// The finished versions that a later one stands in for, in the same order.
  package func earlierVersions(of personID: String) throws(StoreError) -> [PastAssessment] {
    try finished(of: personID, "NOT \(AssessmentRow.isNewestVersion)")
  }

  private func finished(
    of personID: String?, _ which: String
  ) throws(StoreError) -> [PastAssessment] {
    try read { db in
      let rows = try AssessmentRow.fetchAll(
        db,
        sql: """
          \(AssessmentRow.selection) WHERE json IS NOT NULL AND \(which)
          \(personID == nil ? "" : "AND personId = ?")
          ORDER BY authoredAt DESC, finishedAt DESC, assessment.rowid DESC
          """,
        arguments: StatementArguments(personID.map { [$0] } ?? []))
      return try self.pastAssessments(from: rows, in: db)
    }
  }

  private func drafts(from rows: [AssessmentRow], in db: Database) throws -> [Draft] {
    let leases = try LeaseRow.fetchAll(db, sql: "SELECT * FROM lease")
      .filter { $0.holder != holder && $0.holder.isRunning }
    return try withHeaders(rows, in: db).map { row, header in
      Draft(
        header: header, entries: try EntryRow.fetch(of: row.id, in: db),
        openIn: leases.first { $0.assessmentID == row.id }?.holder.pid)
    }
  }

  func pastAssessments(
    from rows: [AssessmentRow], in db: Database, flags: Bool = true, scores: Bool = true
  ) throws -> [PastAssessment] {
    let ofOne = try db.cachedStatement(
      sql: "SELECT \(ScoreRow.columns) FROM score WHERE assessmentId = ? ORDER BY code")
    return try withHeaders(rows, in: db).map { row, header in
      guard let finishedAt = row.finishedAt, let json = row.json else { throw StoreError.damaged }
      return PastAssessment(
        header: header, status: row.status, finishedAt: finishedAt, authoredAt: row.authoredAt,
        responseJSON: json,
        scores: scores ? try ScoreRow.fetchAll(ofOne, arguments: [row.id]).map(\.score) : [],
        flagEntries: flags ? try EntryRow.fetchOfFlags(of: row.id, in: db) : [])
    }
  }

  /// Each row with its header; a questionnaire's text is read once and shared.
  private func withHeaders(
    _ rows: [AssessmentRow], in db: Database
  ) throws -> [(AssessmentRow, AssessmentHeader)] {
    var questionnaires: [String: QuestionnaireRow] = [:]
    return try rows.map { row in
      if let known = questionnaires[row.questionnaireHash] {
        return (row, row.header(asking: known))
      }
      let kept = try QuestionnaireRow.fetchOne(
        db, sql: "SELECT * FROM questionnaire WHERE hash = ?", arguments: [row.questionnaireHash])
      guard let kept else { throw StoreError.damaged }
      questionnaires[row.questionnaireHash] = kept
      return (row, row.header(asking: kept))
    }
  }
}
