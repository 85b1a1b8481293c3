import Assessment
import Foundation
import Library
import TestSupport
import Testing

struct OwnFilesTests {
  @Test func `files are read by name, every byte of them`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "é", count: 100_000)
    try long.write(toFile: folder.path + "/b.json", atomically: true, encoding: .utf8)
    try "1".write(toFile: folder.path + "/a.json", atomically: true, encoding: .utf8)
    let files = OwnFiles.read(folder.path)
    #expect(files.map(\.name) == ["a.json", "b.json"])
    #expect(files.last?.json == Array(long.utf8))
  }

  @Test func `a file that cannot be read is listed as an empty one, not left out`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder.json", withIntermediateDirectories: false)
    #expect(OwnFiles.read(folder.path).map(\.json) == [[]])
  }

  @Test func `a pipe is not waited for, and a large file is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    #expect(FileManager.default.createFile(atPath: folder.path + "/large.json", contents: nil))
    #expect(truncate(folder.path + "/large.json", OwnFiles.limit + 1) == 0)
    try "1".write(toFile: folder.path + "/good.json", atomically: true, encoding: .utf8)
    #expect(
      OwnFiles.faults(in: folder.path).mapValues(\.code) == [
        "pipe.json": EINVAL, "large.json": EFBIG,
      ])
    #expect(OwnFiles.read(folder.path).map(\.json) == [Array("1".utf8), [], []])
    let device = #expect(throws: FileFault.self) { try OwnFiles.contents(of: "/dev/zero") }
    #expect(device?.code == EINVAL)
  }

  @Test func `a file that is not there is told with its path and the system's reason`() {
    let fault = #expect(throws: FileFault.self) {
      try OwnFiles.contents(of: "/nonexistent/x.json")
    }
    #expect(fault?.path == "/nonexistent/x.json")
    #expect(fault?.code == ENOENT)
  }
}
