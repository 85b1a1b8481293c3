import Foundation
import Terminal
import TestSupport
import Testing

/// A person's way through the built program, key by key, on a screen of their own.
///
/// After each step the screen must be sound, as `Picture.faults` says. Nothing sleeps: a step waits
/// until it shows, and a program that does not answer is given twenty seconds.
final class Journey {
  /// The instant of a journey, unless it needs another one.
  static let now = "2026-11-22T10:42:05+01:00"
  static let patience = 20.0

  let terminal: PseudoTerminal
  let data: TemporaryFolder

  /// Starts the program on a data folder, which lives as long as the journey.
  ///
  /// Every press counts, however soon it comes, unless presses are timed.
  init(
    _ arguments: String = "", in data: TemporaryFolder, at now: String = Journey.now,
    size: Size = Size(columns: 80, rows: 24), isTimed: Bool = false,
    term: String = "xterm-256color", environment: [String: String] = [:]
  ) throws {
    self.data = data
    terminal = try PseudoTerminal(
      running: builtProgram("thenar"),
      arguments.split(separator: " ").map(String.init) + ["--data", data.path, "--now", now]
        + (isTimed ? [] : ["--every-press"]),
      environment: ["HOME": data.path, "TZ": "Europe/Berlin", "TERM": term]
        .merging(environment) { _, given in given }, size: size)
    try awaitPicture { !$0.text.isEmpty }
  }

  /// Starts one questionnaire for the person at the keys.
  convenience init(
    taking id: String, in data: TemporaryFolder, at now: String = Journey.now,
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    try self.init("take \(id) --role self", in: data, at: now, size: size)
    try see("Question 1 of")
  }

  /// What the screen shows now.
  var picture: Picture { Picture(of: terminal) }

  // MARK: Steps

  /// Presses keys one after the other, in the notation of `KeyNotation`; each must show.
  @discardableResult
  func press(_ keys: String) throws -> Self {
    for key in keys.split(separator: " ") {
      let before = picture
      try terminal.press(String(key))
      try awaitPicture { $0 != before }
    }
    return self
  }

  /// Types words, letter by letter.
  @discardableResult
  func type(_ words: String) throws -> Self {
    for letter in words {
      let before = picture
      terminal.send(String(letter))
      try awaitPicture { $0 != before }
    }
    return self
  }

  /// Waits until the screen says something.
  @discardableResult
  func see(_ text: String) throws -> Self {
    try awaitPicture("\"\(text)\"") { $0.says(text) }
    return self
  }

  /// Gives the window another size, and waits for the page as it fits there.
  func resize(to size: Size) throws {
    let bytes = terminal.bytes
    terminal.resize(to: size)
    try awaitPicture { [terminal] _ in terminal.bytes > bytes }
  }

  /// Leaves through the stop page, and gives how the program ended.
  func stop() throws -> PseudoTerminal.Ending {
    try press("q").see("Stop and finish later")
    try terminal.press("2")
    return ending
  }

  /// Leaves from a page without a draft, which asks nothing, and gives how the program ended.
  func stopAfterFinish() throws -> PseudoTerminal.Ending {
    try terminal.press("q")
    return ending
  }

  /// Leaves from anywhere, through the stop page where something is under way.
  func stopForGood() throws {
    let isAnswering = !picture.says("Stop") && (picture.says("Question ") || picture.says("Finish"))
    let ended = try isAnswering ? stop() : stopAfterFinish()
    #expect(ended == .exited(0))
  }

  /// Waits for the end of a program that was asked to end.
  var ending: PseudoTerminal.Ending { terminal.ending(seconds: Self.patience) }

  private func awaitPicture(
    _ wish: String = "another page", until holds: (Picture) -> Bool
  ) throws {
    try terminal.wait(wish, seconds: Self.patience) { holds(picture) }
    try terminal.wait("a sound page: \(picture.faults)", seconds: Self.patience) {
      picture.faults.isEmpty
    }
  }
}

/// A folder of records for one test.
func newData() throws -> TemporaryFolder { try TemporaryFolder() }
