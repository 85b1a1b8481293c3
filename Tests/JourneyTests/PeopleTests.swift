import Foundation
import TestSupport
import Testing

/// `thenar people`: everybody whose answers are kept.
@Suite struct PeopleTests {
  @Test func `people are added, listed and found by a few letters`() throws {
    let data = try newData()
    for who in ["Ana --born 1961-04", "José", "Ana --born 1980"] {
      #expect(try CommandRun("people add \(who)", in: data).ending == .exited(0))
    }
    let again = try CommandRun("people add ANA --born 1980", in: data)
    #expect(again.ending == .exited(2) && again.complaints.contains("is known already"))
    let list = try CommandRun("people", in: data).output.split(separator: "\n")
    #expect(list.map { $0.prefix(18) } == ["Ana  born 1961-04 ", "Ana  born 1980  id", "José"])
    #expect(try CommandRun("people find jose", in: data).output == "José\n")
    let json = try CommandRun("people find jo --json", in: data).output
    #expect(json.contains(#""name":"José","born":null,"note":null}]"#))
  }

  @Test func `a person is renamed, put away, taken back`() throws {
    let data = try newData()
    for command in ["add Ann", "rename ann Anna --born 1950", "put-away ANNA"] {
      #expect(try CommandRun("people \(command)", in: data).ending == .exited(0))
    }
    #expect(try CommandRun("people", in: data).output == "")
    #expect(try CommandRun("people list --put-away", in: data).output == "Anna  born 1950\n")
    _ = try CommandRun("people take-back Anna", in: data)
    #expect(try CommandRun("people list", in: data).output == "Anna  born 1950\n")
  }

  @Test func `a double is merged, and deleting asks or needs a word`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    _ = try CommandRun(
      "take cramping --role proxy --person Ann --operator Eva --plain --answers \(file)", in: data)
    _ = try CommandRun("people add Anna", in: data)
    #expect(try CommandRun("people merge Anna anna", in: data).ending == .exited(2))
    let unmerged = try CommandRun("people merge Ann Anna", in: data)
    #expect(unmerged.ending == .exited(2) && unmerged.complaints.contains("--yes"))
    #expect(try CommandRun("people merge Ann Anna --yes", in: data).ending == .exited(0))
    #expect(try CommandRun("people", in: data).output == "Anna\n")
    #expect(try CommandRun("history --person Anna", in: data).output.contains("Eva (Anna)"))
    let unsaid = try CommandRun("people delete Anna", in: data)
    #expect(unsaid.ending == .exited(2) && unsaid.complaints.contains("--yes"))
    #expect(try CommandRun("people", in: data).output == "Anna\n")
    #expect(try CommandRun("people delete Anna --yes", in: data).ending == .exited(0))
    #expect(try CommandRun("people", in: data).output == "")
    #expect(try CommandRun("history", in: data).output == "Nothing is finished yet.\n")
  }

  @Test func `on a terminal deleting asks, and only yes deletes`() throws {
    let data = try newData()
    _ = try CommandRun("people add Ann", in: data)
    for (answer, left) in [("n", "Ann\n"), ("yes", "")] {
      let terminal = try PseudoTerminal(
        running: builtProgram("thenar"), ["people", "delete", "Ann", "--data", data.path],
        environment: [:])
      try terminal.wait(for: "Type yes", seconds: Journey.patience)
      terminal.send(answer + "\r")
      #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
      #expect(try CommandRun("people", in: data).output == left)
    }
  }

  @Test func `on a terminal merging asks, with both births, and deleting names the copies`() throws
  {
    let data = try newData()
    for who in ["Ann --born 1961", "Anna --born 1980"] {
      _ = try CommandRun("people add \(who)", in: data)
    }
    try "Ann\n".write(toFile: data.path + "/today", atomically: true, encoding: .utf8)
    let copy = "thenar-before-restore-2026-11-24.sqlite"
    try "".write(toFile: data.path + "/" + copy, atomically: true, encoding: .utf8)
    for (command, words) in [
      (["merge", "Ann", "Anna"], ["born 1961", "born 1980", "not born on the same day"]),
      (["delete", "Ann"], ["backups, exports", copy, "today."]),
    ] {
      let terminal = try PseudoTerminal(
        running: builtProgram("thenar"), ["people"] + command + ["--data", data.path],
        environment: [:])
      for word in words + ["Type yes"] { try terminal.wait(for: word, seconds: Journey.patience) }
      terminal.send("n\r")
      #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
      #expect(try CommandRun("people", in: data).output == "Ann  born 1961\nAnna  born 1980\n")
    }
  }

  @Test func `who was put away is nobody new for a command`() throws {
    let data = try newData()
    _ = try CommandRun("people add Ann", in: data)
    _ = try CommandRun("people put-away Ann", in: data)
    let again = try CommandRun("people add Ann", in: data)
    #expect(again.ending == .exited(2) && again.complaints.contains("take-back"))
    let file = try answers(["cramp.count=4"], in: data)
    let take = "take cramping --role proxy --person ann --operator Eva --plain --answers \(file)"
    #expect(try CommandRun(take, in: data).ending == .exited(0))
    #expect(try CommandRun("people", in: data).output == "")
    #expect(try CommandRun("people list --put-away", in: data).output == "Ann\n")
    #expect(try CommandRun("history", in: data).output.contains("Eva (Ann)"))
  }

  @Test func `nobody is added with a birth to come`() throws {
    let data = try newData()
    let added = try CommandRun("people add Ann --born 9999", in: data)
    #expect(added.ending == .exited(2) && added.complaints.contains("a date that is over"))
    #expect(try data.names == [])
  }

  @Test func `a name nobody has, or two, changes nothing`() throws {
    let data = try newData()
    let nobody = try CommandRun("people put-away Bo", in: data)
    #expect(nobody.ending == .exited(2) && nobody.complaints.contains("nobody called \"Bo\""))
    #expect(try data.names == [])
    _ = try CommandRun("people add Bo", in: data)
    _ = try CommandRun("people add Bo --born 1950", in: data)
    let two = try CommandRun("people delete Bo --yes", in: data)
    #expect(two.ending == .exited(2) && two.complaints.contains("Bo  born 1950  id "))
    #expect(try CommandRun("people add Bo --born soon", in: data).ending == .exited(2))
  }
}
