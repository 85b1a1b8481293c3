import Assessment
import Foundation
import Questionnaires
import Testing

/// Every file is judged by another reader of R4, which refuses what R4 does not know.
struct StrictR4Tests {
  private static let script = BuiltIn.tests.appending(path: "validate_r4.py").path

  /// Whether Python and its package are there; `THENAR_PYTHON` names another Python.
  private static let judge: String? = {
    let python = ProcessInfo.processInfo.environment["THENAR_PYTHON"] ?? "python3"
    let isThere = run(python, ["-c", "import fhirkit"])?.status == 0
    if !isThere {
      print("skipped: strict R4, as \(python) has no fhirkit-rs (pip install fhirkit-rs==0.1.0)")
    }
    return isThere ? python : nil
  }()

  private static func run(_ program: String, _ arguments: [String]) -> (
    status: Int32, output: String
  )? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(.enabled(if: judge != nil, "the Python package fhirkit-rs is not installed"))
  func `every questionnaire is strict R4, with its translations too`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = BuiltInQuestionnaires.forms.map {
      BuiltIn.forms.appending(path: "\($0.name).json").path
    }
    for opening in BuiltIn.openings {
      let file = folder.appending(path: opening.file)
      try Data(try #require(opening.form).json.utf8).write(to: file)
      files.append(file.path)
    }
    let python = try #require(Self.judge)
    let outcome = try #require(Self.run(python, [Self.script] + files))
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
