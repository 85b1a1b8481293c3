import Assessment
import Foundation
import Records
import TestSupport
import Testing

/// What strace of Linux can do: end a program at a chosen call of the system.
private enum Strace {
  static let program = "/usr/bin/strace"

  static let isThere: Bool = {
    let works = (try? CommandRun(["-o", "/dev/null", "/bin/true"], of: program))?.ending
    if works != .exited(0) {
      print("skipped: kill -9 at each write, as strace cannot be used here")
    }
    return works == .exited(0)
  }()

  /// At which calls of a kind a program is ended: the first, the second, the fourth …; with
  /// `THENAR_SWEEP=all` at each.
  static let numbers =
    ProcessInfo.processInfo.environment["THENAR_SWEEP"] == "all"
    ? Array(1...5000) : (0..<13).map { 1 << $0 }

  static let calls = ["pwrite64", "fdatasync", "ftruncate", "unlink"]
}

/// kill -9 at each call that changes a file: afterwards the database opens and everything that was
/// acknowledged is there.
@Suite(.enabled(if: Strace.isThere, "strace is missing, or may not be used"))
struct KillTests {
  /// Runs `thenar`, each time on a folder made anew, ended with kill -9 at a call of a
  /// kind, a later one each time, until it comes to its end; looks at the folder each time.
  private func sweep(
    _ call: String, _ arguments: [String], input: String = "",
    on make: () throws -> TemporaryFolder,
    look: (TemporaryFolder, CommandRun) throws -> Void
  ) throws {
    var kills = 0
    for number in Strace.numbers {
      let data = try make()
      let run = try CommandRun(
        [
          "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
          "inject=\(call):signal=SIGKILL:when=\(number)", builtProgram("thenar"),
        ] + arguments + ["--data", data.path], of: Strace.program, input: input)
      let store = try Store(folder: data.path)
      #expect(Store.damage(in: data.path) == [], "\(call) \(number)")
      try store.close()
      try look(data, run)
      guard run.ending == .killed(signal: SIGKILL) else {
        #expect(run.ending == .exited(0), "\(call) \(number): \(run.complaints)")
        break
      }
      kills += 1
    }
    #expect(kills > 0 || call == "unlink" || call == "ftruncate", "\(call) was never called")
  }

  private func kept<T>(in data: TemporaryFolder, _ read: (Store) throws -> T) throws -> T {
    let store = try Store(folder: data.path)
    let found = try read(store)
    try store.close()
    return found
  }

