import GRDB

/// Who may write to an assessment, after asking for it.
package enum LeaseOutcome: Sendable, Hashable {
  case mine
  /// Another process that is running has it open; this one may only look.
  case heldBy(Int32)
}

extension Store {
  /// Asks to have an assessment open; it may be one that has no entry yet.
  ///
  /// What a process that ended had open is free, as is what was open before the last boot.
  /// Once it is `mine` nobody else writes to it; what was read before may be old, so its entries
  /// are to be read again (`draft(_:)`, which gives nil when it was finished or stopped meanwhile).
  package func take(_ assessmentID: String) throws(StoreError) -> LeaseOutcome {
    try write { db in
      for lease in try LeaseRow.fetchAll(db, sql: "SELECT * FROM lease")
      where lease.holder != self.holder {
        if !lease.holder.isRunning {
          try LeaseRow.delete(lease.assessmentID, of: lease.holder, in: db)
        } else if lease.assessmentID == assessmentID {
          return .heldBy(lease.holder.pid)
        }
      }
      try LeaseRow.insert(assessmentID, for: self.holder, in: db)
      return .mine
    }
  }

  /// Gives up an assessment that this process has open; another's lease is left alone.
  package func release(_ assessmentID: String) throws(StoreError) {
    try write { try LeaseRow.delete(assessmentID, of: self.holder, in: $0) }
  }
}
