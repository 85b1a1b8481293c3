import Foundation
import Testing

/// Every file is judged by another reader of R4, which refuses what R4 does not know.
struct StrictR4Tests {
  private static let isThere = Python.has("fhirkit", for: "strict R4")

  @Test(.enabled(if: isThere, "the Python package fhirkit-rs is not installed"))
  func `every questionnaire and every definition is strict R4`() throws {
    let files = BuiltIn.files.map(\.path)
    #expect(files.count >= 28)
    let outcome = try #require(Python.run(script: "validate_r4.py", files))
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
