import Glibc

extension OwnFiles {
  /// Puts new contents in the place of a regular file, whole or not at all.
  ///
  /// They are written beside it and then take its name, so that no reader and no power cut ever
  /// meets half a file. What a link leads to is replaced, not the link.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    guard let resolved = realpath(path, nil) else { throw FileFault(path: path, code: errno) }
    defer { free(resolved) }
    let target = String(cString: resolved)
    var facts = stat()
    guard stat(target, &facts) == 0 else { throw FileFault(path: path, code: errno) }
    var name = Array((target + "." + String(repeating: "X", count: 6)).utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
    let isWritten =
      write(bytes, to: descriptor) && fchmod(descriptor, facts.st_mode & 0o7777) == 0
      && fsync(descriptor) == 0
    var code = isWritten ? 0 : errno
    Glibc.close(descriptor)
    if isWritten, rename(name, target) != 0 { code = errno }
    guard code == 0 else {
      unlink(name)
      throw FileFault(path: path, code: code)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
