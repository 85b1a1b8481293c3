import Foundation
import TestSupport
import Testing

/// One run of the program without a terminal: its input is a text, its output is kept.
struct CommandRun {
  let output: String
  let complaints: String
  let ending: PseudoTerminal.Ending

  /// Runs a program, `thenar` unless told otherwise, with these arguments to its end.
  init(
    _ arguments: [String], of program: String = builtProgram("thenar"), input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let folder = try TemporaryFolder()
    let files = ["input", "output", "complaints"].map { folder.url.appendingPathComponent($0) }
    try input.write(to: files[0], atomically: true, encoding: .utf8)
    // because the end of what runs in a pseudo-terminal can be awaited; none of its files is one.
    let terminal = try PseudoTerminal(
      running: "/bin/sh",
      ["-c", #"exec "$0" "$@" <"$INPUT" >"$OUTPUT" 2>"$COMPLAINTS""#]
        + [program] + arguments,
      environment: [
        "INPUT": files[0].path, "OUTPUT": files[1].path, "COMPLAINTS": files[2].path,
        "HOME": folder.path, "TZ": "Europe/Berlin",
      ].merging(environment) { _, given in given })
    ending = terminal.ending(seconds: Journey.patience)
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    complaints = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }

  /// Runs `thenar` with arguments that are written apart by spaces.
  init(_ arguments: String, in data: TemporaryFolder, input: String = "") throws {
    try self.init(
      arguments.split(separator: " ").map(String.init) + ["--data", data.path], input: input)
  }
}

/// A file of answers in the order asked, or by linkId.
func answers(_ lines: [String], in folder: TemporaryFolder) throws -> String {
  let file = folder.url.appendingPathComponent("answers.txt")
  try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  return file.path
}
