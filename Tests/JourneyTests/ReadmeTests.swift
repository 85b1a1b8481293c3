import Foundation
import TestSupport
import Testing

/// The worked example of `Questionnaires/README.md`, done as it says, from its own text.
@Suite struct ReadmeTests {
  private static let readme = Repository.forms.first?.deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("README.md")

  /// The blocks of JSON in the order of the text.
  private func blocks() throws -> [String] {
    let text = try String(contentsOf: try #require(Self.readme), encoding: .utf8)
    return text.split(separator: "```json\n").dropFirst().map { block in
      String(block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex))
    }
  }

  /// What the text says at a place.
  private func step(_ place: Regex<(Substring, Substring, Substring)>) throws -> (String, String) {
    let text = try String(contentsOf: try #require(Self.readme), encoding: .utf8)
    let found = try #require(text.firstMatch(of: place))
    return (String(found.1), String(found.2))
  }

  @Test func `the worked example is checked, shown and taken, and has its score`() throws {
    let data = try newData()
    let folder = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("saliva.json").path
    try #require(blocks().first).write(toFile: file, atomically: true, encoding: .utf8)

    let check = try CommandRun(["form", "check", file])
    #expect(check.output == "\(file): no findings\n")
    #expect(try CommandRun(["form", "format", "--check", file]).ending == .exited(0))

    let show = try CommandRun(["form", "show", file])
    #expect(show.ending == .exited(0))
    #expect(show.output.contains(#"Only if "Wiping the mouth" is below 4."#))
    #expect(show.output.contains("Saliva: 0 to 8"))
    #expect(show.output.contains(#"When "Saliva: nights" is 4 or more."#))

    let command = try step(/`thenar (take saliva[^`]+)`, answers ([0-9, and]+) \(finish\)/)
    let input = command.1.split { !$0.isNumber }.map { $0 + "\n" }.joined()
    let result = try step(/the result page says\s+`(\w+) ([^`]+)`/)
    let take = try CommandRun("\(command.0)", in: data, input: input)
    #expect(take.output.contains(" \(result.0) \(result.1).\n"), "\(take.output)")
    #expect(try ListedResult.only(in: data)["saliva"] == "4 from 0 to 8, 2 of 2")
  }
}
