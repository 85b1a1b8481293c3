import Assessment
import Foundation
import Records
import TestSupport
import Testing

/// `thenar data`: everything out of its folder and into it, whole or not at all.
@Suite struct DataTests {
  private let data: TemporaryFolder

  /// A folder with one finished questionnaire of the person at the keys, and a draft.
  init() throws {
    data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    _ = try CommandRun("take cramping --role self --plain --answers \(file)", in: data)
    _ = try CommandRun("take gait --role self --plain", in: data, input: "3\n")
    try FileManager.default.removeItem(atPath: file)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func export(_ data: TemporaryFolder, _ more: String = "") throws -> String {
    let run = try CommandRun("data export \(more)", in: data)
    #expect(run.ending == .exited(0), "\(run.complaints)")
    return run.output
  }

  @Test func `an export goes into an empty folder and comes out the same`() throws {
    let file = data.path + "/all.json"
    let run = try CommandRun("data export --output \(file)", in: data)
    #expect(run.ending == .exited(0) && run.output == "" && run.complaints == "")
    #expect(try mode(file) == 0o600)
    let there = try newData()
    let came = try CommandRun("data import \(file)", in: there)
    #expect(came.output == "2 responses came in.\n")
    #expect(try export(there) == String(contentsOfFile: file, encoding: .utf8))
    #expect(
      try CommandRun("data import \(file)", in: there).output
        == "0 responses came in, 2 were here already.\n")
    #expect(try CommandRun("--role self --plain", in: there).output.contains("Carry on: Gait"))
    let piped = try CommandRun(
      "data import -", in: try newData(), input: String(contentsOfFile: file, encoding: .utf8))
    #expect(piped.output == "2 responses came in.\n")
  }

  @Test func `everything finished is one table, and people without names are told apart`() throws {
    let file = try answers(["cramp.count=4"], in: data)
    for person in ["Ann", "Bo"] {
      _ = try CommandRun(
        "take cramping --plain --answers \(file) --role interview --person \(person) --operator Eva",
        in: data)
    }
    let table = try export(data, "--format csv")
    let lines = table.split(separator: "\r\n")
    #expect(lines.count { $0.hasPrefix("kind,result,person,") } == 1)
    #expect(lines.contains { $0.hasPrefix("score,") && $0.contains(",Ann,") })
    #expect(lines.contains { $0.hasPrefix("answer,") && $0.contains(",Bo,") })
    #expect(try export(data, "--format csv --person Bo").contains(",Ann,") == false)
    #expect(try export(data, "--format csv --to 2020") == lines[0] + "\r\n")
    let unnamed = try export(data, "--format csv --without-name")
    #expect(!unnamed.contains("Ann") && !unnamed.contains("Eva"))
    let people = Set(
      unnamed.split(separator: "\r\n").dropFirst().compactMap { line in
        line.split(separator: ",", omittingEmptySubsequences: false).dropFirst(2).first
      })
    #expect(people.count >= 2)
  }

