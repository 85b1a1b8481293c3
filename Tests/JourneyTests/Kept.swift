import Assessment
import FHIR
import Records
import TestSupport
import Testing

/// What a data folder holds, read by the program's own store.
enum Kept {
  /// The one finished response as it was written, its identifiers blotted out.
  static func response(in data: TemporaryFolder) throws -> String {
    let store = try Store(folder: data.path)
    let finished = try store.history(of: nil)
    try store.close()
    try #require(finished.count == 1, "\(finished.count) finished")
    return finished[0].responseJSON.replacing(
      /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/, with: "IDENTIFIER")
  }

  /// The log of the one draft, an entry a line: `undo hand.write 4 -> 4`.
  static func log(in data: TemporaryFolder) throws -> [String] {
    try log(inFolder: data.path)
  }

  static func log(inFolder path: String) throws -> [String] {
    let store = try Store(folder: path)
    let drafts = try store.drafts()
    try store.close()
    try #require(drafts.count == 1, "\(drafts.count) drafts")
    return told(drafts[0].entries)
  }

  /// The log of the one finished assessment.
  static func finishedLog(in data: TemporaryFolder) throws -> [String] {
    let store = try Store(folder: data.path)
    defer { try? store.close() }
    return try store.history(of: nil).flatMap { told(try store.entries(of: $0.header.id)) }
  }

  private static func told(_ entries: [LogEntry]) -> [String] {
    entries.map { entry in
      let values = [entry.old, entry.new].map { $0.map(value) ?? "nothing" }
      return "\(entry.kind) \(entry.path) \(values[0]) -> \(values[1])"
    }
  }

  /// How many presses are kept of each sitting at the one draft.
  static func presses(in data: TemporaryFolder) throws -> [Int] {
    let store = try Store(folder: data.path)
    defer { try? store.close() }
    return try store.drafts().flatMap { try store.rhythms(of: $0.header.id) }
      .map { $0.presses.count { $0.outcome == .counted } }
  }

  /// The weight at the end of an option's code, else the reply as it is.
  private static func value(of reply: String) -> String {
    reply.firstMatch(of: /-w([0-4])"/).map { String($0.1) } ?? reply
  }
}
