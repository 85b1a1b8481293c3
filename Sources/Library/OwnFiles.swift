package import Assessment
import Glibc

/// Reads the person's own questionnaire files.
package enum OwnFiles {
  /// Every `.json` file of the folder, by name.
  package static func read(_ folder: String) -> [Shelf.File] {
    // A file that cannot be read is listed like one that is empty: never left out silently.
    names(in: folder).map { name in
      let bytes = (try? contents(of: folder + "/" + name)) ?? []
      return Shelf.File(name: name, json: bytes)
    }
  }

  /// Why files of the folder cannot be read, by the name of the file.
  package static func faults(in folder: String) -> [String: FileFault] {
    var faults: [String: FileFault] = [:]
    for name in names(in: folder) {
      do throws(FileFault) {
        Glibc.close(try open(folder + "/" + name))
      } catch {
        faults[name] = error
      }
    }
    return faults
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = Glibc.readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The most bytes that are read of a file: 64 MiB.
  package static let limit = 64 << 20

  /// The bytes of a regular file; another kind has `FileFault.code` EINVAL or EISDIR, and one that
  /// is larger than `limit` EFBIG.
  package static func contents(
    of path: String, limit: Int = limit
  ) throws(FileFault) -> [UInt8] {
    let descriptor = try open(path, limit: limit)
    defer { Glibc.close(descriptor) }
    return try contents(of: descriptor, called: path, limit: limit)
  }

  /// All that comes from standard input.
  package static func standardInput(limit: Int = limit) throws(FileFault) -> [UInt8] {
    try contents(of: STDIN_FILENO, called: "-", limit: limit)
  }

  private static func contents(
    of descriptor: Int32, called path: String, limit: Int = limit
  ) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw FileFault(path: path, code: errno) }
      if count == 0 { return bytes }
      // because it may grow while it is read.
      guard bytes.count + count <= limit else { throw FileFault(path: path, code: EFBIG) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Opens a regular file of no more than `limit` bytes; a pipe or a device is not waited for.
  private static func open(
    _ path: String, limit: Int = limit
  ) throws(FileFault) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
    var facts = stat()
    let code: Int32
    if fstat(descriptor, &facts) != 0 {
      code = errno
    } else if facts.st_mode & S_IFMT == S_IFDIR {
      code = EISDIR
    } else if facts.st_mode & S_IFMT != S_IFREG {
      code = EINVAL
    } else if facts.st_size > limit {
      code = EFBIG
    } else {
      return descriptor
    }
    Glibc.close(descriptor)
    throw FileFault(path: path, code: code)
  }
}

/// A file that could not be read, with the system's reason.
package struct FileFault: Error, Equatable {
  package let path: String
  /// The system's error number.
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// Whether there is no such file at all.
  package var isMissing: Bool { code == ENOENT }

  /// The system's own words for it.
  package var reason: String { String(cString: strerror(code)) }
}
