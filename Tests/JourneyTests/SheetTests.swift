import TestSupport
import Testing

/// Answers by linkId: everything is checked before anything is kept (data-model.md 7).
@Suite struct SheetTests {
  @Test(arguments: ["proxy", "interview"])
  func `a sheet for somebody else without a name is refused`(_ role: String) throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    let run = try CommandRun("take cramping --role \(role) --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    #expect(run.complaints.contains("add --person NAME"))
    #expect(try ListedResult.all(in: data).isEmpty)
  }

  @Test func `a name in other capitals and spaces is the same person`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for name in ["Ann Lee", "  ann   LEE "] {
      let run = try CommandRun(
        [
          "take", "cramping", "--role", "proxy", "--person", name, "--plain", "--answers", file,
          "--data", data.path,
        ])
      #expect(run.ending == .exited(0), "\(run.complaints)")
    }
    #expect(try ListedResult.all(in: data).map(\.person) == ["Ann Lee", "Ann Lee"])
  }

  @Test func `every wrong line is told, and not even the person is kept`() throws {
    let data = try newData()
    let file = try answers(
      [
        "gait.indoor=9", "gait.rise=3", "gait.rise=2", "gait.aids=2,2", "gait.aids=1,2",
        "gait.falls=did-not-come-up", "gait.aids=not-sure", "nothing",
      ], in: data)
    let run = try CommandRun(
      "take gait --role proxy --person Ann --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(2))
    let lines = run.complaints.split(separator: "\n").map(String.init)
    #expect(
      lines.map { $0.dropFirst(file.count + 1).prefix(1) } == ["1", "3", "4", "5", "6", "7", "8"])
    #expect(lines[1].contains("gait.rise has an answer in line 2 already"))
    #expect(lines[2].contains("has \"2\" twice"))
    #expect(lines[3].contains("goes with no other answer"))
    #expect(lines[4].contains("gait.falls cannot be answered with did-not-come-up"))
    #expect(lines[5].contains("gait.aids cannot be answered with not-sure"))
    #expect(run.complaints.hasSuffix(" Nothing was stored.\n"))
    let person = try CommandRun("history --person Ann", in: data)
    #expect(person.complaints.contains("nobody called \"Ann\" is known here"))
    #expect(person.ending == .exited(0))
  }

  @Test func `a refused sheet leaves a single file`() throws {
    let data = try newData()
    let file = try answers(["nowhere=9"], in: data)
    _ = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(try data.names.filter { $0.hasPrefix("thenar") } == ["thenar.sqlite"])
  }

  @Test func `answers in order that finish nothing are cut off`() throws {
    let data = try newData()
    let file = try answers([], in: data)
    let run = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(run.ending == .exited(3))
    _ = try CommandRun("take gait --role self --plain", in: data, input: "3\n")
    let draft = try CommandRun("take gait --role self --plain --answers \(file)", in: data)
    #expect(draft.complaints.contains("You stopped in Gait"))
    #expect(draft.ending == .exited(3))
  }
}
