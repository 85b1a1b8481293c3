import Foundation
import TestSupport
import Testing

/// `thenar due`: for the profile of a shell, so silent unless there is something to say.
@Suite struct DueTests {
  private let data: TemporaryFolder

  /// A folder with somebody's check-in of 22 November, and another's cramps.
  init() throws {
    data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for (id, who) in [("check-in", "Ann"), ("cramping", "Bo")] {
      _ = try CommandRun(
        "take \(id) --role interview --person \(who) --operator Kim --plain --answers \(file)"
          + " --now \(Journey.now)", in: data)
    }
  }

  private func due(_ more: String, at day: String) throws -> CommandRun {
    try CommandRun("due \(more) --now \(day)T08:00:00+01:00", in: data)
  }

  @Test func `it says nothing until four weeks have gone by, then one line`() throws {
    let early = try due("--person Ann", at: "2026-12-19")
    #expect(early.output == "" && early.complaints == "" && early.ending == .exited(0))
    let late = try due("--person ann", at: "2026-12-20")
    #expect(
      late.output == "A check-in is due for Ann: the last one was on 2026-11-22.\n")
    #expect(late.ending == .exited(1))
    #expect(
      try due("--person Bo", at: "2026-12-20").output
        == "A check-in is due for Bo: there was none yet.\n")
    #expect(
      try due("--language es", at: "2026-12-20").output
        == "Toca hacer un seguimiento de 2 personas: Ann, Bo\n")
  }

  @Test func `the days are those that were asked for, else those of the folder`() throws {
    #expect(try due("--every 7", at: "2026-11-29").ending == .exited(1))
    #expect(try due("--every 7", at: "2026-11-28").ending == .exited(0))
    #expect(try due("--every 0", at: "2026-11-28").ending == .exited(2))
    try "14\n".write(toFile: data.path + "/check-in-every", atomically: true, encoding: .utf8)
    #expect(try due("", at: "2026-12-05").ending == .exited(0))
    #expect(try due("", at: "2026-12-06").ending == .exited(1))
  }

  @Test func `the family's check-in is not the person's own`() throws {
    let sheet = try answers(["hand.fasten=4"], in: data)
    _ = try CommandRun(
      "take check-in --plain --answers \(sheet) --role proxy --operator Eva --person Ann"
        + " --now 2026-12-18T10:00:00+01:00", in: data)
    #expect(try due("--person Ann", at: "2026-12-20").ending == .exited(1))
  }

  @Test func `the five taken singly within two days count as a check-in`() throws {
    let asked = [
      "hand-dexterity": "hand.fasten", "gait": "gait.indoor", "speech": "speech.known",
      "cramping": "cramp.count", "stiffness": "stiff.often",
    ]
    for (hour, id) in asked.keys.sorted().enumerated() {
      #expect(try due("--person Ann", at: "2026-12-20").ending == .exited(1), "before \(id)")
      let sheet = try answers(["\(asked[id] ?? "")=4"], in: data)
      let run = try CommandRun(
        "take \(id) --plain --answers \(sheet) --role interview --operator Kim --person Ann"
          + " --now 2026-12-0\(1 + hour / 3)T1\(hour):00:00+01:00", in: data)
      try #require(run.ending == .exited(0), "\(run.complaints)")
    }
    #expect(try due("--person Ann", at: "2026-12-20").ending == .exited(0))
    #expect(try due("--person Ann", at: "2026-12-30").output.contains("2026-12-02"))
  }

  @Test func `as JSON it is one object with everybody's last and next day`() throws {
    let run = try due("--json", at: "2026-12-19")
    #expect(
      run.output == #"{"due":false,"every":28,"people":["#
        + #"{"person":"Ann","due":false,"last":"2026-11-22","next":"2026-12-20"},"#
        + #"{"person":"Bo","due":false,"last":null,"next":"2026-12-20"}]}"# + "\n")
    #expect(run.ending == .exited(0))
    #expect(try due("--json --person Bo", at: "2026-12-20").ending == .exited(1))
  }

  @Test func `somebody who is not known is told`() throws {
    let run = try due("--person Nobody", at: "2026-12-20")
    #expect(run.ending == .exited(2) && run.output == "")
    #expect(run.complaints.hasPrefix("thenar: nobody called \"Nobody\" is known here"))
    let empty = try newData()
    #expect(try CommandRun("due --person Ann", in: empty).ending == .exited(2))
    #expect(
      try CommandRun("due --json", in: empty).output
        == #"{"due":false,"every":28,"people":[]}"# + "\n")
  }

  @Test func `where nothing was ever kept it says and makes nothing`() throws {
    let empty = try newData()
    let run = try CommandRun("due", in: empty)
    #expect(run.ending == .exited(0) && run.output == "" && run.complaints == "")
    #expect(try empty.names == [])
  }
}
