import Foundation
import TestSupport
import Testing

struct SnapshotTests {
  private static let isRecording =
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  @Test(.disabled(if: isRecording)) func `a missing snapshot fails`() {
    withKnownIssue { try expectSnapshot("text", named: "never-recorded") }
  }

  @Test(.disabled(if: isRecording)) func `a different snapshot fails and shows both`() throws {
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
