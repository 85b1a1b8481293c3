import GRDB

/// What was done to put a copy in the place of what was kept.
package struct Restored: Sendable {
  /// What is kept now.
  package let holding: Holding
  /// The name of the file that has what was kept before; nil where there was nothing.
  package let before: String?
}

extension Store {
  /// Puts a copy in the place of what is kept, after it was read through.
  ///
  /// What was kept stays beside it under a name with the day. At every instant the file of that name
  /// is one or the other, whole.
  /// - Throws: `busy` while another program has what is kept open; `unusableCopy`; then nothing was
  ///   changed.
  @discardableResult
  package static func restore(
    _ copy: String, in folder: String, on day: String
  ) throws(StoreError) -> Restored {
    let path = try prepare(folder)
    let arriving = path + "-arriving"
    for name in [arriving, arriving + "-wal", arriving + "-shm"] { PrivateFile.remove(name) }
    try PrivateFile.copy(copy, to: arriving)
    do throws(StoreError) {
      // because what a program that was cut off left in the log belongs to the file.
      if PrivateFile.exists(copy + "-wal") {
        try PrivateFile.copy(copy + "-wal", to: arriving + "-wal")
      }
      let holding = try usable(arriving)
      let before = try exchange(path, for: arriving, on: day)
      return Restored(holding: holding, before: before)
    } catch {
      for name in [arriving, arriving + "-wal", arriving + "-shm"] { PrivateFile.remove(name) }
      throw error
    }
  }

  /// Takes the log into a copy that nobody else knows of, and reads it through.
  private static func usable(_ path: String) throws(StoreError) -> Holding {
    do {
      try unfold(try DatabaseQueue(path: path))
      return try verify(path)
    } catch {
      switch StoreError(error) {
      case .damaged: throw .unusableCopy(.damaged)
      case .newer(let found, let known): throw .unusableCopy(.newer(found: found, known: known))
      case let fault: throw fault
      }
    }
  }

  private static func exchange(
    _ path: String, for arriving: String, on day: String
  ) throws(StoreError) -> String? {
    guard PrivateFile.exists(path) else {
      try PrivateFile.move(arriving, to: path)
      return nil
    }
    let before = unused(path, "before-restore-" + day)
    let lock = try exclusively(path)
    try PrivateFile.keep(path, as: before)
    // because the log of what was kept would be taken for one of the copy.
    if lock == nil, PrivateFile.exists(path + "-wal") {
      try PrivateFile.move(path + "-wal", to: before + "-wal")
      PrivateFile.remove(path + "-shm")
    }
    try PrivateFile.move(arriving, to: path)
    do { try lock?.close() } catch { throw StoreError(error) }
    return before
  }

  /// The file held so that nobody else can read or write it; nil for one that is damaged, which
  /// nobody can.
  private static func exclusively(_ path: String) throws(StoreError) -> DatabaseQueue? {
    do {
      var configuration = Configuration()
      // because the lock is held until the file has its other name.
      configuration.allowsUnsafeTransactions = true
      // because opening a damaged file for writing could clear away its log.
      try ReadOnlyFile.open(path).close()
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        // because only who is alone with a file can leave the log behind.
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        guard mode == "delete" else { throw StoreError.busy }
        try db.execute(sql: "BEGIN EXCLUSIVE")
      }
      return queue
    } catch {
      let fault = StoreError(error)
      guard fault == .damaged else { throw fault }
      return nil
    }
  }

  /// A name beside the file that is not there yet: `thenar-before-restore-2026-11-24.sqlite`.
  static func unused(_ path: String, _ reason: String) -> String {
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    let names = sequence(first: 1) { $0 + 1 }.lazy
      .map { "\(stem)-\(reason)\($0 == 1 ? "" : "-\($0)").sqlite" }
    return names.first { !PrivateFile.exists($0) } ?? path + "-" + reason
  }
}
