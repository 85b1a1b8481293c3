import Assessment
import Foundation
import Records
import Terminal
import TestSupport
import Testing

/// Presses in real time on the real program: what counts, and what one key, two and the mouse can do.
@Suite struct PressingTests {
  /// Sends a key again after some milliseconds, as long as it is held.
  private func hold(_ key: String, on journey: Journey, gaps: [Int]) {
    journey.terminal.send(key)
    for gap in gaps {
      wait(milliseconds: gap, on: journey)
      journey.terminal.send(key)
    }
  }

  /// Lets time go by, as a finger does, while the screen is read.
  private func wait(milliseconds: Int, on journey: Journey) {
    let end = MonotonicClock.milliseconds + milliseconds
    try? journey.terminal.wait("a moment", seconds: Double(milliseconds) / 1000) {
      MonotonicClock.milliseconds >= end
    }
  }

  @Test(arguments: ["most-keys", "gentle", "interviewer", "number-pad"])
  func `a key held for half a second and then repeated answers once`(profile: String) throws {
    let data = try newData()
    let journey = try Journey(
      "take gait --role self --keys \(profile)", in: data, isTimed: true)
    try journey.see("Question 1 of")
    wait(milliseconds: 800, on: journey)
    hold("4", on: journey, gaps: [500] + Array(repeating: 33, count: 20))
    try journey.see("Too soon")
    wait(milliseconds: 300, on: journey)
    try journey.see("Question 2 of")
    #expect(try leave(journey) == .exited(0))
    #expect(try Kept.log(in: data).count == 1)
  }

  @Test func `presses every 600 ms all count`() throws {
    let data = try newData()
    let journey = try Journey("take gait --role self", in: data, isTimed: true)
    try journey.see("Question 1 of")
    wait(milliseconds: 500, on: journey)
    hold("4", on: journey, gaps: [620, 620, 620])
    try journey.see("Question 5 of")
    #expect(try leave(journey) == .exited(0))
    #expect(try Kept.log(in: data).count == 4)
  }

  @Test func `a nurse who types ahead loses nothing`() throws {
    let data = try newData()
    let journey = try Journey(
      "take hand-dexterity --role interview --operator Kim --person Ana", in: data, isTimed: true)
    try journey.see("Question 1 of")
    hold("4", on: journey, gaps: [125, 125, 125, 125, 125])
    try journey.see("Question 7")
    #expect(try leave(journey) == .exited(0))
    #expect(try Kept.log(in: data).count == 6)
  }

  private func leave(_ journey: Journey) throws -> PseudoTerminal.Ending {
    try journey.terminal.press("ctrl-c")
    return journey.ending
  }

  // MARK: One key, two keys, the mouse

  private static let short = """
    { "resourceType": "Questionnaire", "url": "https://example.org/short", "version": "1",
      "title": "Short", "status": "active", "item": [
        { "linkId": "a", "type": "boolean", "text": "Is it so?" },
        { "linkId": "b", "type": "boolean", "text": "Is it still so?" }] }
    """

  /// A data folder with the short form, and settings for whoever answers alone.
  private func folder(settings: String = "{}") throws -> TemporaryFolder {
    let data = try newData()
    try #require(mkdir(data.path + "/questionnaires", 0o700) == 0)
    try Self.short.write(
      toFile: data.path + "/questionnaires/short.json", atomically: false, encoding: .utf8)
    let store = try Store(folder: data.path)
    let person = try store.findOrAdd(Person(id: "one", name: ""))
    try store.keepOperator(
      Operator(id: person.id, name: "", role: .`self`, settingsJSON: settings))
    try store.close()
    return data
  }

