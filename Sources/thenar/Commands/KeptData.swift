import Glibc
import Interface
import Records

extension DataOptions {
  /// Runs what needs the store; its fault is told with what is wrong and a way out.
  func telling(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let fault as StoreError {
      Output.complain(CommandWords.fault(fault, in: path))
      throw fault.isOfAnotherFile ? ExitCode.usage : ExitCode.storageFault
    }
  }

  /// Whether anything was ever kept there.
  ///
  /// A folder that was named and is not there is a slip of whoever named it: then says so, and ends
  /// the command.
  func holdsRecords() throws -> Bool {
    if folder != nil, access(path, F_OK) != 0, errno == ENOENT {
      Output.complain(CommandWords.noFolder(path))
      throw ExitCode.usage
    }
    return Paths.holdsRecords(path)
  }

  /// The store for a command that only reads.
  ///
  /// Where nothing can be written, or the file is damaged, what can be read of it is, and nothing is
  /// changed. That is said unless it is to be quiet.
  func openToRead(isQuiet: Bool = false) throws(StoreError) -> Store {
    let first: StoreError
    do throws(StoreError) { return try Store(folder: path) } catch { first = error }
    switch first {
    case .damaged, .readOnly, .folderUnusable, .cannotOpen, .full:
      // because what prevents reading as well is that same fault.
      guard let store = try? Store(reading: path) else { throw first }
      if !isQuiet { Output.complain(CommandWords.readOnly(because: first, in: path)) }
      return store
    default: throw first
    }
  }
}

extension Store {
  /// Closes where nothing is left that a fault could lose.
  func closeQuietly() {
    do throws(StoreError) { try close() } catch {}
  }
}

extension StoreError {
  fileprivate var isOfAnotherFile: Bool { if case .fileUnusable = self { true } else { false } }
}
