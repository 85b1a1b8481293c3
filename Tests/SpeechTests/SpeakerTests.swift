import Foundation
import Glibc
import TestSupport
import Testing

@testable import Speech

/// Saying texts through a server, with a program, and where there is neither.
@Suite struct SpeakerTests {
  private func speaker(_ environment: [String: String]) -> Speaker {
    Speaker { environment[$0] }
  }

  private func speaker(to stub: SpeechStub) -> Speaker {
    speaker(["SPEECHD_ADDRESS": "unix_socket:" + stub.path])
  }

  /// Listens until something comes of the text; nil where that takes too long.
  private func outcome(_ speaker: Speaker) -> Speaker.Outcome? {
    for _ in 0..<1000 {
      guard let descriptor = speaker.descriptor else { return nil }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 20_000) > 0 else { return nil }
      if let outcome = speaker.listen() { return outcome }
    }
    return nil
  }

  // MARK: The server

  @Test func `a text is said in its language, and its end is told`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let speaker = speaker(to: stub)
    #expect(speaker.say("One.\nTwo.", in: "en"))
    #expect(stub.waits { $0 == ["en: One.\nTwo."] })
    #expect(
      stub.commands == [
        "SET SELF CLIENT_NAME user:thenar:main", "SET SELF PRIORITY text",
        "SET SELF NOTIFICATION END on", "SET SELF NOTIFICATION CANCEL on", "SET SELF LANGUAGE en",
      ])
    stub.end()
    #expect(outcome(speaker) == .ended)
    #expect(speaker.say("Tres.", in: "es"))
    #expect(stub.waits { $0.last == "es: Tres." })
    #expect(!stub.heard.contains("cancel"))
  }

  @Test func `a text that the server does not take is at its end, and the next one is heard out`()
    throws
  {
    let stub = try SpeechStub(in: TemporaryFolder())
    let speaker = speaker(to: stub)
    #expect(speaker.say("", in: "en"))
    #expect(outcome(speaker) == .ended)
    #expect(speaker.say("One.", in: "en"))
    #expect(stub.waits { $0 == ["en: One."] })
    stub.end()
    #expect(outcome(speaker) == .ended)
  }

  @Test func `a server is listened to even where only texts are said`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let speaker = speaker(to: stub)
    // More replies than the system holds for somebody who never reads them.
    for number in 0..<4000 {
      #expect(speaker.say("\(number)", in: "en"))
      if number % 50 == 49 { #expect(stub.waits { $0.last == "en: \(number)" }) }
    }
    #expect(stub.commands.count { $0.hasPrefix("SET SELF CLIENT_NAME") } == 1)
  }

  @Test func `the usual socket is that of the user's session`() throws {
    let folder = try TemporaryFolder()
    let usual = folder.url.appendingPathComponent("speech-dispatcher")
    try FileManager.default.createDirectory(at: usual, withIntermediateDirectories: true)
    let stub = try SpeechStub(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: usual.path + "/speechd.sock", withDestinationPath: stub.path)
    #expect(speaker(["XDG_RUNTIME_DIR": folder.path]).say("One.", in: "en"))
    #expect(stub.waits { $0 == ["en: One."] })
  }

  @Test func `what is said next, and silence, cancel what is being said`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let speaker = speaker(to: stub)
    speaker.hush()
    for text in ["One.", "Two."] { #expect(speaker.say(text, in: "en")) }
    speaker.hush()
    speaker.hush()
    #expect(stub.waits { $0.count == 4 })
    #expect(stub.heard == ["en: One.", "cancel", "en: Two.", "cancel"])
  }

  @Test func `no line of a text is a command or its end`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    #expect(speaker(to: stub).say(".\n.5\r\nCANCEL SELF\ra", in: "en\r\nQUIT"))
    #expect(stub.waits { $0 == ["enQUIT: ..\n..5\nCANCEL SELF\na"] })
  }

  @Test func `the end of an earlier text is not that of the last`() throws {
    let stub = try SpeechStub(in: TemporaryFolder())
    let speaker = speaker(to: stub)
    for text in ["One.", "Two."] { #expect(speaker.say(text, in: "en")) }
    #expect(stub.waits { $0.count == 3 })
    for (number, event, outcome) in [
      (1, "702 END", nil), (1, "703 CANCELED", nil), (2, "703 CANCELED", .ended),
      (2, "702 END", nil),
    ] as [(Int, String, Speaker.Outcome?)] {
      stub.end(number, with: event)
      #expect(speaker.listen() == outcome)
    }
  }

  @Test func `a server that talks nonsense is lost, and the next text finds another one`() throws {
    let stub = try SpeechStub(in: TemporaryFolder(), .nonsense)
    let speaker = speaker(to: stub)
    #expect(speaker.say("One.", in: "en"))
    #expect(outcome(speaker) == .lost)
    #expect(speaker.descriptor == nil)
    #expect(speaker.say("One.", in: "en"))
  }

  @Test func `a server that dies amid a text is lost, and its end is no end of the program`() throws
  {
    let stub = try SpeechStub(in: TemporaryFolder(), .dying)
    let speaker = speaker(to: stub)
    #expect(speaker.say("One.", in: "en"))
    #expect(outcome(speaker) == .lost)
    stub.stop()
    for _ in 0..<3 { #expect(!speaker.say("Two.", in: "en")) }
  }

  @Test func `a server that has hung up costs nothing, whether that is noticed or not`() throws {
    let stub = try SpeechStub(in: TemporaryFolder(), .dying)
    let speaker = speaker(to: stub)
    #expect(speaker.say("One.", in: "en"))
    let descriptor = try #require(speaker.descriptor)
    var polled = pollfd(fd: descriptor, events: 0, revents: 0)
    #expect(poll(&polled, 1, 20_000) == 1)
    speaker.hush()
    #expect(speaker.say("Two.", in: "en"))
  }

  @Test func `a server that never answers keeps nobody waiting`() throws {
    let stub = try SpeechStub(in: TemporaryFolder(), .silent)
    let speaker = speaker(to: stub)
    #expect(speaker.say("One.", in: "en"))
    #expect(stub.waits { $0 == ["en: One."] })
    #expect(speaker.listen() == nil)
  }

  @Test func `a server that reads nothing any more is given up`() throws {
    let stub = try SpeechStub(in: TemporaryFolder(), .deaf)
    let speaker = speaker(to: stub)
    let text = String(repeating: "a", count: 10_000)
    let said = (0..<1000).prefix { _ in speaker.say(text, in: "en") }
    #expect(said.count > 1 && said.count < 1000)
  }

  @Test func `nobody says anything where there is neither server nor program`() throws {
    let folder = try TemporaryFolder()
    #expect(!speaker([:]).say("One.", in: "en"))
    for address in [folder.path + "/none", String(repeating: "a", count: 300)] {
      let environment = ["SPEECHD_ADDRESS": "unix_socket:" + address, "PATH": folder.path]
      #expect(!speaker(environment).say("One.", in: "en"))
    }
  }

  // MARK: The program

  /// A folder with an espeak-ng that does what a script says.
  private func program(_ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let file = folder.path + "/espeak-ng"
    try "#!/bin/sh\ncd '\(folder.path)'\n\(script)\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return folder
  }

  @Test func `where no server is, espeak-ng says it`() throws {
    let folder = try program("echo \"$@\" >words; cat >said; echo said >&2")
    let speaker = speaker(["PATH": "/none:\(folder.path)"])
    #expect(speaker.say("¿Qué?\nUno.", in: "es"))
    #expect(outcome(speaker) == .ended)
    #expect(try String(contentsOfFile: folder.path + "/said", encoding: .utf8) == "¿Qué?\nUno.")
    #expect(
      try String(contentsOfFile: folder.path + "/words", encoding: .utf8) == "--stdin -v es\n")
    #expect(speaker.descriptor == nil)
  }

  @Test func `espeak-ng is stopped at once, and leaves nothing behind`() throws {
    let folder = try program("echo $$ >number; echo; exec sleep 1000")
    let speaker = speaker(["PATH": folder.path + ":/bin"])
    #expect(speaker.say("One.", in: "en"))
    // because the script has written a line once its number is there.
    let descriptor = try #require(speaker.descriptor)
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 20_000) == 1)
    let text = try String(contentsOfFile: folder.path + "/number", encoding: .utf8)
    let number = try #require(Int32(text.split(separator: "\n")[0]))
    #expect(kill(number, 0) == 0)
    speaker.hush()
    #expect(speaker.descriptor == nil)
    // because it was killed, it is gone as soon as the system has come to it.
    for _ in 0..<1_000_000 where kill(number, 0) == 0 { speaker.hush() }
    #expect(kill(number, 0) == -1)
  }

  @Test func `a text is no reason to end where espeak-ng does not read it`() throws {
    let folder = try program("exit 1")
    let speaker = speaker(["PATH": folder.path])
    #expect(speaker.say(String(repeating: "a", count: 200_000), in: "en"))
    #expect(outcome(speaker) == .ended)
  }

  @Test func `a file that cannot be run says nothing`() throws {
    let folder = try TemporaryFolder()
    try "".write(toFile: folder.path + "/espeak-ng", atomically: true, encoding: .utf8)
    #expect(!speaker(["PATH": folder.path]).say("One.", in: "en"))
  }
}
