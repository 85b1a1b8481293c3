import Testing

/// What somebody sees who opens the repository (decision 25).
@Suite struct TopLevelTests {
  static let entries = [
    "ARCHITECTURE.md", "LICENSE", "Makefile", "Package.swift", "Questionnaires", "README.md",
    "Sources", "Tests",
  ]

  /// Written by tools, and in no commit.
  static let unkept = ["Package.resolved"]

  @Test func `the top level has eight entries`() {
    #expect(House.topLevel.filter { !Self.unkept.contains($0) } == Self.entries)
  }

  @Test func `what tools write is left out of commits`() throws {
    let ignored = try #require(TextFile(".gitignore")).lines.map(String.init)
    #expect(Self.unkept.filter { !ignored.contains($0) } == [])
  }

  @Test func `the two commands are the first in the README`() throws {
    let readme = try #require(TextFile("README.md"))
    let commands = readme.lines.filter { $0.trimmed.hasPrefix("make ") }
      .compactMap { $0.split(separator: " ").dropFirst().first }
    #expect(commands.prefix(2) == ["run", "test"])
  }

  @Test func `Swift in Questionnaires is one small file`() {
    let swift = House.files.filter { $0.isIn("Questionnaires") && $0.isSwift }
    #expect(swift.map(\.name) == ["BuiltInQuestionnaires.swift"])
    #expect(swift.allSatisfy { $0.lineCount < 20 })
  }
}
