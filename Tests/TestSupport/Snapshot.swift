import Foundation
package import Testing

/// Expects a text to be the one kept in `Tests/<Target>/Snapshots/<Suite>/<name>.txt`.
///
/// A missing file fails, so that no picture is taken on trust; `RECORD_SNAPSHOTS=1` writes it. The
/// suite is the test's file name.
package func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) throws {
  let kept = snapshotFile(named: name, testFile: URL(fileURLWithPath: file))
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    let folder = kept.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: kept)
    return
  }
  guard let data = FileManager.default.contents(atPath: kept.path) else {
    let advice = "RECORD_SNAPSHOTS=1 writes it; then look at it."
    Issue.record("No snapshot \(kept.path)\n\(advice)\n\(text)", sourceLocation: location)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  if expected != text {
    let both = "-- expected\n\(expected)\n-- shown\n\(text)"
    Issue.record("Differs from \(kept.path)\n\(both)", sourceLocation: location)
  }
}

private func snapshotFile(named name: String, testFile: URL) -> URL {
  var target = testFile.deletingLastPathComponent()
  // The target is the folder right under Tests, however deep the test file lies in it.
  while target.deletingLastPathComponent().lastPathComponent != "Tests", target.path != "/" {
    target = target.deletingLastPathComponent()
  }
  let suite = testFile.deletingPathExtension().lastPathComponent
  return target.appendingPathComponent("Snapshots/\(suite)/\(name).txt")
}