  @Test func `without names nothing leaves of a response but what was asked and answered`() throws {
    let there = try newData()
    let file = there.path + "/foreign.json"
    let form = "https://thenar.example/fhir/Questionnaire/gait"
    try #"""
    {"resourceType":"QuestionnaireResponse","id":"x","status":"completed",
    "authored":"2026-11-20T10:00:00Z","questionnaire":"\#(form)",
    "text":{"status":"additional","div":"<div>Zed Narrative</div>"},
    "subject":{"reference":"Patient/7","display":"Zed Subject","identifier":{"value":"Zed-MRN"}},
    "author":{"display":"Zed Author"},
    "contained":[{"resourceType":"Patient","id":"c","name":[{"text":"Zed Contained"}]}]}
    """#.write(toFile: file, atomically: true, encoding: .utf8)
    let came = try CommandRun("data import \(file)", in: there)
    try #require(came.ending == .exited(0), "\(came.complaints)")
    #expect(try export(there).contains("Zed Narrative"))
    #expect(try export(there, "--without-name").contains("Zed") == false)
  }

  @Test func `a file that is there is never written over`() throws {
    let file = data.path + "/mine"
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    for command in ["data export --output", "data backup"] {
      let run = try CommandRun("\(command) \(file)", in: data)
      #expect(run.ending == .exited(2))
      #expect(run.complaints.contains(file))
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func `days and people choose, and an unknown person is told`() throws {
    #expect(try export(data, "--to 2020").contains("QuestionnaireResponse") == false)
    #expect(try export(data, "--from 2020-01 --to 2999-12-31").contains("QuestionnaireResponse"))
    let unknown = try CommandRun("data export --person Bo", in: data)
    #expect(unknown.ending == .exited(2) && unknown.output == "")
    #expect(unknown.complaints.contains("nobody called \"Bo\""))
    #expect(try CommandRun("data export --from yesterday", in: data).ending == .exited(2))
  }

  @Test func `one bad record keeps everything out, and is told with its line`() throws {
    let there = try newData()
    let file = there.path + "/bad.json"
    try export(data).replacing(#""valueCode":"finish""#, with: #""valueCode":"f""#)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let line = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .firstIndex { $0.contains(#""valueCode":"f""#) }
    let run = try CommandRun("data import \(file)", in: there)
    #expect(run.ending == .exited(1))
    #expect(
      run.complaints == """
        \(file):\(try #require(line) + 1): error: "kind" cannot be read.
        thenar: nothing was taken in, and nothing was changed

        """)
    #expect(try CommandRun("history", in: there).output == "Nothing is finished yet.\n")
  }

  @Test func `a backup is put back, and what was there stays beside it`() throws {
    let file = data.path + "/copy.sqlite"
    let backup = try CommandRun("data backup \(file)", in: data)
    #expect(backup.output.hasPrefix("Copied to \(file) and verified: 1 person, 2 responses,"))
    #expect(try mode(file) == 0o600)
    let there = try newData()
    _ = try CommandRun("take speech --role self --plain", in: there, input: "3\n")
    let restore = try CommandRun("data restore \(file)", in: there)
    #expect(restore.ending == .exited(0), "\(restore.complaints)")
    #expect(restore.output.contains("thenar-before-restore-"))
    #expect(try export(there) == export(data))
    #expect(try there.names.count == 2)
  }

  @Test func `nothing is put back while another program is running`() throws {
    let file = data.path + "/copy.sqlite"
    _ = try CommandRun("data backup \(file)", in: data)
    let open = try Journey(in: data)
    try open.press("1").see("What would you like to do?")
    let restore = try CommandRun("data restore \(file)", in: data)
    #expect(restore.ending == .exited(4))
    #expect(restore.complaints.contains("another program has it open"))
    try open.stopForGood()
    #expect(try CommandRun("data restore \(file)", in: data).ending == .exited(0))
  }

  @Test func `what is no copy is refused, and nothing is changed`() throws {
    let before = try export(data)
    let file = data.path + "/text"
    try String(repeating: "no copy ", count: 999).write(
      toFile: file, atomically: true, encoding: .utf8)
    let run = try CommandRun("data restore \(file)", in: data)
    #expect(run.ending == .exited(1))
    #expect(run.complaints.hasSuffix("or no database. Nothing was changed.\n"))
    #expect(try export(data) == before)
    #expect(try CommandRun("data restore \(file)-none", in: data).ending == .exited(2))
  }

  @Test func `an import while a draft is open takes nothing from either`() throws {
    let there = try newData()
    let first = try Journey(taking: "hand-dexterity", in: there)
    try first.press("4 4").see("Question 3 of")
    let file = data.path + "/all.json"
    _ = try CommandRun("data export --output \(file)", in: data)
    #expect(try CommandRun("data import \(file)", in: there).output == "2 responses came in.\n")
    try first.press("3").see("Question 4 of").stopForGood()
    let store = try Store(folder: there.path)
    #expect(try store.drafts().map(\.entries.count).sorted() == [1, 3])
    #expect(try store.history(of: nil).count == 1)
    try store.close()
  }

  @Test func `a full disk is one line, and leaves no half file`() throws {
    let run = try CommandRun(
      ["-c", #"exec "$0" data export --data "$1" >/dev/full"#, builtProgram("thenar"), data.path],
      of: "/bin/sh")
    #expect(run.ending == .exited(4))
    #expect(
      run.complaints == "thenar: standard output cannot be written: No space left on device\n")
  }

  @Test func `a damaged file is told with what is wrong, and copied as it is`() throws {
    let bad = try newData()
    let text = String(repeating: "no database ", count: 999)
    try text.write(toFile: bad.path + "/thenar.sqlite", atomically: true, encoding: .utf8)
    let file = bad.path + "/copy"
    let run = try CommandRun("data backup \(file)", in: bad)
    #expect(run.ending == .exited(4))
    #expect(run.complaints.hasSuffix("copied to \(file) as it is.\n  file is not a database\n"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func `of a folder without records there is nothing to copy`() throws {
    let empty = try newData()
    #expect(try CommandRun("data backup \(empty.path)/copy", in: empty).ending == .exited(2))
    #expect(try export(empty) == "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}\n")
    #expect(try empty.names == [])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can have completions`(_ shell: String) throws {
    let run = try CommandRun(["--generate-completion-script", shell])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("restore") && run.output.contains("without-name"))
  }
}
