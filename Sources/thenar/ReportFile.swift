import FHIR
import Glibc
import Library
import Reports

/// The file of a report, open to its owner only.
enum ReportFile {
  /// Writes a file of that name, whole or not at all.
  ///
  /// - Throws: `code` is EEXIST where there is one, and it may not be written over.
  static func write(_ text: String, to path: String, over mayReplace: Bool) throws(FileFault) {
    guard mayReplace, access(path, F_OK) == 0 else { return try fill(NewFile(path), with: text) }
    // because a disk that is full must not cost the file that is there.
    let beside = try NewFile("\(path).\(getpid())")
    try fill(beside, with: text)
    guard rename(beside.path, path) == 0 else {
      let fault = FileFault(path: path, code: errno)
      unlink(beside.path)
      throw fault
    }
  }

  /// Writes a file under a name of the day that no file has, and gives the name.
  static func write(
    _ text: String, as shape: ReportShape, on day: PartialDate, in folder: String?
  ) throws(FileFault) -> String {
    let start = (folder.map { $0 + "/" } ?? "") + "thenar-report-\(day)"
    for number in 1...999 {
      let path = (number == 1 ? start : "\(start)-\(number)") + "." + shape.ending
      do throws(FileFault) {
        try fill(NewFile(path), with: text)
        return path
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    throw FileFault(path: start, code: EEXIST)
  }

  private static func fill(_ file: NewFile, with text: String) throws(FileFault) {
    _ = file.write(Array(text.utf8))
    try file.close()
  }
}
