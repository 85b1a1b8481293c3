#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder of the store, which only its owner may enter.
struct PrivateFolder {
  let path: String

  /// Makes the folder and its parents, 0700 each, where they are missing.
  ///
  /// A folder that was there keeps its mode: it may be one that others use as well.
  init(at path: String) throws(StoreError) {
    self.path = path
    try Self.make(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .folderUnusable(path: path, code: errno) }
    close(descriptor)
    guard access(path, W_OK | X_OK) == 0 else { throw .folderUnusable(path: path, code: errno) }
  }

  private init(made path: String) { self.path = path }

  /// Makes a folder of a name of its own where the system keeps what passes.
  ///
  /// - Throws: `folderUnusable`, `full`
  static func makeTemporary() throws(StoreError) -> PrivateFolder {
    let wished = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let place = wished.isEmpty ? "/tmp" : wished
    var name = Array("\(place)/thenar-\(String(repeating: "X", count: 6))".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw errno == ENOSPC ? .full : .folderUnusable(path: place, code: errno)
    }
    return PrivateFolder(
      made: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Removes the folder, which is empty.
  func remove() { rmdir(path) }

  private static func make(_ path: String) throws(StoreError) {
    if mkdir(path, 0o700) != 0 {
      switch errno {
      case EEXIST: return
      case ENOENT where parent(of: path) != path:
        try make(parent(of: path))
        guard mkdir(path, 0o700) == 0 else { throw .folderUnusable(path: path, code: errno) }
      case let code: throw .folderUnusable(path: path, code: code)
      }
    }
    sync(parent(of: path))
  }

  /// Writes a folder's list of names through to the disk, so that a new name outlives a power cut.
  private static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The folder above; the path itself when there is none.
  private static func parent(of path: String) -> String {
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return path.isEmpty ? path : "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
