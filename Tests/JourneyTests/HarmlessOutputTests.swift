import Foundation
import TestSupport
import Testing

/// Commands: what is read from files and names reaches the terminal as text only.
@Suite struct HarmlessOutputTests {
  private let title = "Mine \u{1B}]0;x\u{7}\u{9B}31m"

  @Test func `a title with control characters is shown without them, line by line`() throws {
    let data = try ownForm()
    for arguments in ["form list", "form show own", "form check own"] {
      let run = try CommandRun(arguments, in: data)
      #expect(run.ending == .exited(0), "\(run.complaints)")
      #expect(
        !run.output.unicodeScalars.contains {
          $0 != "\n" && $0.properties.generalCategory == .control
        })
      #expect(run.output.hasSuffix("\n"))
    }
    #expect(try CommandRun("form list", in: data).output.split(separator: "\n").count > 6)
    let json = try CommandRun("form list --json", in: data)
    #expect(
      !json.output.unicodeScalars.contains {
        $0 != "\n" && $0.properties.generalCategory == .control
      })
    #expect(json.output.lowercased().contains("\\u009b31m"))
  }

  @Test func `complaints are cleaned as well`() throws {
    let run = try CommandRun("take x\u{1B}[31m --role self", in: try newData())
    #expect(run.ending == .exited(2))
    #expect(!run.complaints.contains("\u{1B}"))
  }

  @Test func `questionnaires of one's own are shown and checked by their id`() throws {
    let data = try ownForm()
    #expect(try CommandRun("form check own", in: data).output == "own: no findings\n")
    let missing = try CommandRun("form show nowhere", in: data)
    #expect(missing.ending == .exited(2))
    #expect(missing.complaints == "thenar: there is no questionnaire or file \"nowhere\"\n")
  }

  @Test func `a file that cannot be read does not keep the others from being checked`() throws {
    let data = try ownForm()
    let run = try CommandRun("form check gait /nowhere own", in: data)
    #expect(run.ending == .exited(1))
    #expect(run.output == "gait: no findings\nown: no findings\n")
    #expect(run.complaints.contains("\"/nowhere\""))
  }

  @Test func `a pipe among one's own files is listed with the reason, and not waited for`() throws {
    let data = try ownForm()
    #expect(mkfifo(data.path + "/questionnaires/pipe.json", 0o600) == 0)
    let run = try CommandRun("form list", in: data)
    #expect(run.output.contains("pipe  cannot be used: Invalid argument\n"))
  }

  @Test func `a quote in a linkId is escaped in an outcome's expression`() throws {
    let data = try newData()
    let file = data.url.appendingPathComponent("quote.json")
    let json = #"""
      {"resourceType": "Questionnaire", "url": "https://example.org/q", "status": "active",
      "item": [{ "linkId": "it's", "type": "text", "text": "Why?", "extension": [{
        "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
        "valueExpression": { "language": "text/fhirpath", "expression": "%resource.item.wher(1)" }
      }] }] }
      """#
    try json.write(to: file, atomically: true, encoding: .utf8)
    let run = try CommandRun(["form", "check", "--json", file.path])
    #expect(run.output.contains(#"linkId = 'it\\'s'"#), "\(run.output)")
  }

  @Test(arguments: ["", "   ", String(repeating: "a", count: 61)])
  func `a name of no letters or too many is wrong usage`(_ name: String) throws {
    let data = try newData()
    let run = try CommandRun(["history", "--person", name, "--data", data.path])
    #expect(run.ending == .exited(2))
    #expect(run.complaints.contains("--person takes a name of 1 to 60 letters."))
  }

  private func ownForm() throws -> TemporaryFolder {
    let data = try newData()
    let folder = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let escaped = title.unicodeScalars.map { scalar in
      scalar.value < 0x20
        ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        : String(scalar)
    }.joined()
    let json = """
      {"resourceType": "Questionnaire", "url": "https://example.org/own", "status": "active",
      "version": "1", "title": "\(escaped)",
      "item": [{ "linkId": "own.a", "type": "integer", "text": "How many?" }]}
      """
    try json.write(
      to: folder.appendingPathComponent("own.json"), atomically: true, encoding: .utf8)
    return data
  }
}
