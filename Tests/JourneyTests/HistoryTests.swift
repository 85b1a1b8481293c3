import Foundation
import TestSupport
import Testing

/// `thenar history`: it only reads, and dates are those of the person's own calendar.
@Suite struct HistoryTests {
  @Test func `it makes no folder and no database`() throws {
    let data = try newData()
    let run = try CommandRun(["history"], environment: ["THENAR_DATA": data.path + "/none"])
    #expect(run.ending == .exited(0))
    #expect(run.output == "Nothing is finished yet.\n")
    _ = try CommandRun("history --json", in: data)
    #expect(try data.names == [])
  }

  @Test(arguments: ["history", "history --json", "history --log x", "due", "people", "data export"])
  func `a folder that was named and is not there is told`(_ command: String) throws {
    let data = try newData()
    let folder = data.path + "/typo"
    let run = try CommandRun(
      command.split(separator: " ").map(String.init) + ["--data", folder])
    #expect(run.ending == .exited(2) && run.output == "")
    #expect(run.complaints == "thenar: there is no folder \(folder)\n")
    #expect(try data.names == [])
  }

  @Test func `the days are those of the place where it was answered`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for now in ["2026-11-22T00:30:00+14:00", "2026-11-22T23:30:00-11:00"] {
      let run = try CommandRun(
        "take cramping --role self --plain --answers \(file) --now \(now)", in: data)
      try #require(run.ending == .exited(0), "\(run.complaints)")
    }
    func count(_ days: String) throws -> Int {
      try CommandRun("history \(days)", in: data).output.split(separator: "\n")
        .count { $0.contains("2026-11-22  cramping") }
    }
    #expect(try count("") == 2)
    #expect(try count("--from 2026-11-22 --to 2026-11-22") == 2)
    #expect(try count("--from 2026-11-23") == 0)
    #expect(try count("--to 2026-11-21") == 0)
    #expect(try count("--to 2026-11") == 2)
    for command in ["report --format fhir", "data export"] {
      for (days, found) in [("--from 2026-11-22 --to 2026-11-22", 2), ("--to 2026-11-21", 0)] {
        let text = try CommandRun("\(command) \(days)", in: data).output
        let responses = text.split(separator: #""resourceType":"QuestionnaireResponse""#).count - 1
        #expect(responses == found, "\(command) \(days)")
      }
      let text = try CommandRun("\(command) --from 2026-11-23", in: data).output
      #expect(!text.contains("QuestionnaireResponse"))
    }
  }

  @Test(arguments: ["file", "file/below"])
  func `a data folder that is none is told with its path and a way out`(_ name: String) throws {
    let data = try newData()
    let file = data.path + "/file"
    try "no folder".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try CommandRun(["history", "--data", data.path + "/" + name])
    #expect(run.ending == .exited(4))
    #expect(run.output == "")
    #expect(
      run.complaints == """
        thenar: the data folder \(data.path)/\(name) cannot be used: Not a directory. \
        Name another one with --data DIR.

        """)
  }

  @Test(arguments: ["history", "take gait --role self --plain"])
  func `a damaged file is told once, with its name and what can be done`(_ command: String) throws {
    let data = try newData()
    let file = data.path + "/thenar.sqlite"
    try String(repeating: "no database ", count: 99).write(
      toFile: file, atomically: true, encoding: .utf8)
    let run = try CommandRun(command, in: data)
    #expect(run.ending == .exited(4))
    #expect(
      run.complaints == """
        thenar: the data file is damaged: \(file). Nothing in it was changed. thenar history \
        shows what can be read, thenar data backup FILE copies it, thenar data restore FILE puts a \
        copy in its place.
          file is not a database

        """)
  }

  @Test func `the date is the local one, and a name is found in any capitals`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    let run = try CommandRun(
      "take cramping --role proxy --person Ann --operator Eva --plain --answers \(file)"
        + " --now 2026-11-22T00:30:00+01:00", in: data)
    #expect(run.ending == .exited(0))
    let history = try CommandRun("history --person ANN", in: data)
    #expect(history.output.hasPrefix("2026-11-22  cramping  Family: Eva (Ann)\n"))
    let unknown = try CommandRun("history --person Bo --json", in: data)
    #expect(unknown.output == "[]\n")
    #expect(unknown.ending == .exited(0))
  }

  @Test func `it can be asked for whose hands it was, and says them`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for who in ["proxy --person Ann --operator Eva", "interview --person Ann --operator Kim"] {
      _ = try CommandRun("take cramping --plain --answers \(file) --role \(who)", in: data)
    }
    let family = try CommandRun("history --operator EVA", in: data).output
    #expect(family.contains("cramping  Family: Eva (Ann)\n") && !family.contains("Kim"))
    let json = try CommandRun("history --operator Kim --json", in: data).output
    #expect(json.contains(#""operator":"Kim""#) && !json.contains("Eva"))
    let unknown = try CommandRun("history --operator Bo --json", in: data)
    #expect(unknown.output == "[]\n")
    #expect(unknown.complaints.contains("nobody called \"Bo\" is known here"))
  }

  @Test func `one's own result has no operator`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    _ = try CommandRun("take cramping --role self --plain --answers \(file)", in: data)
    #expect(try CommandRun("history --json", in: data).output.contains(#""operator":null"#))
  }

  @Test func `the log of one response tells each step, and in JSON all that is kept`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    _ = try CommandRun(
      "take cramping --role proxy --person Ann --operator Eva --plain --answers \(file)"
        + " --now 2026-11-22T00:30:00-09:30", in: data)
    let results = try CommandRun("history --json", in: data).output
    let id = try #require(results.firstMatch(of: /"id":"([^"]+)"/)?.1)
    #expect(results.contains(#""replaces":null"#))
    let log = try CommandRun("history --log \(id)", in: data)
    #expect(log.ending == .exited(0))
    let lines = log.output.split(separator: "\n")
    #expect(
      lines.first?.hasPrefix("22 November 2026, 00:30 (UTC-09:30), Family (Eva): ") == true)
    #expect(lines.last?.hasSuffix("Family (Eva): finished") == true)
    let json = try CommandRun("history --json --log \(id)", in: data).output
    #expect(json.contains(#""at":"2026-11-22T10:00:00.000Z","offsetMinutes":-570,"kind":"answer""#))
    #expect(json.contains(#""operator":"Eva","reason":null"#))
    let spanish = try CommandRun("history --language es --log \(id)", in: data).output
    #expect(spanish.contains(": terminado\n"))
  }

  @Test func `a response that is not there is told, and nothing is made`() throws {
    let data = try newData()
    let run = try CommandRun("history --json --log x", in: data)
    #expect(run.output == "[]\n")
    #expect(run.complaints.contains("there is no response \"x\""))
    #expect(try data.names == [])
  }
}
