import GRDB

/// What the store could not do, as facts; the words are made where they are shown.
package enum StoreError: Error, Equatable, Sendable {
  /// The folder cannot be made, entered or written; `code` is the system's `errno`.
  case folderUnusable(path: String, code: Int32)
  /// The file, or one of the two beside it, cannot be opened.
  case cannotOpen
  /// The disk, or what is granted of it, is full; what was asked for was not stored.
  case full
  case readOnly
  /// Another process kept the file locked for longer than the store waits.
  case busy
  /// The file is no database, or its pages or values contradict each other.
  case damaged
  /// The file was written by a later program: its version, and the newest one known here.
  case newer(found: Int, known: Int)
  /// A file beside the data cannot be made, read or moved; `code` is the system's `errno`, EEXIST
  /// where one that was to be made is there.
  case fileUnusable(path: String, code: Int32)
  /// A copy cannot be put in the place of what is kept.
  case unusableCopy(UnusableCopy)
  /// An assessment that is finished or stopped was to be written to, finished or stopped.
  case notInProgress(id: String)
  /// Somebody was deleted, or merged into another one, since they were looked up.
  case personGone(id: String)
  /// Another process, which is running, has the assessment open.
  case openElsewhere(pid: Int32)
  /// SQLite's extended result code and its own message.
  case failed(code: Int32, message: String)

  /// Translates what GRDB threw, or passes on what was thrown through it.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error)
    // A value that is not of its column's type: STRICT tables never store one.
    case is RowDecodingError: self = .damaged
    default: self = .failed(code: ResultCode.SQLITE_ERROR.rawValue, message: "\(error)")
    }
  }

  private init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_CANTOPEN: self = .cannotOpen
    // The log's index is written ahead; where no room is left for it, SQLite says no more than this.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    default:
      self = .failed(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    }
  }
}

/// Why a copy cannot be put in the place of what is kept.
package enum UnusableCopy: Equatable, Sendable {
  case damaged, notOurs
  case newer(found: Int, known: Int)
}
