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
}
