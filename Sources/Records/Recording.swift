package import Assessment
import GRDB

extension Store {
  /// Keeps one entry; it is on the disk when this returns.
  ///
  /// The first entry of an assessment makes its row, and those of the operator and the questionnaire
  /// where they are missing, and opens it for this process as `take(_:)` does.
  /// - Parameters:
  ///   - entry: What happened.
  ///   - header: The assessment it happened to; read at its first entry only. One that it replaces
  ///     stays, and counts until this one is finished.
  /// - Throws: `openElsewhere` while another process has it open; `notInProgress` when it was
  ///   finished or stopped, save for flags of a finished one; `personGone`; `full`, `busy`, `readOnly` …; then
  ///   nothing was stored.
  package func append(_ entry: LogEntry, to header: AssessmentHeader) throws(StoreError) {
    try append([entry], to: header)
  }

  /// Keeps entries, all of them or none, as `append(_:to:)` keeps one.
  package func append(_ entries: [LogEntry], to header: AssessmentHeader) throws(StoreError) {
    try write { db in
      try LeaseRow.check(header.id, for: self.holder, in: db)
      if let status = try AssessmentRow.status(of: header.id, in: db) {
        guard entries.allSatisfy({ $0.kind.mayFollow(status) }) else {
          throw StoreError.notInProgress(id: header.id)
        }
      } else {
        try AssessmentRow.makeBegun(header, in: db)
        try LeaseRow.insert(header.id, for: self.holder, in: db)
      }
      for entry in entries { try EntryRow.append(entry, to: header.id, in: db) }
    }
  }

  /// Ends an assessment: its last entry, its response and its scores are kept together.
  ///
  /// - Parameters:
  ///   - header: The assessment, which is in progress.
  ///   - instant: When it was finished, as `LogEntry.at`. Its scores stand on the trend there; those
  ///     of a version that replaces another stand where the other's stood.
  ///   - status: `completed` or `amended`; any other is refused by the tables.
  ///   - responseJSON: The QuestionnaireResponse.
  ///   - scores: Every score of the response, those without a value, too.
  ///   - entry: The entry that says so.
  ///   - flags: Entries of the flags that hold then, which stand before it.
  /// - Throws: `notInProgress` when it was finished or stopped before, or another version of the same
  ///   answers was; `personGone`; `openElsewhere` while another process has it open.
  package func finish(
    _ header: AssessmentHeader, at instant: String, status: PastAssessment.Status,
    responseJSON: String, scores: [KeptScore], entry: LogEntry, flags: [LogEntry] = []
  ) throws(StoreError) {
    try write { db in
      try LeaseRow.check(header.id, for: self.holder, in: db)
      if try AssessmentRow.status(of: header.id, in: db) == nil {
        try AssessmentRow.makeBegun(header, in: db)
      }
      guard try !AssessmentRow.isOvertaken(header.id, in: db) else {
        throw StoreError.notInProgress(id: header.id)
      }
      for entry in flags + [entry] { try EntryRow.append(entry, to: header.id, in: db) }
      let personID = try String.fetchOne(
        db, sql: "SELECT personId FROM assessment WHERE id = ?", arguments: [header.id])
      let json = ResponseReferences.redirected(
        responseJSON, from: header.person.id, to: personID ?? header.person.id)
      let authoredAt =
        try String.fetchOne(
          db,
          sql: """
            SELECT earlier.authoredAt FROM assessment
            JOIN assessment AS earlier ON earlier.id = assessment.replaces WHERE assessment.id = ?
            """,
          arguments: [header.id]) ?? instant
      try db.execute(
        sql: """
          UPDATE assessment SET status = ?, finishedAt = ?, authoredAt = ?, json = ?
          WHERE id = ? AND status = 'in-progress'
          """,
        arguments: [status, instant, authoredAt, json, header.id])
      guard db.changesCount == 1 else { throw StoreError.notInProgress(id: header.id) }
      try ScoreRow.insert(scores, of: header, authoredAt: authoredAt, in: db)
    }
  }

  /// Takes finishing back: the assessment is a draft again, with one entry more.
  ///
  /// Its response and its scores go, as both follow from the entries.
  /// - Throws: `personGone`; `openElsewhere` while another process has it open.
  package func reopen(_ header: AssessmentHeader, entry: LogEntry) throws(StoreError) {
    try write { db in
      _ = try PersonRow.current(of: header.person.id, in: db)
      try LeaseRow.check(header.id, for: self.holder, in: db)
      try EntryRow.append(entry, to: header.id, in: db)
      try db.execute(sql: "DELETE FROM score WHERE assessmentId = ?", arguments: [header.id])
      try db.execute(
        sql: """
          UPDATE assessment
          SET status = 'in-progress', finishedAt = NULL, authoredAt = NULL, json = NULL
          WHERE id = ?
          """,
        arguments: [header.id])
    }
  }

  /// Sets a draft aside for good; its entries stay in the log.
  ///
  /// - Throws: `notInProgress` when there is no such draft; `openElsewhere` while another process has
  ///   it open.
  package func stop(_ assessmentID: String, at instant: String) throws(StoreError) {
    try write { db in
      try LeaseRow.check(assessmentID, for: self.holder, in: db)
      try db.execute(
        sql: """
          UPDATE assessment SET status = 'stopped', finishedAt = ?
          WHERE id = ? AND status = 'in-progress'
          """,
        arguments: [instant, assessmentID])
      guard db.changesCount == 1 else { throw StoreError.notInProgress(id: assessmentID) }
    }
  }
}

extension LogEntry.Kind {
  /// Whether an assessment of that status takes an entry of this kind.
  ///
  /// A finished one takes word of its flags only, which are shown with the result.
  fileprivate func mayFollow(_ status: PastAssessment.Status) -> Bool {
    switch status {
    case .inProgress: true
    case .completed, .amended: self == .flagShown || self == .flagAcknowledged
    case .stopped: false
    }
  }
}
