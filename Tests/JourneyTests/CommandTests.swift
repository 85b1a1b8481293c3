import TestSupport
import Testing

/// The command line: help everywhere, and exit codes that scripts can rely on (decision 28).
@Suite struct CommandTests {
  private static let commands = [
    "", "take", "history", "form", "form list", "form check", "form show", "form format",
  ]

  @Test(arguments: commands)
  func `every command has help`(_ command: String) throws {
    let run = try CommandRun(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("USAGE: thenar" + (command.isEmpty ? "" : " \(command)")))
    #expect(run.complaints == "")
  }

  @Test func `the version is a number alone`() throws {
    let run = try CommandRun(["--version"])
    #expect(run.ending == .exited(0))
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    "--role self --operator Eva", "take gait --role self --operator Eva",
    "--bogus", "bogus", "take", "take nothing", "--role boss", "--now yesterday", "form check",
    "form show /nowhere.json", "take gait --answers /nowhere", "export --help", "help nothing",
    "form nothing --help", "help form nothing",
  ])
  func `wrong usage is told, and exits 2`(_ arguments: String) throws {
    let data = try newData()
    let run = try CommandRun(
      arguments.split(separator: " ").map(String.init), environment: ["THENAR_DATA": data.path])
    #expect(run.ending == .exited(2))
    #expect(run.output == "")
    #expect(!run.complaints.isEmpty)
  }

  @Test(arguments: [
    ("export --help", "export"), ("help nothing", "nothing"), ("form nothing --help", "nothing"),
  ])
  func `a command that is not there is named, whatever else is asked`(
    _ arguments: String, _ word: String
  ) throws {
    let run = try CommandRun(arguments.split(separator: " ").map(String.init))
    #expect(run.complaints == "thenar: there is no command \"\(word)\"; thenar --help shows them\n")
    #expect(try CommandRun(["help", "form", "list"]).output.contains("USAGE: thenar form list"))
  }

  @Test func `the data folder is named by --data, else THENAR_DATA, else XDG_DATA_HOME`() throws {
    let (named, set, base) = (try newData(), try newData(), try newData())
    let places = [
      (["--data", named.path], named.path), ([], set.path),
    ]
    for (arguments, place) in places {
      _ = try CommandRun(
        ["take", "gait", "--role", "self", "--plain"] + arguments, input: "3\n",
        environment: ["THENAR_DATA": set.path, "XDG_DATA_HOME": base.path])
      #expect(try Kept.log(inFolder: place) == ["answer gait.indoor nothing -> 3"])
    }
    _ = try CommandRun(
      ["take", "gait", "--role", "self", "--plain"], input: "3\n",
      environment: ["XDG_DATA_HOME": base.path])
    #expect(try Kept.log(inFolder: base.path + "/thenar").count == 1)
  }

  @Test func `a questionnaire can be read without answering it`() throws {
    let run = try CommandRun(["form", "show", "hand-dexterity"])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("how well could you do up buttons or zips?"))
    #expect(run.output.contains("Only with a tool or easy-on clothes"))
    let proxy = try CommandRun(
      ["form", "show", "hand-dexterity", "--role", "proxy", "--person", "Sam"])
    #expect(proxy.output.contains("how well could Sam do up buttons or zips?"))
  }

  @Test func `history can be read alone, and asked for one person`() throws {
    let data = try newData()
    #expect(try CommandRun("history", in: data).output == "Nothing is finished yet.\n")
    #expect(try CommandRun("history --json", in: data).output == "[]\n")
    let file = try answers(["cramp.count=4"], in: data)
    for (name, day) in [("Ann", 21), ("Bo", 22)] {
      let run = try CommandRun(
        "take cramping --role proxy --person \(name) --operator Eva --plain --answers \(file)"
          + " --now 2026-11-\(day)T10:00:00Z", in: data)
      #expect(run.output == "Cramping 24 of 24 (6 of 6 answered)\n")
    }
    let ann = "2026-11-21  cramping  Family: Eva (Ann)\n  cramping 24 of 24, 6 of 6 answered\n"
    let bo = "2026-11-22  cramping  Family: Eva (Bo)\n  cramping 24 of 24, 6 of 6 answered\n"
    #expect(try CommandRun("history", in: data).output == bo + ann)
    #expect(try CommandRun("history --person Ann", in: data).output == ann)
    #expect(try ListedResult.all(in: data).map(\.person) == ["Bo", "Ann"])
  }
}