  @Test func `one key comes through a short form, its rows lit for 0.3 seconds`() throws {
    let data = try folder(settings: #"{"keys":"one-key","scanStep":300}"#)
    let journey = try Journey("take short --role self", in: data, isTimed: true)
    try chooseLit("No", "Is it so?", journey)
    try chooseLit("No", "Is it still so?", journey)
    try chooseLit("Finish and see the result", "All answered", journey)
    try journey.see("Undo finish")
    #expect(try leave(journey) == .exited(0))
    let response = try Kept.response(in: data)
    #expect(
      response.contains(#""linkId":"a","text":"Is it so?","answer":[{"valueBoolean":false}]"#))
  }

  private func chooseLit(_ label: String, _ page: String, _ journey: Journey) throws {
    try journey.see(page)
    // because nothing can be chosen before the light has moved, another row is lit first.
    try journey.terminal.wait("another row", seconds: Journey.patience) {
      journey.picture.says(page) && journey.picture.focusedLabel != label
    }
    try journey.terminal.wait("\(label) lit", seconds: Journey.patience) {
      journey.picture.says(page) && journey.picture.focusedLabel == label
    }
    journey.terminal.send("x")
  }

  @Test func `two keys come through it too`() throws {
    let data = try folder(settings: #"{"keys":"two-keys"}"#)
    let journey = try Journey("take short --role self", in: data)
    try journey.see("Is it so?").press("space enter").see("Is it still so?")
    try journey.press("space enter").see("All answered").press("enter").see("Undo finish")
    #expect(try leave(journey) == .exited(0))
    #expect(try Kept.response(in: data).contains(#"{"valueBoolean":false}"#))
  }

  @Test func `and the mouse`() throws {
    let data = try folder()
    let journey = try Journey("take short --role self", in: data)
    try journey.see("Is it so?")
    try click("No", on: journey)
    try journey.see("Is it still so?")
    try click("Yes", on: journey)
    try journey.see("Finish")
    try click("Finish", on: journey)
    try journey.see("Undo finish")
    #expect(try leave(journey) == .exited(0))
    #expect(try Kept.response(in: data).contains(#"{"valueBoolean":false}"#))
  }

  private func click(_ label: String, on journey: Journey) throws {
    let row = try #require(
      journey.picture.rows.firstIndex { $0.contains("  \(label)") })
    journey.terminal.send("\u{1B}[<0;20;\(row + 1)M\u{1B}[<0;20;\(row + 1)m")
  }
}

/// Terminals of every kind, windows that never rest, and bytes that nobody meant.
@Suite struct RobustnessTests {
  @Test(arguments: [
    "xterm-256color", "xterm", "linux", "screen", "tmux-256color", "vt100", "no-such-terminal",
  ])
  func `a form is answered on every terminal`(term: String) throws {
    let data = try newData()
    let journey = try Journey("take gait --role self", in: data, term: term)
    try journey.see("Question 1 of").press("4 down enter backspace 3").see("Question 3 of")
    try journey.terminal.press("ctrl-c")
    #expect(journey.ending == .exited(0))
    #expect(try Kept.log(in: data).count == 3)
  }

  @Test func `four hundred sizes at random end on the same page`() throws {
    let journey = try Journey(taking: "speech", in: try newData())
    try journey.press("3 2 down up").see("Question 3 of")
    let before = journey.picture
    var dice = Dice(seed: 400)
    for step in 0..<400 {
      journey.terminal.resize(
        to: Size(columns: dice.pick(Array(1...200)), rows: dice.pick(Array(1...60))))
      if step % 20 == 0 { journey.terminal.send(step % 40 == 0 ? "\u{1B}[B" : "\u{1B}[A") }
    }
    try journey.resize(to: Size(columns: 80, rows: 24))
    try journey.see("Question 3 of")
    for _ in 0..<6 { try journey.terminal.press("up") }
    try journey.terminal.wait("the page as before", seconds: Journey.patience) {
      journey.picture == before
    }
  }

  @Test func `two hundred thousand bytes that nobody meant end nothing and break nothing`()
    throws
  {
    let data = try newData()
    var dice = Dice(seed: 4)
    var left = 200_000
    while left > 0 {
      let journey = try Journey("take cramping --role self", in: data, isTimed: true)
      while left > 0, journey.terminal.ending(seconds: 0) == .stillRunning {
        // because Ctrl-C, Ctrl-\\ and Ctrl-Z are signals, they are left out.
        let bytes = (0..<2000).map { _ in UInt8(truncatingIfNeeded: dice.next() >> 20) }
          .filter { ![3, 26, 28].contains($0) }
        journey.terminal.send(bytes: bytes)
        left -= 2000
        journey.terminal.settle(quietMilliseconds: 5)
      }
      if left > 0 { continue }
      journey.terminal.signal(SIGTERM)
      #expect([.exited(0), .exited(3)].contains(journey.ending))
    }
    // because the bytes may have chosen other keys, another language or lines, a sheet tells whether
    // more can be kept.
    let sheet = try answers(["cramp.count=4"], in: data)
    let run = try CommandRun("take cramping --role self --plain --answers \(sheet)", in: data)
    #expect(run.ending == .exited(0), "\(run.complaints)")
  }
}
