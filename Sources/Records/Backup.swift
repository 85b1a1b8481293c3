import GRDB

/// What a file of records holds, counted.
package struct Holding: Sendable, Hashable {
  package let people: Int
  package let assessments: Int
  package let entries: Int

  init(of db: Database) throws {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    people = try count("person")
    assessments = try count("assessment")
    entries = try count("entry")
  }
}

extension Store {
  /// Copies everything into a new file, while others may go on, and verifies the copy.
  ///
  /// The file is one of its own, which needs none beside it, and open to its owner only.
  /// - Returns: what is in it.
  /// - Throws: `fileUnusable` where there is such a file, which is left alone; `damaged` where the
  ///   copy is, as what it was copied from; then, as after any other fault, there is no new file.
  @discardableResult
  package func backUp(to path: String) throws(StoreError) -> Holding {
    try PrivateFile.make(path)
    do throws(StoreError) {
      return try read { try Self.copy($0, to: path) }
    } catch {
      PrivateFile.remove(path)
      throw error
    }
  }

  /// Copies everything into a file that is empty yet, and reads the copy through.
  ///
  /// - Throws: `damaged` where the copy is, or holds something else.
  static func copy(_ db: Database, to path: String) throws -> Holding {
    let copy = try DatabaseQueue(path: path)
    try copy.writeWithoutTransaction { try db.backup(to: $0) }
    try unfold(copy)
    let held = try Holding(of: db)
    guard try verify(path) == held else { throw StoreError.damaged }
    PrivateFile.sync(path)
    return held
  }

  /// Leaves a file that needs none beside it, so that it can be read where nothing can be written.
  static func unfold(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
  }

  /// Reads a file through from its beginning to its end, and counts what it holds.
  ///
  /// - Throws: `damaged`; `newer`; `unusableCopy` where it is a database of something else.
  static func verify(_ path: String) throws(StoreError) -> Holding {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { db in
        guard try damage(in: db).isEmpty else { throw StoreError.damaged }
        let version = try Migrations.version(of: db)
        guard version > 0, try db.tableExists("assessment"), try db.tableExists("entry") else {
          throw StoreError.unusableCopy(.notOurs)
        }
        guard version <= Migrations.steps.count else {
          throw StoreError.newer(found: version, known: Migrations.steps.count)
        }
        return try Holding(of: db)
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// What is wrong with the file, in SQLite's words; nothing where all is well.
  static func damage(in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(3)").filter { $0 != "ok" }
  }
}
