import Foundation
import TestSupport
import Testing

/// What the program says aloud, to a server that keeps it.
@Suite struct ReadAloudTests {
  /// Settings of somebody at home who has pages read aloud.
  private func home(_ presses: Int) throws -> TemporaryFolder {
    let data = try newData()
    let journey = try Journey(in: data, environment: ["SSH_TTY": "/dev/pts/0"])
    try journey.press("1").see("What would you like to do?").press("4").see("Read aloud: off")
    for _ in 0..<presses { try journey.press("3") }
    try journey.see("Nothing is read aloud over a network")
    #expect(try journey.stopAfterFinish() == .exited(0))
    return data
  }

  private func address(_ stub: SpeechStub) -> [String: String] {
    ["SPEECHD_ADDRESS": "unix_socket:" + stub.path]
  }

  @Test func `each page is said when it comes, and every key cancels it first`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let data = try home(2)
    let journey = try Journey(in: data, environment: address(stub))
    #expect(stub.waits { $0.count == 1 })
    #expect(stub.heard[0].hasPrefix("en: Who is answering?\n"))
    try journey.press("1").see("What would you like to do?")
    #expect(stub.waits { $0.count == 3 })
    stub.end()
    try journey.press("up down").press("m").see("Read it aloud")
    try journey.press("2").see("What would you like to do?")
    #expect(stub.waits { $0.count >= 6 })
    #expect(try journey.stopAfterFinish() == .exited(0))
    #expect(stub.waits { $0.last == "cancel" })
    for (before, after) in zip(stub.heard, stub.heard.dropFirst()) where after != "cancel" {
      #expect(before == "cancel" || before == stub.heard[2])
    }
  }

  @Test func `the lights wait until the row has been said`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let journey = try Journey(
      "take gait --role self --keys one-key", in: home(3), isTimed: true,
      environment: address(stub))
    #expect(stub.waits { $0.last?.contains("\n4: ") == true })
    stub.end()
    #expect(stub.waits { $0.last?.hasPrefix("en: 3: ") == true })
    try journey.see("> 3")
    try journey.terminal.press("ctrl-c")
    #expect(journey.ending == .exited(0))
    #expect(stub.waits { $0.last == "cancel" })
  }

  @Test(arguments: [SpeechStub.Manner.dying, .nonsense])
  func `a server that cannot speak costs one line`(manner: SpeechStub.Manner) throws {
    let stub = try SpeechStub(in: TemporaryFolder(), manner)
    let data = try home(2)
    let journey = try Journey(in: data, environment: address(stub))
    try journey.see("No speech on this computer.")
    try journey.press("1").see("What would you like to do?")
    #expect(!journey.picture.says("No speech"))
    #expect(try journey.stopAfterFinish() == .exited(0))
  }

  @Test func `without server and program one line says so, and everything else goes on`() throws {
    let data = try home(1)
    let journey = try Journey(in: data, environment: ["PATH": data.path])
    try journey.press("r").see("No speech on this computer.")
    try journey.press("1").see("What would you like to do?")
    #expect(try journey.stopAfterFinish() == .exited(0))
  }

  @Test func `in lines the page is said too, on request`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let data = try home(1)
    let environment = address(stub).merging(["TERM": "dumb"]) { _, dumb in dumb }
    let run = try CommandRun(
      ["take", "gait", "--role", "self", "--data", data.path], input: "r\n3\nr\nq\n2\n",
      environment: environment)
    #expect(run.ending == .exited(0))
    #expect(stub.waits { $0.count == 4 })
    #expect(
      stub.heard.map { String($0.prefix(16)) } == [
        "en: Question 1 o", "cancel", "en: Question 2 o", "cancel",
      ])
  }

  @Test func `over a network nothing is said`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let data = try home(2)
    let journey = try Journey(
      in: data, environment: address(stub).merging(["SSH_CONNECTION": "a"]) { _, ssh in ssh })
    try journey.press("r").see("Nothing is read aloud over a network")
    #expect(try journey.stopAfterFinish() == .exited(0))
    #expect(stub.heard == [])
  }
}
