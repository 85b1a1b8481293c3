import GRDB

/// Opens a database without a change to it, or to anything beside it.
enum ReadOnlyFile {
  /// - Throws: `StoreError` or `DatabaseError`; `full` where there is no room for a copy of a file with
  ///   a log, which cannot be read where it is.
  static func open(_ path: String) throws -> DatabaseQueue {
    do {
      return try open(at: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // because SQLite needs other files beside one that may change, which cannot be made here.
      guard PrivateFile.size(of: path + "-wal") > 0 else {
        return try open(at: "file:\(escaped(path))?immutable=1")
      }
      return try openCopy(of: path)
    }
  }

  private static func open(at address: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    try queue.read { _ = try Int.fetchOne($0, sql: "PRAGMA user_version") }
    return queue
  }

  /// Opens a copy with its log, whose names are gone at once: the system keeps what is open.
  static func openCopy(of path: String) throws -> DatabaseQueue {
    let folder = try PrivateFolder.makeTemporary()
    let copy = folder.path + "/copy"
    defer {
      for end in ["", "-wal", "-shm"] { PrivateFile.remove(copy + end) }
      folder.remove()
    }
    for end in ["-wal", ""] { try PrivateFile.copy(path + end, to: copy + end) }
    return try open(at: copy)
  }

  /// A path as it stands in an address.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E: String(UnicodeScalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }.joined()
  }
}
