package import Assessment
import Glibc

/// Reads the person's own questionnaire files.
package enum OwnFiles {
  /// Every `.json` file of the folder, by name.
  package static func read(_ folder: String) -> [Shelf.File] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = Glibc.readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json"), !name.hasPrefix(".") { names.append(name) }
    }
    // A file that cannot be read is listed like one that is empty: never left out silently.
    return names.sorted().map { name in
      let bytes = (try? contents(of: folder + "/" + name)) ?? []
      return Shelf.File(name: name, json: bytes)
    }
  }

  /// The bytes of a file.
  package static func contents(of path: String) throws(FileFault) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
    defer { Glibc.close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { throw FileFault(path: path, code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

/// A file that could not be read, with the system's reason.
package struct FileFault: Error, Equatable {
  package let path: String
  /// The system's error number.
  package let code: Int32

  /// The system's own words for it.
  package var reason: String { String(cString: strerror(code)) }
}
