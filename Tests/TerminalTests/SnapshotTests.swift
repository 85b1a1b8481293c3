import Foundation
import TestSupport
import Testing

struct SnapshotTests {
  /// While snapshots are recorded, the wrong ones of these tests would be recorded as right.
  private static let notWhileRecording = ConditionTrait.disabled(
    if: ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
    "snapshots are being recorded")

  // Known issues: that these fail is what is tested; one that passes is reported by the framework.
  @Test(notWhileRecording) func `a missing snapshot fails`() {
    withKnownIssue { try expectSnapshot("text", named: "never-recorded") }
  }

  @Test(notWhileRecording) func `a different snapshot fails and shows both`() throws {
    try expectSnapshot("kept\n", named: "kept")
    try withKnownIssue {
      try expectSnapshot("other\n", named: "kept")
    } matching: { issue in
      let words = issue.comments.map(\.rawValue).joined()
      return words.contains("kept\n") && words.contains("other\n")
    }
  }

  @Test func `a temporary folder is gone afterwards`() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    #expect(FileManager.default.createFile(atPath: path + "/file", contents: Data()))
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
