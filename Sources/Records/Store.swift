import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Everything that was ever entered, in one file on disk.
///
/// What a call stores is on the disk when the call returns; a call that throws has stored nothing.
/// Called from one thread; it waits for the disk, and up to two seconds for another process.
package final class Store {
  let queue: DatabaseQueue
  /// The process on whose behalf assessments are held open.
  let holder: LeaseHolder

  /// Opens `thenar.sqlite` in `folder`, makes both where they are missing, and brings the tables
  /// to the newest version.
  ///
  /// From here on the process makes files that only their owner can read (`umask` 077).
  /// - Throws: `folderUnusable`, `cannotOpen`, `damaged`, `newer`, `full`, `busy` …
  package convenience init(folder: String) throws(StoreError) {
    try self.init(folder: folder, holder: .current)
  }

  /// As above, on behalf of another process and with another patience: tests have one and none.
  init(
    folder: String, holder: LeaseHolder, patience seconds: Double = 2
  ) throws(StoreError) {
    let path = try Self.prepare(folder)
    // A copy that was put back by hand may be open to others. SQLite makes its two further files
    // as this one. Where this fails, opening tells why.
    chmod(path, 0o600)
    self.holder = holder
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(patience: seconds))
      try Migrations.run(on: queue)
    } catch {
      throw StoreError(error)
    }
  }

  /// The path of the file in a folder, which is made where it is missing.
  static func prepare(_ folder: String) throws(StoreError) -> String {
    umask(0o077)
    return try PrivateFolder(at: folder).path + "/thenar.sqlite"
  }

  /// Opens what is kept in `folder` for reading alone: nothing is made, changed or brought up to date.
  ///
  /// - Throws: `cannotOpen` where there is nothing, `damaged` where nothing can be read.
  package init(reading folder: String) throws(StoreError) {
    holder = .current
    do { queue = try ReadOnlyFile.open(folder + "/thenar.sqlite") } catch {
      throw StoreError(error)
    }
  }

  private static func configuration(patience seconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(seconds)
    configuration.prepareDatabase { db in
      // Both set here: GRDB's own `journalMode` follows WAL with `synchronous = NORMAL`, and then a
      // power cut could take back an answer that the person had been shown as saved.
      // Triggers are recursive, so that REPLACE meets the one that guards entries, too.
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA recursive_triggers = ON;
          """)
    }
    return configuration
  }

  /// Gives up what this process holds, and leaves a single file unless another process has it open.
  ///
  /// Everything is attempted; the first failure is thrown. No answer depends on it. After closing,
  /// every other call throws `failed`; closing again does nothing.
  package func close() throws(StoreError) {
    guard !isClosed else { return }
    guard !isReading else {
      isClosed = true
      do { try queue.close() } catch { throw StoreError(error) }
      return
    }
    var failure: StoreError?
    do { try write { try LeaseRow.delete(of: self.holder, in: $0) } } catch { failure = error }
    do { try emptyLog() } catch { failure = failure ?? error }
    do { try queue.close() } catch { failure = failure ?? StoreError(error) }
    isClosed = true
    if let failure { throw failure }
  }

  /// Whether it was opened for reading alone.
  package var isReading: Bool { queue.configuration.readonly }

  private var isClosed = false

  /// Moves what the log holds into the file, and leaves the log empty.
  func emptyLog() throws(StoreError) {
    do {
      try queue.inDatabase { _ = try $0.checkpoint(.truncate) }
    } catch {
      let failure = StoreError(error)
      // Another process is reading: the last one to close does it.
      guard failure == .busy else { throw failure }
    }
  }

  /// Runs `body` in one transaction that is on the disk when this returns, or undone.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try checkOpen()
    do { return try queue.write(body) } catch { throw StoreError(error) }
  }

  /// Runs `body`, which begins and ends its transaction itself.
  func withoutTransaction<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try checkOpen()
    do { return try queue.writeWithoutTransaction(body) } catch { throw StoreError(error) }
  }

  /// Runs `body` on one unchanging state of the file.
  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try checkOpen()
    do { return try queue.read(body) } catch { throw StoreError(error) }
  }

  /// Runs `body` on the file as it is at each of its questions.
  func readOutsideOfTransaction<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try checkOpen()
    do { return try queue.unsafeRead(body) } catch { throw StoreError(error) }
  }

  /// GRDB would hand SQLite a closed connection, which ends the program.
  private func checkOpen() throws(StoreError) {
    guard !isClosed else {
      throw .failed(code: ResultCode.SQLITE_MISUSE.rawValue, message: "closed")
    }
  }
}
