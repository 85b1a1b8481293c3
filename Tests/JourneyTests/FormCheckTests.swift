import Foundation
import TestSupport
import Testing

/// Files that are not questionnaires, or not quite: each says what is wrong and where.
@Suite struct FormCheckTests {
  /// A file that cannot be used, and what `form check` says of it.
  struct BadFile: CustomTestStringConvertible, Sendable {
    let name: String
    let json: String
    let finding: String
    var testDescription: String { name }
  }

  static let badFiles = [
    BadFile(
      name: "broken.json", json: "{\"resourceType\": \"Questionnaire\",\n  \"item\": [ oops ]}",
      finding: """
        broken.json:2:13: fatal: found oops where a value should stand \
        — look for a missing comma, quote or bracket just before it
        """),
    BadFile(
      name: "patient.json", json: #"{"resourceType": "Patient"}"#,
      finding: """
        patient.json:1:1: fatal: this is a Patient, not a Questionnaire \
        — write "resourceType": "Questionnaire" at the top
        """),
    BadFile(
      name: "own.json", json: misspelt,
      finding: """
        own.json:8:11: fatal: the expression cannot be read at character 16: \
        there is no function wher(); did you mean where()? (own.why) \
        — %resource.item.⟨here⟩wher(linkId = 'own.a')
        """),
  ]

  private static let misspelt = """
    {
      "resourceType": "Questionnaire", "url": "https://example.org/own", "status": "active",
      "item": [
        { "linkId": "own.a", "type": "integer", "text": "How many?" },
        { "linkId": "own.why", "type": "text", "text": "Why?", "extension": [{
          "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/\
    sdc-questionnaire-enableWhenExpression",
          "valueExpression": { "language": "text/fhirpath", "expression":
              "%resource.item.wher(linkId = 'own.a')" } }] }
      ]
    }
    """

  @Test(arguments: badFiles)
  func `form check names the place, what was expected and a way out`(_ bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let file = try write(bad, to: folder.url)
    let run = try CommandRun(["form", "check", file])
    #expect(run.ending == .exited(1))
    #expect(run.output == "\(folder.path)/\(bad.finding)\n")
    let json = try CommandRun(["form", "check", "--json", file])
    #expect(json.ending == .exited(1))
    #expect(json.output.contains(#""resourceType":"OperationOutcome""#))
    #expect(json.output.contains(#""severity":"fatal""#))
  }

  @Test func `form check finds nothing wrong with what is built in`() throws {
    let files = Repository.forms.map(\.path).sorted()
    let run = try CommandRun(["form", "check"] + files)
    #expect(run.ending == .exited(0))
    #expect(run.output == files.map { "\($0): no findings\n" }.joined())
    #expect(files.count >= 6)
  }

  @Test func `form check exits 1 when any file cannot be checked`() throws {
    let good = try #require(Repository.forms.first?.path)
    for files in [["/nowhere.json"], ["/nowhere.json", good], [good, "/nowhere.json"]] {
      let run = try CommandRun(["form", "check"] + files)
      #expect(run.ending == .exited(1))
      #expect(run.complaints == "thenar: there is no questionnaire or file \"/nowhere.json\"\n")
    }
  }

  @Test func `form list says how many questions a person alone can be asked`() throws {
    let data = try newData()
    let page = try CommandRun("take hand-dexterity --role self --plain", in: data).output
    let most = try #require(page.firstMatch(of: /Question 1 of (\d+)/)).1
    let list = try CommandRun("form list", in: data).output
    #expect(list.contains("hand-dexterity  Hand dexterity, version 1.0.0, \(most) questions"))
  }

  @Test func `Home lists what cannot be used, and says why`() throws {
    let data = try newData()
    let folder = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for bad in Self.badFiles { _ = try write(bad, to: folder) }
    let journey = try Journey(in: data)
    try journey.press("1 2").see("Which questionnaire?").press("0")
    try journey.press("0")
    for (row, bad) in [Self.badFiles[0], Self.badFiles[2], Self.badFiles[1]].enumerated() {
      try journey.see("\(row + 1) \(bad.name) cannot be used")
      try journey.press("\(row + 1)").see("What is wrong with \(bad.name)").see(bad.finding)
      try journey.press("9")
    }
    try journey.stopForGood()
    let list = try CommandRun("form list", in: data)
    #expect(list.output.contains("own  cannot be used: \(Self.badFiles[2].finding)\n"))
    #expect(list.output.contains("gait  Gait (walking), version 1.0.0, "))
  }

  private func write(_ bad: BadFile, to folder: URL) throws -> String {
    let file = folder.appendingPathComponent(bad.name)
    try bad.json.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}
