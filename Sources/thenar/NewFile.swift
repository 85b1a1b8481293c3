import Glibc
import Library

/// A file that is being written, open to its owner only, where there was none.
final class NewFile {
  let path: String
  private let descriptor: Int32
  /// The system's number of the first fault; 0 while all goes well.
  private(set) var code: Int32 = 0

  /// - Throws: where the file cannot be made; `code` is EEXIST where there is one.
  init(_ path: String) throws(FileFault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
  }

  /// Writes all of the bytes; false where they could not be taken.
  func write(_ bytes: [UInt8]) -> Bool {
    guard code == 0 else { return false }
    if !Output.write(bytes, to: descriptor) { code = errno }
    return code == 0
  }

  /// Removes what was written so far.
  func discard() {
    Glibc.close(descriptor)
    unlink(path)
  }

  /// Writes it through to the disk, or removes it where anything failed.
  ///
  /// - Throws: what failed first.
  func close() throws(FileFault) {
    if code == 0, fsync(descriptor) != 0 { code = errno }
    Glibc.close(descriptor)
    guard code != 0 else { return }
    unlink(path)
    throw FileFault(path: path, code: code)
  }
}
