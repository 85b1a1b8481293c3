import Foundation
import TestSupport
import Testing

/// `form format`: files come out in house layout, and only when they have to.
@Suite struct FormFormatTests {
  private static let flat =
    #"{"resourceType":"Questionnaire","item":[{"linkId":"a"},{"linkId":"b"}]}"#
  private static let laidOut = """
    {
      "resourceType": "Questionnaire",
      "item": [
        { "linkId": "a" },
        { "linkId": "b" }
      ]
    }

    """

  private func file(_ text: String, in folder: TemporaryFolder) throws -> String {
    let url = folder.url.appendingPathComponent("a.json")
    try text.write(to: url, atomically: false, encoding: .utf8)
    return url.path
  }

  @Test func `a file is written once, and then left alone`() throws {
    let folder = try TemporaryFolder()
    let file = try file(Self.flat, in: folder)
    let check = try CommandRun(["form", "format", "--check", file])
    #expect(check.output == "\(file): not in house layout\n")
    #expect(check.ending == .exited(1))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.flat)

    let first = try CommandRun(["form", "format", file])
    #expect(first.output == "\(file): laid out\n")
    #expect(first.ending == .exited(0))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.laidOut)

    let number = try fileNumber(of: file)
    let second = try CommandRun(["form", "format", file])
    #expect(second.output == "\(file): in house layout already\n")
    #expect(try fileNumber(of: file) == number)
    #expect(try CommandRun(["form", "format", "--check", file]).ending == .exited(0))
  }

  /// Which file it is: another one has another number, also under the same name.
  private func fileNumber(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  @Test func `a stroke reads standard input and writes standard output`() throws {
    let run = try CommandRun(["form", "format", "-"], input: Self.flat)
    #expect(run.output == Self.laidOut)
    #expect(run.ending == .exited(0))
    let check = try CommandRun(["form", "format", "--check", "-"], input: Self.flat)
    #expect(check.output == "standard input: not in house layout\n")
    #expect(check.ending == .exited(1))
  }

  @Test(arguments: [
    ("{\"a\": oops}", "a.json:1:7: fatal: found oops"),
    (#"{"language": "es"}"#, "no FHIR resource"),
  ])
  func `what cannot be laid out is told with its place, and stays`(
    _ text: String, _ finding: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try file(text, in: folder)
    let run = try CommandRun(["form", "format", file, folder.path + "/none.json"])
    #expect(run.ending == .exited(1))
    #expect(run.complaints.contains(finding))
    #expect(run.complaints.contains("none.json cannot be read"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }
}
