import Assessment
import Foundation
import Testing

/// Every file is judged by another reader of R4, which refuses what R4 does not know.
struct StrictR4Tests {
  private static let isThere = Python.has("fhirkit", for: "strict R4")

  @Test(.enabled(if: isThere, "the Python package fhirkit-rs is not installed"))
  func `every questionnaire and definition is strict R4, with its translations too`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = BuiltIn.files.map(\.path)
    #expect(files.count >= 28)
    for opening in BuiltIn.openings {
      let file = folder.appending(path: opening.file)
      try Data(try #require(opening.form).json.utf8).write(to: file)
      files.append(file.path)
    }
    let outcome = try #require(Python.run(script: "validate_r4.py", files))
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
