#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that only their owner can read, made where there are none.
package enum PrivateFile {
  /// Makes an empty file.
  ///
  /// - Throws: `fileUnusable`, with EEXIST where there is one; `full` …
  package static func make(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault(at: path) }
    close(descriptor)
  }

  /// Copies a file that nobody writes into a new one, and through to the disk.
  static func copy(_ from: String, to path: String) throws(StoreError) {
    let source = open(from, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard source >= 0 else { throw fault(at: from) }
    defer { close(source) }
    // because a pipe would be waited for without end.
    var facts = stat()
    guard fstat(source, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      errno = EINVAL
      throw fault(at: from)
    }
    let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw fault(at: path) }
    defer { close(target) }
    do throws(StoreError) {
      errno = 0
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(source, &buffer, buffer.count)
        guard count >= 0 else { throw fault(at: from) }
        guard count > 0 else { break }
        guard write(target, buffer, count) == count else { throw fault(at: path) }
      }
      guard fsync(target) == 0 else { throw fault(at: path) }
    } catch {
      remove(path)
      throw error
    }
  }

  /// Whether a file could not be made because there is one.
  static func isInTheWay(_ error: StoreError) -> Bool {
    if case .fileUnusable(_, EEXIST) = error { true } else { false }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// How many bytes a file has; 0 where there is none.
  static func size(of path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  static func remove(_ path: String) { unlink(path) }

  /// Gives a file a further name, or its only other one where a file can have but one.
  static func keep(_ path: String, as name: String) throws(StoreError) {
    guard link(path, name) != 0 else { return }
    guard errno != EEXIST else { throw .fileUnusable(path: name, code: EEXIST) }
    guard rename(path, name) == 0 else { throw fault(at: name) }
  }

  static func move(_ path: String, to name: String) throws(StoreError) {
    guard rename(path, name) == 0 else { throw fault(at: name) }
    sync(name)
  }

  /// Writes a file and its name through to the disk.
  static func sync(_ path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    for name in [path, folder] {
      let descriptor = open(name, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      fsync(descriptor)
      close(descriptor)
    }
  }

  /// What the system's last error means for a file.
  private static func fault(at path: String) -> StoreError {
    switch errno {
    // because a write that was cut short says nothing, and only a full disk cuts one short.
    case ENOSPC, EDQUOT, 0: .full
    case let code: .fileUnusable(path: path, code: code)
    }
  }
}