  @Test(arguments: Strace.calls)
  func `an answer that was acknowledged, and a finish, is there`(_ call: String) throws {
    let presses = "4 4 3 3 2 4 4 4 4 4 1 1".split(separator: " ").joined(separator: "\n") + "\n"
    try sweep(
      call, ["take", "hand-dexterity", "--role", "self", "--plain", "--every-press"],
      input: presses, on: newData
    ) { data, run in
      // Each answer is said to be saved before the next question comes.
      let asked = run.output.matches(of: /Question (\d+) of/).compactMap { Int($0.1) }.max() ?? 1
      let (answers, results) = try kept(in: data) { store in
        let past = try store.history(of: nil)
        let ids = past.map(\.header.id) + (try store.drafts().map(\.header.id))
        let entries = try ids.flatMap { try store.entries(of: $0) }
        return (entries.count { $0.kind == .answer }, past.count)
      }
      #expect(answers >= asked - 1, "\(run.output.suffix(300))")
      if run.output.contains("Hand dexterity 20 of 24") { #expect(results == 1) }
    }
  }

  @Test(arguments: Strace.calls)
  func `an import is there whole, or not at all`(_ call: String) throws {
    let source = try filled()
    let file = source.path + "/all.json"
    _ = try CommandRun("data export --output \(file)", in: source)
    let all = try String(contentsOfFile: file, encoding: .utf8)
    let none = try CommandRun("data export", in: try newData()).output
    try sweep(call, ["data", "import", file], on: newData) { data, run in
      let found = try CommandRun("data export", in: data).output
      #expect(found == all || found == none)
      if run.output.contains("came in") { #expect(found == all) }
      #expect(try CommandRun("data import \(file)", in: data).ending == .exited(0))
    }
  }

  @Test(arguments: Strace.calls)
  func `after a restore there is the one or the other, whole`(_ call: String) throws {
    let source = try filled()
    let file = source.path + "/copy.sqlite"
    _ = try CommandRun("data backup \(file)", in: source)
    let copied = try CommandRun("data export", in: source).output
    func other() throws -> TemporaryFolder {
      let data = try newData()
      _ = try CommandRun("take speech --role self --plain", in: data, input: "3\n")
      return data
    }
    try sweep(call, ["data", "restore", file], on: other) { data, run in
      let found = try CommandRun("data export", in: data).output
      #expect(found == copied || found.contains("Questionnaire/speech"))
      if run.output.contains("Put back") { #expect(found == copied) }
      #expect(try CommandRun("data restore \(file)", in: data).ending == .exited(0))
      #expect(try CommandRun("data export", in: data).output == copied)
    }
  }

  @Test(arguments: Strace.calls)
  func `a change is there from its first answer, and the old version at all times`(
    _ call: String
  ) throws {
    var before: [PastAssessment] = []
    func finished() throws -> TemporaryFolder {
      let data = try Amending.answered()
      before = try kept(in: data) { try $0.history(of: nil) }
      return data
    }
    try sweep(
      call, ["--plain", "--every-press"], input: Amending.presses, on: finished
    ) { data, run in
      let person = try #require(before.first?.header.person.id)
      let (drafts, now, earlier) = try kept(in: data) { store in
        (
          try store.drafts(), try store.history(of: person), try store.earlierVersions(of: person)
        )
      }
      #expect(now == before || earlier == before, "the old version is whole")
      #expect(drafts.count + earlier.count <= 1)
      for draft in drafts {
        #expect(draft.header.replaces == before.first?.header.id)
        #expect(draft.entries.first?.reason == "I pressed the wrong key")
        #expect(draft.entries.last?.kind == .answer)
      }
      // The changed answer is told on the page that comes next.
      if run.output.contains(Amending.told) { #expect(drafts.count + earlier.count == 1) }
      if run.output.contains(Amending.result) { #expect(now.first?.status == .amended) }
    }
  }

  @Test(arguments: Strace.calls)
  func `who is deleted is there whole, or gone with everything`(_ call: String) throws {
    func two() throws -> TemporaryFolder {
      let data = try newData()
      for name in ["Ben", "Xanthe"] {
        let file = try answers(["cramp.count=4"], in: data)
        _ = try CommandRun(
          "take cramping --role proxy --person \(name) --operator Eva --plain --answers \(file)",
          in: data)
        _ = try CommandRun(
          "take gait --role proxy --person \(name) --operator Eva --plain", in: data, input: "3\n")
      }
      return data
    }
    try sweep(call, ["people", "delete", "Xanthe", "--yes"], on: two) { data, run in
      let (people, results, drafts, entries) = try kept(in: data) { store in
        let past = try store.history(of: nil)
        let drafts = try store.drafts()
        let ids = past.map(\.header.id) + drafts.map(\.header.id)
        return (
          try store.people().map(\.name), past.count, drafts.count,
          try ids.map { try store.entries(of: $0).count }
        )
      }
      let isGone = people == ["Ben"]
      #expect(isGone || people.sorted() == ["Ben", "Xanthe"])
      #expect(results == people.count && drafts == people.count)
      #expect(entries.allSatisfy { $0 > 0 })
      if run.ending == .exited(0) { #expect(isGone) }
      if !isGone {
        #expect(try CommandRun("people delete Xanthe --yes", in: data).ending == .exited(0))
      }
      // because it is there after the run that ended, and after no run that was let go on.
      #expect(
        try Data(contentsOf: data.url.appendingPathComponent("thenar.sqlite")).range(
          of: Data("Xanthe".utf8)) == nil)
    }
  }

  /// A folder with something finished and a draft.
  private func filled() throws -> TemporaryFolder {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    _ = try CommandRun("take cramping --role self --plain --answers \(file)", in: data)
    _ = try CommandRun("take gait --role self --plain", in: data, input: "3\n")
    return data
  }
}
