import Foundation
import Library
import TestSupport
import Testing

struct FileReplacingTests {
  @Test func `a file is replaced whole, keeps its permissions, and nothing is left beside it`()
    throws
  {
    let folder = try TemporaryFolder()
    let file = folder.path + "/a.json"
    try "old".write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try OwnFiles.replace(file, with: Array("new".utf8))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
    let facts = try FileManager.default.attributesOfItem(atPath: file)
    #expect(facts[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
  }

  @Test func `what a link leads to is replaced, and the link stays`() throws {
    let folder = try TemporaryFolder()
    let (file, link) = (folder.path + "/a.json", folder.path + "/link.json")
    try "old".write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try OwnFiles.replace(link, with: Array("new".utf8))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
  }

  @Test func `a file that is not there is not made`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileFault.self) { try OwnFiles.replace(folder.path + "/none.json", with: [1]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
